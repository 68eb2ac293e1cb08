using Bihuan.Domain;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Home;

/// <summary>A unit with its figures, each counted by the same filter as the region's.</summary>
internal sealed record UnitFigures(UnitId Unit, string Name, int FedBack, int Closed, int Overdue)
{
    private const int Shown = 10;

    public decimal? Completion => Figures.Percent(Closed, FedBack);

    public FindingFilter Rows(Figure figure) => figure.Filter with { Unit = Unit };

    /// <summary>The ten units with the most overdue findings; none for whoever sees one unit only.</summary>
    public static Task<IReadOnlyList<UnitFigures>> WorstAsync(Asking asking, FindingCounts counts, CancellationToken cancellationToken) =>
        counts.KeepAsync("worst-units", asking, () => ReadAsync(asking, cancellationToken), cancellationToken);

    private static async Task<IReadOnlyList<UnitFigures>> ReadAsync(Asking asking, CancellationToken cancellationToken)
    {
        var overdue = await FindingMatch.Of(Figures.Overdue.Filter, asking).GroupBy(f => f.UnitId).Select(group => new { Unit = group.Key, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Unit).Take(Shown).ToListAsync(cancellationToken);
        if (overdue.Count < 2) return [];
        var units = overdue.Select(group => group.Unit).ToArray();
        var names = await asking.Db.Units.AsNoTracking().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var fedBack = await PerUnitAsync(Figures.FedBack, units, asking, cancellationToken);
        var closed = await PerUnitAsync(Figures.Closed, units, asking, cancellationToken);
        return [.. overdue.Select(group => new UnitFigures(group.Unit, names[group.Unit], fedBack.GetValueOrDefault(group.Unit), closed.GetValueOrDefault(group.Unit), group.Count))];
    }

    private static Task<Dictionary<UnitId, int>> PerUnitAsync(Figure figure, UnitId[] units, Asking asking, CancellationToken cancellationToken) =>
        FindingMatch.Of(figure.Filter, asking).Where(f => units.Contains(f.UnitId)).GroupBy(f => f.UnitId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
}
