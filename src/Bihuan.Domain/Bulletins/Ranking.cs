using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Bulletins;

/// <summary>A unit before it is ranked.</summary>
public sealed record UnitTally(UnitId Unit, string Name, UnitBasis Basis);

/// <summary>排名与亮灯: by completion rate, then by what is overdue, then by entries missing; equals share a rank.</summary>
public static class Ranking
{
    public static IReadOnlyList<BulletinUnit> Of(IEnumerable<UnitTally> tallies)
    {
        var all = tallies.Select(tally => (tally, figures: tally.Basis.Figures, flows: tally.Basis.Flows)).ToArray();
        var region = BulletinFigures.Of(all.SelectMany(row => row.tally.Basis.Findings));
        var ordered = all.OrderByDescending(row => row.figures.Rate ?? 0).ThenBy(row => row.figures.Overdue).ThenBy(row => row.flows.Missing).ThenBy(row => row.tally.Name, StringComparer.Ordinal).ToArray();
        var ranked = new List<BulletinUnit>();
        foreach (var (tally, figures, flows) in ordered)
        {
            var last = ranked.LastOrDefault();
            var isEqual = last is not null && last.Figures.Rate == figures.Rate && last.Figures.Overdue == figures.Overdue && last.Flows.Missing == flows.Missing;
            var (lamp, why) = LampOf(figures, flows, region);
            ranked.Add(new(tally.Unit, tally.Name, isEqual ? last!.Rank : ranked.Count + 1, lamp, why, figures, flows, UnitBasis.SealOf(tally.Basis.Text)));
        }

        return ranked;
    }

    /// <summary>The best of those without any fault.</summary>
    public static IReadOnlyList<UnitId> PraiseCandidates(IReadOnlyList<BulletinUnit> ranked, DispatchRules rules) =>
        [.. ranked.Where(unit => unit.Lamp == Lamp.Green && unit.Figures.FedBack > 0).Take(rules.Candidates).Select(unit => unit.Unit)];

    /// <summary>The last of those with a red lamp.</summary>
    public static IReadOnlyList<UnitId> CriticismCandidates(IReadOnlyList<BulletinUnit> ranked, DispatchRules rules) =>
        [.. ranked.Where(unit => unit.Lamp == Lamp.Red).TakeLast(rules.Candidates).Reverse().Select(unit => unit.Unit)];

    private static (Lamp Lamp, string Why) LampOf(BulletinFigures figures, BulletinFlows flows, BulletinFigures region)
    {
        if (figures.Overdue > 0) return (Lamp.Red, $"逾期问题{figures.Overdue}个");
        if (flows.Missing > 0) return (Lamp.Yellow, $"周填报缺{flows.Missing}项次");
        if (flows.Late > 0) return (Lamp.Yellow, $"周填报逾期{flows.Late}项次");
        return figures.Rate < region.Rate ? (Lamp.Yellow, "完成率低于全县（区）平均") : (Lamp.Green, "无逾期、无漏报");
    }
}
