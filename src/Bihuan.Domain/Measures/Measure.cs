using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;

namespace Bihuan.Domain.Measures;

/// <summary>当下改 puts the fault right, 长久立 keeps it from coming back (C11).</summary>
public enum MeasureKind { Immediate, Lasting }

/// <summary>整改措施 / 任务: one concrete act with its goal, deliverable, owner and dates (A09).</summary>
public sealed class Measure
{
    private readonly List<Milestone> _milestones = [];
    private readonly List<ProgressEntry> _progress = [];

    private Measure() { }

    internal Measure(int number, DateTimeOffset at)
    {
        Id = MeasureId.New();
        (Number, AddedAt) = (number, at);
    }

    public MeasureId Id { get; private set; }
    public int Number { get; private set; }

    /// <summary>From when on it stood in the list, and until when: what was owed in a past week is asked of both (C01).</summary>
    public DateTimeOffset AddedAt { get; private set; }
    public DateTimeOffset? DroppedAt { get; private set; }
    public MeasureKind Kind { get; private set; }
    public string Text { get; private set; } = "";
    public string? Goal { get; private set; }
    public string? Deliverable { get; private set; }
    public PersonId? OwnerId { get; private set; }
    public UnitId? SectionId { get; private set; }
    public DateOnly? StartsOn { get; private set; }

    /// <summary>The last day (inclusive).</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>0 to 100, of the newest progress entry.</summary>
    public int Percent { get; private set; }

    /// <summary>The week (its Monday) of the newest progress entry.</summary>
    public DateOnly? LastReportedWeek { get; private set; }

    /// <summary>Dropped from the list with a reason; kept for the record.</summary>
    public string? DroppedBecause { get; private set; }

    public IReadOnlyList<Milestone> Milestones => _milestones;
    public IReadOnlyList<ProgressEntry> Progress => _progress;
    public bool IsDropped => DroppedBecause is not null;

    internal void Take(MeasureContent content)
    {
        (Kind, Text, Goal, Deliverable) = (content.Kind, content.Text.Trim(), content.Goal?.Trim(), content.Deliverable?.Trim());
        (OwnerId, SectionId, StartsOn, Due) = (content.Owner, content.Section, content.StartsOn, content.Due);
        foreach (var gone in _milestones.Where(held => content.Milestones.All(m => m.Id != held.Id) && held.MetAt is null).ToArray()) _milestones.Remove(gone);
        foreach (var milestone in content.Milestones)
        {
            if (_milestones.FirstOrDefault(held => held.Id == milestone.Id) is { } known) known.Take(milestone.Goal, milestone.Due);
            else _milestones.Add(new Milestone(milestone.Goal, milestone.Due));
        }
    }

    internal void Drop(string reason, DateTimeOffset at) => (DroppedBecause, DroppedAt) = (reason, at);

    internal ProgressEntry Report(ProgressEntry entry)
    {
        _progress.Add(entry);
        // A late entry for an earlier week says nothing about where the measure stands now.
        if (LastReportedWeek is null || entry.Week > LastReportedWeek) (Percent, LastReportedWeek) = (entry.Percent, entry.Week);
        return entry;
    }

    internal void Correct(ProgressEntry entry, ProgressContent content, Actor by, DateTimeOffset at)
    {
        entry.Take(content, by, at);
        if (entry.Week == LastReportedWeek) Percent = content.Percent;
    }

    /// <summary>
    /// What is missing or contradictory in this measure; <paramref name="last"/> is the finding's due date (inclusive). What is
    /// done or met is a fact: no earlier date that came with a return contradicts it.
    /// </summary>
    internal IEnumerable<Refusal> Gaps(FindingClass findingClass, DateOnly? last)
    {
        if (string.IsNullOrWhiteSpace(Goal)) yield return new MeasureIncomplete(Text, "目标");
        if (OwnerId is null) yield return new MeasureIncomplete(Text, "责任人");
        if (SectionId is null) yield return new MeasureIncomplete(Text, "责任科室");
        if (Due is null) yield return new MeasureIncomplete(Text, "完成时限");
        if (Due < StartsOn) yield return new MeasureEndsBeforeItStarts(Text);
        foreach (var late in _milestones.Where(m => m.MetAt is null && m.Due > Due)) yield return new MilestoneAfterDue(late.Goal);
        if (findingClass == FindingClass.Staged && _milestones.Count < 2) yield return new TooFewMilestones(Text);
        if (Percent < 100 && findingClass != FindingClass.LongTerm && last is { } day && Due > day) yield return new MeasureDueAfterFinding(Text, day);
    }
}

