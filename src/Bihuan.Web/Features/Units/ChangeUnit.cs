using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Units;

/// <summary>What may be corrected of a unit; its code stays, imports find it by that.</summary>
public sealed record UnitCorrection(UnitId Id, string Name, UnitKind Kind, UnitId? Parent);

internal sealed class ChangeUnit(BihuanDb db, OfficeClock clock, ActorSource actors)
{
    public async Task ChangeAsync(UnitCorrection input, Actor actor, CancellationToken cancellationToken)
    {
        var unit = await db.Units.VisibleTo(actor).SingleOrNotFoundAsync(u => u.Id == input.Id, cancellationToken);
        if (input.Parent is { } parent && !await db.Units.VisibleTo(actor).AnyAsync(u => u.Id == parent && u.AbolishedOn == null, cancellationToken)) throw new NotFoundException();
        var tree = await UnitTree.LoadAsync(db, actor.Region, cancellationToken);
        unit.Change(input.Name, input.Kind, input.Parent, tree.Below(unit.Id), actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        actors.Forget();
    }
}
