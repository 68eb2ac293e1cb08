using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>Counts what a bulletin freezes: every figure from the ids behind it, and the trend that led there.</summary>
internal sealed class BulletinFiguresOf(BihuanDb db, BulletinBasesOf basesOf, FiguresAsOf figures, OfficeClock clock)
{
    private const int TrendPoints = 6;

    public async Task<ComposedBulletin> CountAsync(BulletinPeriod period, Composing composing, Actor actor, CancellationToken cancellationToken)
    {
        composing.Expect(basesOf.StepsOf(period) + TrendPoints + 1);
        var (bases, frozen) = await basesOf.CountAsync(period, composing, actor, cancellationToken);
        var region = actor.Region;
        var names = await db.Units.AsNoTracking().Where(unit => unit.RegionId == region).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        var units = Ranking.Of(bases.Select(basis => new UnitTally(basis.Key, names[basis.Key], basis.Value)));
        var rules = await db.RulesOfRegionAsync(region, cancellationToken);
        return new(new BulletinContent
        {
            AsOf = FiguresAsOf.At(period.To, clock.Now),
            Figures = BulletinFigures.Of(bases.Values.SelectMany(basis => basis.Findings)),
            Flows = BulletinFlows.Sum(units.Select(unit => unit.Flows)),
            Units = units,
            Trend = await TrendAsync(period, composing, actor, cancellationToken),
            FrozenMonths = frozen,
            PraiseCandidates = Ranking.PraiseCandidates(units, rules.Dispatch),
            CriticismCandidates = Ranking.CriticismCandidates(units, rules.Dispatch),
            RateDecimals = rules.RateDecimals,
        }, bases);
    }

    private async Task<IReadOnlyList<TrendPoint>> TrendAsync(BulletinPeriod period, Composing composing, Actor actor, CancellationToken cancellationToken)
    {
        var points = new List<TrendPoint>();
        var step = period.Kind == BulletinKind.Month ? 1 : 3;
        for (var back = TrendPoints - 1; back >= 0; back--)
        {
            var last = new BulletinPeriod(period.Kind, period.From.AddMonths(-back * step)).To;
            await composing.BeginAsync($"核对{last:yyyy年M月d日}的情况");
            var instant = FiguresAsOf.At(last, clock.Now);
            var then = AsOfFigures.Of(await figures.CountAsync(actor, instant, cancellationToken));
            // A period that is not over is told as of today, and says so.
            points.Add(new(OfficeClock.DayOf(instant), then.FedBack, then.Closed, then.Overdue));
        }

        return points;
    }
}
