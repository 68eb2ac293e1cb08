using Bihuan.Domain.Bulletins;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>One page of the rows that a figure of a bulletin counted, from the ids frozen with it.</summary>
/// <param name="IsIntact">The ids are those that were sealed.</param>
internal sealed record FrozenRows<T>(int Count, IReadOnlyList<(BulletinUnit Unit, T Row)> Rows, bool IsIntact)
{
    public const int PerPage = 100;

    public int Parts => (Count + PerPage - 1) / PerPage;

    /// <summary>One query: the figures say in which units the page's rows are, and only their ids are read.</summary>
    /// <param name="count">How many rows the figures of a unit count.</param>
    /// <param name="rows">These rows.</param>
    public static async Task<FrozenRows<T>> ReadAsync(BihuanDb db, (Bulletin Bulletin, Guid? Unit, int Part) asked, Func<BulletinUnit, int> count, Func<UnitBasis, IEnumerable<T>> rows, CancellationToken cancellationToken)
    {
        var units = asked.Bulletin.Content.Units.Where(unit => asked.Unit is null || unit.Unit.Value == asked.Unit).Select(unit => (Unit: unit, Count: count(unit))).Where(unit => unit.Count > 0).ToArray();
        var skip = (Math.Max(asked.Part, 1) - 1) * PerPage;
        var touched = new List<BulletinUnit>();
        var (before, first) = (0, 0);
        foreach (var (unit, number) in units)
        {
            if (before + number <= skip) first = before + number;
            else if (before < skip + PerPage) touched.Add(unit);
            before += number;
        }

        var (id, ids) = (asked.Bulletin.Id, touched.Select(unit => unit.Unit).ToArray());
        var kept = await db.Bulletins.AsNoTracking().Where(bulletin => bulletin.Id == id).SelectMany(bulletin => bulletin.Bases).Where(basis => ids.Contains(basis.UnitId)).ToDictionaryAsync(basis => basis.UnitId, basis => basis.Rows, cancellationToken);
        var shown = touched.SelectMany(unit => rows(UnitBasis.Read(kept.GetValueOrDefault(unit.Unit, ""))).Select(row => (unit, row))).Skip(skip - first).Take(PerPage).ToArray();
        return new(before, shown, touched.All(unit => UnitBasis.SealOf(kept.GetValueOrDefault(unit.Unit, "")) == unit.Basis));
    }
}
