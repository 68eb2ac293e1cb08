using Bihuan.Domain.Findings;

namespace Bihuan.Web.Features.WallChart;

/// <summary>What a mark on the time axis says; each has a shape of its own beside its colour.</summary>
internal enum MarkKind { Met, Coming, Late, LatestStart, Due }

/// <summary>A mark and where it leads.</summary>
/// <param name="Count">Written beside it where it stands for several.</param>
internal sealed record WallMark(DateOnly Day, MarkKind Kind, string Text, string Url, int? Count = null);

/// <summary>From the first day of the work to its deadline, filled as far as it is done.</summary>
/// <param name="PlannedEnd">When the plan ends; what lies between it and <paramref name="Due"/> is slack.</param>
/// <param name="LateFrom">The earliest date that was missed; from there to today the bar is red.</param>
internal sealed record WallBar(DateOnly Start, DateOnly PlannedEnd, DateOnly Due, int Percent, DateOnly? LateFrom, string Text, string Url);

/// <summary>A sentence or figure at the end of a row.</summary>
internal sealed record WallNote(string Text, string? Url = null, bool IsAlarm = false);

/// <summary>One row: a finding of a unit, or a unit.</summary>
internal sealed record WallRow(string Name, string Url, string? Detail, FindingState? State, WallBar? Bar, IReadOnlyList<WallMark> Marks, IReadOnlyList<WallNote> Notes)
{
    public bool IsLate => Notes.Any(note => note.IsAlarm);

    public IEnumerable<DateOnly> Days => Marks.Select(mark => mark.Day).Concat(Bar is { } bar ? [bar.Start, bar.PlannedEnd, bar.Due] : []);
}

/// <summary>A chart ready to be drawn.</summary>
/// <param name="Of">What its rows are: 问题 or 单位.</param>
/// <param name="LeftOut">Rows that are not drawn, because nobody reads so many.</param>
internal sealed record WallView(string Of, IReadOnlyList<WallRow> Rows, IReadOnlyList<WallNote> Figures, DateOnly Today, int LeftOut = 0)
{
    /// <summary>What fits on a wall and a bundle of paper.</summary>
    public const int Most = 300;

    public TimeScale Scale { get; } = TimeScale.Of(Rows.SelectMany(row => row.Days), Today);
}
