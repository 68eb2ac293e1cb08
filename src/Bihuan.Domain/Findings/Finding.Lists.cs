using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Responsibilities;

namespace Bihuan.Domain.Findings;

/// <summary>The three lists (A07): finding, responsibility and task are one graph, shown as three views.</summary>
public sealed partial class Finding
{
    /// <summary>A member of the leadership takes the finding upon himself (A19).</summary>
    public void ClaimBy(Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.Claim, actor);
        if (Claim is not null) throw new RefusedException(new AlreadyClaimed("其他班子成员"));
        Claim = new Claim(actor.Person, at, actor.OnBehalfOf);
        if (_responsibilities.All(r => r.Kind != ResponsibilityKind.LeadLeader))
        {
            _responsibilities.Add(new Responsibility(ResponsibilityKind.LeadLeader, actor.InPlaceOf, null));
        }

        Happen("finding.claimed", actor, at, actor.OnBehalfOfName is { } absent ? $"{actor.Name}代{absent}认领" : $"{actor.Name}认领");
    }

    /// <summary>Fills in the responsibility list of this finding.</summary>
    public void Assign(Assignment assignment, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.Assign, actor);
        if (assignment.LeadLeader is not null && !assignment.LeadIsOfTheUnit) throw new RefusedException(new OwnersAllBelowTheUnit());
        var before = Assigned();
        _responsibilities.Clear();
        Add(ResponsibilityKind.LeadLeader, assignment.LeadLeader, null);
        Add(ResponsibilityKind.DeputyLeader, assignment.DeputyLeader, null);
        Add(ResponsibilityKind.Section, null, assignment.Section);
        Add(ResponsibilityKind.Handler, assignment.Handler, null);
        foreach (var section in assignment.SupportingSections.Distinct()) Add(ResponsibilityKind.SupportingSection, null, section);
        Happen("finding.assigned", actor, at, "明确责任清单", new { before, after = Assigned() });
    }

    /// <summary>States the goal, and why nothing lasting is needed if that is so (C11).</summary>
    public void SetGoal(string goal, string? noLastingReason, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.SetGoal, actor);
        var before = new { Goal, NoLastingReason };
        (Goal, NoLastingReason) = (goal.Trim(), string.IsNullOrWhiteSpace(noLastingReason) ? null : noLastingReason.Trim());
        Happen("finding.goal-set", actor, at, "填写整改目标", new { before, after = new { Goal, NoLastingReason } });
    }

    public Measure AddMeasure(MeasureContent content, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.Plan, actor);
        RefusedException.ThrowIfAny(content.Obstacles(Class, Due, []));
        var measure = new Measure(_measures.Select(held => held.Number).DefaultIfEmpty().Max() + 1, at);
        measure.Take(content);
        _measures.Add(measure);
        UpdatePercent();
        UpdateNextMilestone();
        Happen("measure.added", actor, at, $"新增措施“{Words.Short(measure.Text)}”", new { id = measure.Id, content });
        return measure;
    }

    public void ChangeMeasure(MeasureId id, MeasureContent content, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.Plan, actor);
        var measure = MeasureOf(id);
        RefusedException.ThrowIfAny(content.Obstacles(Class, Due, measure.Milestones.Where(milestone => milestone.MetAt is not null)));
        var before = MeasureContent.Of(measure);
        measure.Take(content);
        UpdateNextMilestone();
        Happen("measure.changed", actor, at, $"修改措施“{Words.Short(measure.Text)}”", new { id, before, after = MeasureContent.Of(measure) });
    }

    public void DropMeasure(MeasureId id, string reason, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.DropMeasure, actor);
        if (reason.Trim().Length == 0) throw new RefusedException(new Missing("取消措施的理由", MendAt.Measures));
        var measure = MeasureOf(id);
        measure.Drop(reason.Trim(), at);
        UpdatePercent();
        UpdateNextMilestone();
        Happen("measure.dropped", actor, at, $"取消措施“{Words.Short(measure.Text)}”", new { id, reason });
    }

    /// <summary>All that is missing in the three lists, named one by one (A07, A08, A09, A12, A13, C11).</summary>
    public IReadOnlyList<Refusal> GapsInLists()
    {
        var gaps = new List<Refusal>();
        if (!HasResponsible(ResponsibilityKind.LeadLeader)) gaps.Add(new NoResponsibleLeader());
        if (!HasResponsible(ResponsibilityKind.DeputyLeader)) gaps.Add(new NoDeputyLeader());
        if (!HasResponsible(ResponsibilityKind.Section)) gaps.Add(new NoResponsibleSection());
        if (!HasResponsible(ResponsibilityKind.Handler)) gaps.Add(new NoResponsiblePerson());
        if (Claim is null) gaps.Add(new NotClaimed());
        if (string.IsNullOrWhiteSpace(Goal)) gaps.Add(new NoGoal());
        var live = _measures.Where(measure => !measure.IsDropped).ToArray();
        if (live.Length == 0) gaps.Add(new NoMeasure());
        else if (live.All(measure => measure.Kind != MeasureKind.Immediate)) gaps.Add(new NoImmediateMeasure());
        if (NoLastingReason is null && live.All(measure => measure.Kind != MeasureKind.Lasting)) gaps.Add(new NoLastingMeasure());
        if (Class == FindingClass.LongTerm && live.All(measure => measure.Milestones.Count == 0)) gaps.Add(new NoStageGoal());
        gaps.AddRange(live.SelectMany(measure => measure.Gaps(Class, Due)));
        return gaps;
    }

    /// <summary>The unit's lists are handed in: the work begins.</summary>
    public void BeginRectifying(Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.BeginRectifying, actor);
        RefusedException.ThrowIfAny(GapsInLists());
        Enter(FindingState.Rectifying, at);
        Happen("finding.rectifying", actor, at, "三张清单提交，启动整改");
    }

    /// <summary>A live measure; a dropped one takes nothing any more.</summary>
    private Measure MeasureOf(MeasureId id) =>
        _measures.SingleOrDefault(measure => measure.Id == id && !measure.IsDropped) ?? throw new RefusedException(new NoSuchPart("措施"));

    /// <summary>The responsibility list as it stands, in the words in which it is filled in; the history tells it before and after.</summary>
    private Assignment Assigned()
    {
        PersonId? Person(ResponsibilityKind kind) => _responsibilities.FirstOrDefault(held => held.Kind == kind)?.PersonId;
        var supporting = _responsibilities.Where(held => held.Kind == ResponsibilityKind.SupportingSection).Select(held => held.SectionId!.Value).OrderBy(section => section.Value);
        return new(Person(ResponsibilityKind.LeadLeader), Person(ResponsibilityKind.DeputyLeader), _responsibilities.FirstOrDefault(held => held.Kind == ResponsibilityKind.Section)?.SectionId, Person(ResponsibilityKind.Handler), [.. supporting], LeadIsOfTheUnit: true);
    }

    private bool HasResponsible(ResponsibilityKind kind) => _responsibilities.Any(r => r.Kind == kind);

    private void Add(ResponsibilityKind kind, PersonId? person, UnitId? section)
    {
        if (person is not null || section is not null) _responsibilities.Add(new Responsibility(kind, person, section));
    }

    private void UpdatePercent()
    {
        var live = _measures.Where(measure => !measure.IsDropped).ToArray();
        Percent = live.Length == 0 ? 0 : (int)live.Average(measure => measure.Percent);
    }
}
