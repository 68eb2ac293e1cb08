using Bihuan.Domain.Findings;
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

    internal Measure(int number)
    {
        Id = MeasureId.New();
        Number = number;
    }

    public MeasureId Id { get; private set; }
    public int Number { get; private set; }
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

    internal void Drop(string reason) => DroppedBecause = reason;

    internal ProgressEntry Report(ProgressEntry entry)
    {
        _progress.Add(entry);
        (Percent, LastReportedWeek) = (entry.Percent, entry.Week);
        return entry;
    }

    internal void Correct(ProgressEntry entry, ProgressContent content, PersonId by, DateTimeOffset at)
    {
        entry.Replace(content, by, at);
        Percent = content.Percent;
    }

    /// <summary>What is missing or contradictory in this measure alone.</summary>
    internal IEnumerable<Refusal> Gaps(FindingClass findingClass)
    {
        if (string.IsNullOrWhiteSpace(Goal)) yield return new MeasureIncomplete(Text, "目标");
        if (OwnerId is null) yield return new MeasureIncomplete(Text, "责任人");
        if (SectionId is null) yield return new MeasureIncomplete(Text, "责任科室");
        if (Due is null) yield return new MeasureIncomplete(Text, "完成时限");
        if (Due < StartsOn) yield return new MeasureEndsBeforeItStarts(Text);
        foreach (var late in _milestones.Where(m => m.Due > Due)) yield return new MilestoneAfterDue(late.Goal);
        if (findingClass == FindingClass.Staged && _milestones.Count < 2) yield return new TooFewMilestones(Text);
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
    public string? MetBy { get; private set; }

    internal void Take(string goal, DateOnly due) => (Goal, Due) = (goal.Trim(), due);

    internal void Meet(string how, DateTimeOffset at) => (MetBy, MetAt) = (how, at);
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
}

/// <param name="Id">Null for a new one.</param>
public sealed record MilestoneContent(MilestoneId? Id, string Goal, DateOnly Due);
