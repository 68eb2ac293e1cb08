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

/// <summary>One unit's week in numbers; the unit of count is 措施（项）.</summary>
public sealed record UnitWeek(UnitId Unit, int Owed, int Filed, int Late, int Missing, int Blocked, bool HasMoved)
{
    public static UnitWeek Of(UnitId unit, IReadOnlyCollection<OwedEntry> entries) => new(
        unit, entries.Count, entries.Count(entry => entry.State == FilingState.Filed), entries.Count(entry => entry.State == FilingState.Late),
        entries.Count(entry => entry.State == FilingState.Missing), entries.Count(entry => entry.Percent is not null && entry.Blocker != BlockerKind.None), entries.Any(entry => entry.HasMoved));
}

/// <summary>
/// 周调度: every entry owed for a week. Owed is one for each measure that stood in the list at the week's end (or stands
/// now, while it lasts), of a finding that was at work then, unless the measure was reported done in an earlier week.
/// </summary>
public sealed record WeekSheet(DateOnly Monday, IReadOnlyList<OwedEntry> Entries)
{
    public IReadOnlyList<UnitWeek> Units { get; } = [.. Entries.GroupBy(entry => entry.Unit).Select(group => UnitWeek.Of(group.Key, [.. group]))];

    /// <summary>One query.</summary>
    public static async Task<WeekSheet> OfAsync(BihuanDb db, Actor actor, DateOnly monday, DateTimeOffset now, CancellationToken cancellationToken) =>
        new(monday, await Owed(db, actor, monday, now).ToListAsync(cancellationToken));

    public static IQueryable<OwedEntry> Owed(BihuanDb db, Actor actor, DateOnly monday, DateTimeOffset now) =>
        OwedIn(db, actor.Region, Scope.UnitsSeenWhole(actor), monday, now);

    /// <param name="only">The units asked for; null for the whole region.</param>
    public static IQueryable<OwedEntry> OwedIn(BihuanDb db, RegionId region, IReadOnlyList<UnitId>? only, DateOnly monday, DateTimeOffset now)
    {
        var ends = FiguresAsOf.At(monday.AddDays(6), now);
        var spans = db.Set<StateSpan>().AsNoTracking().Where(span => span.RegionId == region && (span.State == FindingState.Rectifying || span.State == FindingState.Continuous)
            && span.From <= ends && (span.To == null || span.To > ends));
        if (only is { } units) spans = spans.Where(span => units.Contains(span.UnitId));
        return
            from span in spans
            join measure in db.Set<Measure>() on EF.Property<FindingId>(span, "FindingId") equals EF.Property<FindingId>(measure, "FindingId")
            from entry in db.Set<ProgressEntry>().Where(entry => EF.Property<MeasureId>(entry, "MeasureId") == measure.Id && entry.Week == monday).DefaultIfEmpty()
            let before = measure.Progress.Where(earlier => earlier.Week < monday).OrderByDescending(earlier => earlier.Week).Select(earlier => (int?)earlier.Percent).FirstOrDefault()
            where measure.AddedAt <= ends && (measure.DroppedAt == null || measure.DroppedAt > ends) && ((before ?? 0) < 100 || entry != null)
            select new OwedEntry(span.UnitId, EF.Property<FindingId>(span, "FindingId"), measure.Id,
                entry == null ? null : entry.Percent, before, entry != null && entry.IsLate, entry == null ? BlockerKind.None : entry.Blocker);
    }
}
