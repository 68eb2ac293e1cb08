using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>
/// Counts what a bulletin freezes: the stock at the as-of moment from the state spans, the flows of the period from the
/// findings and the filed weeks. A quarter takes the flows of its published months as they were frozen (C03).
/// </summary>
internal sealed class BulletinFiguresOf(BihuanDb db, FiguresAsOf figures, OfficeClock clock)
{
    private const int TrendPoints = 6;

    public async Task<BulletinContent> CountAsync(BulletinPeriod period, Actor actor, CancellationToken cancellationToken)
    {
        var asOf = FiguresAsOf.At(period.To, clock.Now);
        var frozen = await FrozenMonthsAsync(period, actor, cancellationToken);
        var units = Ranking.Of(await TalliesAsync(period, asOf, frozen, actor, cancellationToken));
        var rules = await db.RulesOfRegionAsync(actor.Region, cancellationToken);
        return new BulletinContent
        {
            AsOf = asOf,
            Figures = BulletinFigures.Of(units.SelectMany(unit => unit.Findings)),
            Flows = BulletinFlows.Sum(units.Select(unit => unit.Flows)),
            Units = units,
            Trend = await TrendAsync(period, actor, cancellationToken),
            FrozenMonths = [.. frozen.Select(month => month.PeriodFrom)],
            PraiseCandidates = Ranking.PraiseCandidates(units, rules.Dispatch),
            CriticismCandidates = Ranking.CriticismCandidates(units, rules.Dispatch),
            RateDecimals = rules.RateDecimals,
        };
    }

    private async Task<IReadOnlyList<Bulletin>> FrozenMonthsAsync(BulletinPeriod period, Actor actor, CancellationToken cancellationToken)
    {
        if (period.Kind == BulletinKind.Month) return [];
        var (region, from, to) = (actor.Region, period.From, period.To);
        return await db.Bulletins.AsNoTracking().Where(b => b.RegionId == region && b.Kind == BulletinKind.Month && b.State == BulletinState.Published && b.PeriodFrom >= from && b.PeriodFrom <= to)
            .OrderBy(b => b.PeriodFrom).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<UnitTally>> TalliesAsync(BulletinPeriod period, DateTimeOffset asOf, IReadOnlyList<Bulletin> frozen, Actor actor, CancellationToken cancellationToken)
    {
        var flows = new List<IReadOnlyDictionary<UnitId, BulletinFlows>>();
        foreach (var month in period.Months.Where(month => month.From <= clock.Today))
        {
            var kept = frozen.FirstOrDefault(bulletin => bulletin.PeriodFrom == month.From);
            flows.Add(kept is null ? await FlowsAsync(month, actor, cancellationToken) : kept.Content.Units.ToDictionary(unit => unit.Unit, unit => unit.Flows));
        }

        // The stock of a quarter's end is that of its last month: as it was frozen, where that month is published.
        var last = frozen.FirstOrDefault(bulletin => bulletin.PeriodFrom == period.Months.Last().From);
        var stock = last is not null && period.Kind == BulletinKind.Quarter
            ? last.Content.Units.ToDictionary(unit => unit.Unit, unit => unit.Findings)
            : (await figures.Rows(actor, asOf).ToListAsync(cancellationToken)).GroupBy(row => row.Unit)
                .ToDictionary(group => group.Key, group => (IReadOnlyList<BulletinFinding>)[.. group.Select(row => new BulletinFinding(row.Finding, row.State, row.IsOverdue))]);
        var ids = stock.Keys.Union(flows.SelectMany(month => month.Keys)).ToArray();
        var region = actor.Region;
        var names = await db.Units.AsNoTracking().Where(unit => unit.RegionId == region).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        return [.. ids.Select(id => new UnitTally(id, names[id], BulletinFlows.Sum(flows.Select(month => month.GetValueOrDefault(id, BulletinFlows.None))), stock.GetValueOrDefault(id, [])))];
    }

    /// <summary>What came in and went out in the month, and the entries of the weeks that began in it and are over.</summary>
    private async Task<IReadOnlyDictionary<UnitId, BulletinFlows>> FlowsAsync(BulletinPeriod month, Actor actor, CancellationToken cancellationToken)
    {
        var sums = new Dictionary<UnitId, BulletinFlows>();
        var (from, to) = (OfficeClock.StartOf(month.From), FiguresAsOf.At(month.To, clock.Now));
        var seen = db.Findings.AsNoTracking().VisibleTo(actor).Where(f => FindingMatch.FedBack.Contains(f.State));
        foreach (var row in await seen.Where(f => f.IssuedAt >= from && f.IssuedAt <= to).GroupBy(f => f.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken)) Add(row.Key, new(row.Count, 0, 0, 0, 0));
        foreach (var row in await seen.Where(f => f.ClosedAt >= from && f.ClosedAt <= to).GroupBy(f => f.UnitId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken)) Add(row.Key, new(0, row.Count, 0, 0, 0));
        var week = await db.WeekClockAsync(actor.Region, clock, cancellationToken);
        for (var monday = ProgressContent.MondayOf(month.From.AddDays(6)); monday <= month.To && week.IsFrozen(monday); monday = monday.AddDays(7))
        {
            foreach (var unit in (await WeekSheet.OfAsync(db, actor, monday, clock.Now, cancellationToken)).Units) Add(unit.Unit, new(0, 0, unit.Owed, unit.Late, unit.Missing));
        }

        return sums;

        void Add(UnitId unit, BulletinFlows flows) => sums[unit] = sums.GetValueOrDefault(unit, BulletinFlows.None) + flows;
    }

    private async Task<IReadOnlyList<TrendPoint>> TrendAsync(BulletinPeriod period, Actor actor, CancellationToken cancellationToken)
    {
        var points = new List<TrendPoint>();
        var step = period.Kind == BulletinKind.Month ? 1 : 3;
        for (var back = TrendPoints - 1; back >= 0; back--)
        {
            var last = new BulletinPeriod(period.Kind, period.From.AddMonths(-back * step)).To;
            var then = AsOfFigures.Of(await figures.CountAsync(actor, FiguresAsOf.At(last, clock.Now), cancellationToken));
            points.Add(new(last, then.FedBack, then.Closed, then.Overdue));
        }

        return points;
    }
}
