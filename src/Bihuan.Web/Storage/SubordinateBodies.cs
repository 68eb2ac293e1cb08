using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>A body that reports each month (C10), and the inspected unit above it.</summary>
public sealed record SubordinateBody(UnitId Unit, string Name, UnitId Above, string AboveName);

/// <summary>下属单位 of the inspected units: everything below them that is no section of theirs.</summary>
public static class SubordinateBodies
{
    /// <summary>As far as the actor sees the whole of them. Two queries.</summary>
    public static async Task<IReadOnlyList<SubordinateBody>> SubordinateBodiesAsync(this BihuanDb db, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var region = actor.Region;
        var units = await db.Units.AsNoTracking().Where(unit => unit.RegionId == region && (unit.AbolishedOn == null || unit.AbolishedOn >= today)).OrderBy(unit => unit.Code)
            .Select(unit => new { unit.Id, unit.ParentId, unit.Name, unit.Kind }).ToDictionaryAsync(unit => unit.Id, cancellationToken);
        var inspected = (await db.Inspections.AsNoTracking().Where(inspection => inspection.RegionId == region).Select(inspection => inspection.UnitId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
        var bodies = new List<SubordinateBody>();
        foreach (var unit in units.Values.Where(unit => unit.Kind != UnitKind.Section && actor.SeesRecordsOf(unit.Id)))
        {
            for (var above = unit.ParentId; above is { } id && units.TryGetValue(id, out var found) && found.Kind != UnitKind.RegionCommittee; above = found.ParentId)
            {
                if (!inspected.Contains(id)) continue;
                bodies.Add(new SubordinateBody(unit.Id, unit.Name, id, found.Name));
                break;
            }
        }

        return bodies;
    }
}
