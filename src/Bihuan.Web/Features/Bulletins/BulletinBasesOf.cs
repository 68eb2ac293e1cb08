using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>
/// Collects the ids behind a bulletin's figures, never their words: the stock at the as-of moment from the state spans, the
/// flows of the period from the findings and the filed weeks. A quarter takes its published months as they were frozen (C03).
/// </summary>
internal sealed class BulletinBasesOf(BihuanDb db, FiguresAsOf figures, OfficeClock clock)
{
    /// <summary>Every week is a step, and the stock.</summary>
    public int StepsOf(BulletinPeriod period) => 1 + period.Months.Sum(month => MondaysOf(month).Count());

    /// <summary>The ids of every unit, and the months that were taken as they were frozen.</summary>
    public async Task<(IReadOnlyDictionary<UnitId, UnitBasis> Bases, IReadOnlyList<DateOnly> Frozen)> CountAsync(BulletinPeriod period, Composing composing, Actor actor, CancellationToken cancellationToken)
    {
        var pile = new Dictionary<UnitId, Pile>();
        var frozen = await FrozenMonthsAsync(period, actor, cancellationToken);
        foreach (var month in period.Months.Where(month => month.From <= clock.Today))
        {
            if (frozen.TryGetValue(month.From, out var kept)) await TakeFrozenAsync(pile, kept, period.Kind == BulletinKind.Quarter && month.To == period.To, cancellationToken);
            else await CountMonthAsync(pile, month, composing, actor, cancellationToken);
        }

        await composing.BeginAsync("核对各单位问题");
        // The stock of a quarter's end is that of its last month: as it was frozen, where that month is published.
        if (!frozen.ContainsKey(period.Months.Last().From)) await CountStockAsync(pile, FiguresAsOf.At(period.To, clock.Now), actor, cancellationToken);
        return (pile.ToDictionary(unit => unit.Key, unit => unit.Value.ToBasis()), [.. frozen.Keys.Order()]);
    }

    private async Task<IReadOnlyDictionary<DateOnly, BulletinId>> FrozenMonthsAsync(BulletinPeriod period, Actor actor, CancellationToken cancellationToken)
    {
        if (period.Kind == BulletinKind.Month) return new Dictionary<DateOnly, BulletinId>();
        var (region, from, to) = (actor.Region, period.From, period.To);
        return await db.Bulletins.AsNoTracking().Where(b => b.RegionId == region && b.Kind == BulletinKind.Month && b.State == BulletinState.Published && b.PeriodFrom >= from && b.PeriodFrom <= to)
            .ToDictionaryAsync(b => b.PeriodFrom, b => b.Id, cancellationToken);
    }

    private async Task TakeFrozenAsync(Dictionary<UnitId, Pile> pile, BulletinId month, bool withStock, CancellationToken cancellationToken)
    {
        var bases = db.Bulletins.AsNoTracking().Where(bulletin => bulletin.Id == month).SelectMany(bulletin => bulletin.Bases);
        await foreach (var kept in bases.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var (of, basis) = (Of(pile, kept.UnitId), UnitBasis.Read(kept.Rows));
            of.FedBack.AddRange(basis.FedBack);
            of.Closed.AddRange(basis.Closed);
            of.Entries.AddRange(basis.Entries);
            if (withStock) of.Findings.AddRange(basis.Findings);
        }
    }

    private async Task CountStockAsync(Dictionary<UnitId, Pile> pile, DateTimeOffset asOf, Actor actor, CancellationToken cancellationToken)
    {
        await foreach (var row in figures.Rows(actor, asOf).AsAsyncEnumerable().WithCancellation(cancellationToken)) Of(pile, row.Unit).Findings.Add(new(row.Finding, row.State, row.IsOverdue));
    }

    /// <summary>What came in and went out in the month, and the entries of the weeks that began in it and are over.</summary>
    private async Task CountMonthAsync(Dictionary<UnitId, Pile> pile, BulletinPeriod month, Composing composing, Actor actor, CancellationToken cancellationToken)
    {
        var (from, to) = (OfficeClock.StartOf(month.From), FiguresAsOf.At(month.To, clock.Now));
        var seen = db.Findings.AsNoTracking().VisibleTo(actor).Where(f => FindingMatch.FedBack.Contains(f.State));
        foreach (var row in await IdsAsync(seen.Where(f => f.IssuedAt >= from && f.IssuedAt <= to), cancellationToken)) Of(pile, row.Unit).FedBack.Add(row.Id);
        foreach (var row in await IdsAsync(seen.Where(f => f.ClosedAt >= from && f.ClosedAt <= to), cancellationToken)) Of(pile, row.Unit).Closed.Add(row.Id);
        var week = await db.WeekClockAsync(actor.Region, clock, cancellationToken);
        foreach (var monday in MondaysOf(month).Where(week.IsFrozen))
        {
            await composing.BeginAsync($"核对{monday:M月d日}起的一周填报");
            await foreach (var entry in WeekSheet.Owed(db, actor, monday, clock.Now).AsAsyncEnumerable().WithCancellation(cancellationToken)) Of(pile, entry.Unit).Entries.Add(new(monday, entry.Finding, entry.Measure, StandingOf(entry.State)));
        }
    }

    private static async Task<IReadOnlyList<(UnitId Unit, FindingId Id)>> IdsAsync(IQueryable<Finding> findings, CancellationToken cancellationToken) =>
        [.. (await findings.Select(finding => new { finding.UnitId, finding.Id }).ToListAsync(cancellationToken)).Select(row => (row.UnitId, row.Id))];

    private static EntryStanding StandingOf(FilingState state) => state switch { FilingState.Filed => EntryStanding.Filed, FilingState.Late => EntryStanding.Late, _ => EntryStanding.Missing };

    /// <summary>A week belongs to the month in which it begins.</summary>
    private static IEnumerable<DateOnly> MondaysOf(BulletinPeriod month)
    {
        for (var monday = ProgressContent.MondayOf(month.From.AddDays(6)); monday <= month.To; monday = monday.AddDays(7)) yield return monday;
    }

    private static Pile Of(Dictionary<UnitId, Pile> pile, UnitId unit) => pile.TryGetValue(unit, out var held) ? held : pile[unit] = new();

    private sealed class Pile
    {
        public List<BulletinFinding> Findings { get; } = [];
        public List<FindingId> FedBack { get; } = [];
        public List<FindingId> Closed { get; } = [];
        public List<BulletinEntry> Entries { get; } = [];

        public UnitBasis ToBasis() => new(Findings, FedBack, Closed, Entries);
    }
}
