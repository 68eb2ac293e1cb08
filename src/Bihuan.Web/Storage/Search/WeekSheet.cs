using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.Search;

/// <summary>How an entry that was owed for a week stands (C01).</summary>
public enum FilingState { Filed, Late, Missing }

/// <summary>An entry that was owed for the week, and what came of it.</summary>
/// <param name="Percent">Null while it is missing.</param>
/// <param name="Before">The newest percentage filed for an earlier week.</param>
public sealed record OwedEntry(UnitId Unit, FindingId Finding, MeasureId Measure, int? Percent, int? Before, bool IsLate, BlockerKind Blocker)
{
    public FilingState State => Percent is null ? FilingState.Missing : IsLate ? FilingState.Late : FilingState.Filed;
    public bool HasMoved => Percent > (Before ?? 0);
}

/// <summary>
/// 周调度: every entry owed for a week. Owed is one for each measure that stood in the list at the week's end (or stands
/// now, while it lasts), of a finding that was at work then, unless the measure was reported done in an earlier week.
/// </summary>
public sealed record WeekSheet(DateOnly Monday, IReadOnlyList<OwedEntry> Entries)
{
    public IReadOnlyList<UnitWeek> Units { get; } = [.. Entries.GroupBy(entry => entry.Unit).Select(group => UnitWeek.Of(group.Key, [.. group.GroupBy(entry => (entry.Blocker, entry.State)).Select(alike =>
        new WeekCell(group.Key, alike.Key.Blocker, alike.Key.State, alike.Count(), alike.Any(entry => entry.HasMoved)))]))];

    /// <param name="only">Of the units one may see, those asked for; null for all.</param>
    public static IQueryable<OwedEntry> Owed(BihuanDb db, Actor actor, DateOnly monday, DateTimeOffset now, IReadOnlyCollection<UnitId>? only = null)
    {
        var seen = Scope.UnitsSeenWhole(actor);
        return OwedIn(db, actor.Region, only is null ? seen : [.. only.Where(unit => seen is null || seen.Contains(unit))], monday, now);
    }

    /// <param name="only">The units asked for; null for the whole region.</param>
    public static IQueryable<OwedEntry> OwedIn(BihuanDb db, RegionId region, IReadOnlyList<UnitId>? only, DateOnly monday, DateTimeOffset now) =>
        RowsIn(db, region, only, monday, now).Select(row => new OwedEntry(row.Unit, row.Finding, row.Measure, row.Percent, row.Before, row.IsLate, row.Blocker));

    /// <summary>The same, to be grouped by the database.</summary>
    internal static IQueryable<OwedRow> RowsIn(BihuanDb db, RegionId region, IReadOnlyList<UnitId>? only, DateOnly monday, DateTimeOffset now)
    {
        var ends = FiguresAsOf.At(monday.AddDays(6), now);
        var spans = db.Set<StateSpan>().AsNoTracking().Where(span => span.RegionId == region && (span.State == FindingState.Rectifying || span.State == FindingState.Continuous)
            && span.From <= ends && (span.To == null || span.To > ends));
        if (only is { } units) spans = spans.Where(span => units.Contains(span.UnitId));
        return
            from span in spans
            join measure in db.Set<Measure>() on EF.Property<FindingId>(span, "FindingId") equals EF.Property<FindingId>(measure, "FindingId")
            from entry in db.Set<ProgressEntry>().Where(entry => EF.Property<MeasureId>(entry, "MeasureId") == measure.Id && entry.Week == monday).DefaultIfEmpty()
                // The measure knows its newest entry: only for past weeks must the one before be looked up.
            let before = measure.LastReportedWeek == null ? null
                : measure.LastReportedWeek < monday ? (int?)measure.Percent
                : measure.Progress.Where(earlier => earlier.Week < monday).OrderByDescending(earlier => earlier.Week).Select(earlier => (int?)earlier.Percent).FirstOrDefault()
            where measure.AddedAt <= ends && (measure.DroppedAt == null || measure.DroppedAt > ends) && ((before ?? 0) < 100 || entry != null)
            select new OwedRow
            {
                Unit = span.UnitId,
                Finding = EF.Property<FindingId>(span, "FindingId"),
                Measure = measure.Id,
                Percent = entry == null ? null : entry.Percent,
                Before = before,
                IsLate = entry != null && entry.IsLate,
                Blocker = entry == null ? BlockerKind.None : entry.Blocker,
            };
    }
}

/// <summary>An <see cref="OwedEntry"/> inside a query.</summary>
internal sealed class OwedRow
{
    public UnitId Unit { get; init; }
    public FindingId Finding { get; init; }
    public MeasureId Measure { get; init; }
    public int? Percent { get; init; }
    public int? Before { get; init; }
    public bool IsLate { get; init; }
    public BlockerKind Blocker { get; init; }
}
