using Bihuan.Domain;
using Bihuan.Domain.Units;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>The tree of a region's units, small enough to hold.</summary>
internal sealed class UnitTree(IReadOnlyDictionary<UnitId, (UnitId? Parent, UnitKind Kind)> units)
{
    public static readonly UnitTree Empty = new(new Dictionary<UnitId, (UnitId?, UnitKind)>());
    private readonly ILookup<UnitId, UnitId> _children = units.Where(u => u.Value.Parent is not null).ToLookup(u => u.Value.Parent!.Value, u => u.Key);

    public static async Task<UnitTree> LoadAsync(BihuanDb db, RegionId region, CancellationToken cancellationToken)
    {
        var rows = await db.Units.AsNoTracking().Where(u => u.RegionId == region).Select(u => new { u.Id, u.ParentId, u.Kind }).ToListAsync(cancellationToken);
        return new UnitTree(rows.ToDictionary(u => u.Id, u => (u.ParentId, u.Kind)));
    }

    /// <summary>The unit and all below it.</summary>
    public HashSet<UnitId> Below(UnitId unit)
    {
        var below = new HashSet<UnitId> { unit };
        var open = new Stack<UnitId>([unit]);
        while (open.TryPop(out var next))
        {
            foreach (var child in _children[next].Where(below.Add)) open.Push(child);
        }

        return below;
    }

    /// <summary>The unit and all above it.</summary>
    public HashSet<UnitId> PathTo(UnitId unit)
    {
        var path = new HashSet<UnitId> { unit };
        for (var at = unit; units.TryGetValue(at, out var found) && found.Parent is { } parent && path.Add(parent); at = parent) { }
        return path;
    }

    /// <summary>A section and the units above it up to the first that is no section: a handler works on that unit's findings.</summary>
    public HashSet<UnitId> UpToItsUnit(UnitId section)
    {
        var path = new HashSet<UnitId> { section };
        for (var at = section; units.TryGetValue(at, out var unit) && unit is { Kind: UnitKind.Section, Parent: { } parent } && path.Add(parent); at = parent) { }
        return path;
    }
}
