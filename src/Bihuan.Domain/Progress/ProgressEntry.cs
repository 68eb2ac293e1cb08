using Bihuan.Domain.People;

namespace Bihuan.Domain.Progress;

/// <summary>Typed obstacles, so that an excuse repeated week after week can be seen (C06).</summary>
public enum BlockerKind { None, Funds, Procedure, Staff, HigherDecision, OtherUnit, Technical, Policy, Outside, Other }

/// <summary>周进展: one entry per measure and week.</summary>
public sealed class ProgressEntry
{
    private ProgressEntry() { }

    internal ProgressEntry(ProgressContent content, bool isLate, Actor by, DateTimeOffset at)
    {
        Id = ProgressEntryId.New();
        (Week, IsLate) = (content.Week, isLate);
        Take(content, by, at);
    }

    public ProgressEntryId Id { get; private set; }

    /// <summary>The Monday of the week it reports on.</summary>
    public DateOnly Week { get; private set; }

    /// <summary>逾期填报: filed after the week's cut-off. It is kept as filed, like every entry of a frozen week.</summary>
    public bool IsLate { get; private set; }
    public int Percent { get; private set; }
    public string Text { get; private set; } = "";
    public string? NextStep { get; private set; }
    public BlockerKind Blocker { get; private set; }
    public string? BlockerText { get; private set; }
    public PersonId ReportedBy { get; private set; }
    public PersonId? ReportedFor { get; private set; }
    public DateTimeOffset ReportedAt { get; private set; }

    internal void Take(ProgressContent content, Actor by, DateTimeOffset at)
    {
        (Percent, Text, NextStep) = (content.Percent, content.Text.Trim(), content.NextStep?.Trim());
        (Blocker, BlockerText) = (content.Blocker, content.BlockerText?.Trim());
        (ReportedBy, ReportedFor, ReportedAt) = (by.Person, by.OnBehalfOf, at);
    }
}

/// <param name="Week">Any day of the week; it is taken back to its Monday.</param>
public sealed record ProgressContent(DateOnly Week, int Percent, string Text, string? NextStep, BlockerKind Blocker, string? BlockerText)
{
    /// <summary>The Monday on or before the day.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
