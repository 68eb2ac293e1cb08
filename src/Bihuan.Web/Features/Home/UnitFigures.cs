using Bihuan.Domain;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Home;

/// <summary>A unit with its figures, each counted by the same filter as the region's.</summary>
internal sealed record UnitFigures(UnitId Unit, string Name, int FedBack, int Closed, int Overdue)
{
    private const int Shown = 10;

    public FindingFilter Rows(Figure figure) => figure.Filter with { Unit = Unit };

    /// <summary>The ten units with the most overdue findings; none for whoever sees one unit only.</summary>
    public static Task<IReadOnlyList<UnitFigures>> WorstAsync(Asking asking, FindingCounts counts, CancellationToken cancellationToken) =>
        counts.KeepAsync("worst-units", asking, () => ReadAsync(asking, counts, cancellationToken), cancellationToken);

    private static async Task<IReadOnlyList<UnitFigures>> ReadAsync(Asking asking, FindingCounts counts, CancellationToken cancellationToken)
    {
        var overdue = (await counts.PerUnitAsync(Figures.Overdue.Filter, asking, cancellationToken)).OrderByDescending(unit => unit.Value).ThenBy(unit => unit.Key.Value).Take(Shown).ToArray();
        if (overdue.Length < 2) return [];
        var units = overdue.Select(unit => unit.Key).ToArray();
        var names = await asking.Db.Units.AsNoTracking().Where(u => units.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        var fedBack = await PerUnitAsync(Figures.FedBack, units, asking, cancellationToken);
        var closed = await PerUnitAsync(Figures.Closed, units, asking, cancellationToken);
        return [.. overdue.Select(unit => new UnitFigures(unit.Key, names[unit.Key], fedBack.GetValueOrDefault(unit.Key), closed.GetValueOrDefault(unit.Key), unit.Value))];
    }

    private static Task<Dictionary<UnitId, int>> PerUnitAsync(Figure figure, UnitId[] units, Asking asking, CancellationToken cancellationToken) =>
        FindingMatch.Of(figure.Filter, asking).Where(f => units.Contains(f.UnitId)).GroupBy(f => f.UnitId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
}
