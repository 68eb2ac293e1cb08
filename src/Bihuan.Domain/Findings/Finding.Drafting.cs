using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Findings;

/// <summary>What a finding says when it is written down, whoever writes it.</summary>
public sealed record FindingContent
{
    public string? Level1 { get; init; }
    public string? Level2 { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public SourceSpan? Source { get; init; }
    public string? Category { get; init; }
    public FindingClass Class { get; init; } = FindingClass.Staged;
    public FindingOrigin Origin { get; init; } = FindingOrigin.Feedback;
    public bool IsKeyLivelihood { get; init; }
    public IReadOnlyList<FindingFact> Facts { get; init; } = [];

    /// <summary>What the document itself says should be done; kept from the first writing on.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];
}

public sealed partial class Finding
{
    /// <summary>Writes a finding down as a draft under the inspection's next number.</summary>
    /// <param name="codePrefix">Term, round and unit of the code (<see cref="FindingCode.PrefixOf"/>).</param>
    public static Finding Draft(Inspection inspection, string codePrefix, FindingContent content, Actor actor, DateTimeOffset at)
    {
        if (!actor.IsSystem && !actor.HoldsAnyFor(Roles.SeeDrafts, inspection.UnitId)) throw new RefusedException(new NotYourAct("登记问题"));
        if (content.Title.Trim().Length == 0) throw new RefusedException(new Missing("问题标题"));
        var number = inspection.TakeFindingNumber();
        var finding = new Finding
        {
            Id = FindingId.New(),
            RegionId = inspection.RegionId,
            RoundId = inspection.RoundId,
            InspectionId = inspection.Id,
            UnitId = inspection.UnitId,
            Number = number,
            Code = FindingCode.Of(codePrefix, number),
            Origin = content.Origin,
            Source = content.Source,
        };
        finding.Take(content);
        finding._suggestions.AddRange(content.Suggestions);
        finding.Enter(FindingState.Draft, at);
        finding.Happen("finding.drafted", actor, at, $"登记问题“{finding.Title}”", new { finding.Code, finding.Title, finding.Level1, finding.Class });
        return finding;
    }

    /// <summary>Changes what the draft says; afterwards only its class, category and mark may change.</summary>
    public void Reword(FindingContent content, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.Reword, actor);
        if (content.Title.Trim().Length == 0) throw new RefusedException(new Missing("问题标题"));
        var before = new { Title, Text, Level1, Level2, Class, Category };
        Take(content);
        Happen("finding.reworded", actor, at, "修改问题内容", new { before, after = new { Title, Text, Level1, Level2, Class, Category } });
    }

    /// <summary>Feeds the finding back to the unit. The clock starts at the feedback meeting (day 0), never before it (A03).</summary>
    public void Issue(Inspection inspection, RuleSet rules, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.Issue, actor);
        if (inspection.FeedbackMeeting is not { } meeting) throw new RefusedException(new NoFeedbackMeeting());
        (ClockStartedOn, Due) = (meeting.HeldOn, rules.DueFor(Class, meeting.HeldOn));
        IssuedAt = at;
        Enter(FindingState.Issued, at);
        Happen("finding.issued", actor, at, $"反馈给被巡察单位，整改时限{Due:yyyy-MM-dd}", new { Due, day0 = meeting.HeldOn, rules.Name, rules.Version, Ground = RuledBy(rules, DueCause.Issued, null) });
    }

    private void Take(FindingContent content)
    {
        (Level1, Level2, Title, Text) = (content.Level1?.Trim(), content.Level2?.Trim(), content.Title.Trim(), content.Text);
        (Category, Class, IsKeyLivelihood) = (content.Category, content.Class, content.IsKeyLivelihood);
        _facts.Clear();
        _facts.AddRange(content.Facts);
    }
}