/// <summary>阶段节点: a goal with a date.</summary>
public sealed class Milestone
{
    private Milestone() { }

    internal Milestone(string goal, DateOnly due)
    {
        Id = MilestoneId.New();
        (Goal, Due) = (goal.Trim(), due);
    }

    public MilestoneId Id { get; private set; }
    public string Goal { get; private set; } = "";

    /// <summary>The last day (inclusive).</summary>
    public DateOnly Due { get; private set; }
    public DateTimeOffset? MetAt { get; private set; }

    /// <summary>How it was met, in words.</summary>
    public string? MetHow { get; private set; }
    public PersonId? MetBy { get; private set; }

    /// <summary>For whom he acted under a delegation, if any.</summary>
    public PersonId? MetFor { get; private set; }

    /// <summary>A met milestone is a fact and keeps its words and date.</summary>
    internal void Take(string goal, DateOnly due)
    {
        if (MetAt is null) (Goal, Due) = (goal.Trim(), due);
    }

    internal void Meet(string how, Actor by, DateTimeOffset at) => (MetHow, MetBy, MetFor, MetAt) = (how, by.Person, by.OnBehalfOf, at);
}

/// <summary>A measure as it is filled in.</summary>
public sealed record MeasureContent
{
    public MeasureKind Kind { get; init; }
    public required string Text { get; init; }
    public string? Goal { get; init; }
    public string? Deliverable { get; init; }
    public PersonId? Owner { get; init; }
    public UnitId? Section { get; init; }
    public DateOnly? StartsOn { get; init; }
    public DateOnly? Due { get; init; }
    public IReadOnlyList<MilestoneContent> Milestones { get; init; } = [];

    /// <summary>What a measure says now, as it would be filled in.</summary>
    public static MeasureContent Of(Measure measure) => new()
    {
        Kind = measure.Kind,
        Text = measure.Text,
        Goal = measure.Goal,
        Deliverable = measure.Deliverable,
        Owner = measure.OwnerId,
        Section = measure.SectionId,
        StartsOn = measure.StartsOn,
        Due = measure.Due,
        Milestones = [.. measure.Milestones.OrderBy(milestone => milestone.Due).Select(milestone => new MilestoneContent(milestone.Id, milestone.Goal, milestone.Due))],
    };

    /// <summary>What cannot be saved at all; what is merely still missing is a gap of the lists. Asked before anything changes.</summary>
    /// <param name="kept">Milestones that stay whatever is filled in: those met already.</param>
    internal IReadOnlyList<Refusal> Obstacles(FindingClass findingClass, DateOnly? last, IEnumerable<Milestone> kept)
    {
        var refusals = new List<Refusal>();
        var name = Text.Trim();
        if (name.Length == 0) refusals.Add(new Missing("措施内容", MendAt.Measures));
        if (Due < StartsOn) refusals.Add(new MeasureEndsBeforeItStarts(name));
        if (findingClass != FindingClass.LongTerm && last is { } day && Due > day) refusals.Add(new MeasureDueAfterFinding(name, day));
        if (Milestones.Any(milestone => milestone.Goal.Trim().Length == 0)) refusals.Add(new Missing("节点目标", MendAt.Milestones));
        refusals.AddRange(Milestones.Where(milestone => milestone.Due > Due).Select(milestone => new MilestoneAfterDue(milestone.Goal)));
        refusals.AddRange(Milestones.Where(milestone => milestone.Due < StartsOn).Select(milestone => new MilestoneBeforeStart(milestone.Goal)));
        var count = Milestones.Count + kept.Count(milestone => Milestones.All(given => given.Id != milestone.Id));
        if (findingClass == FindingClass.Staged && count < 2) refusals.Add(new TooFewMilestones(name));
        return refusals;
    }
}

/// <param name="Id">Null for a new one.</param>
public sealed record MilestoneContent(MilestoneId? Id, string Goal, DateOnly Due);
