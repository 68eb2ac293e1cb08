using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Units;

/// <summary>A new unit below one that exists.</summary>
public sealed record NewUnit(UnitId Parent, string Name, UnitKind Kind, string Code);

internal sealed class EstablishUnit(BihuanDb db, OfficeClock clock, ActorSource actors)
{
    public async Task<UnitId> EstablishAsync(NewUnit input, Actor actor, CancellationToken cancellationToken)
    {
        var parent = await db.Units.VisibleTo(actor).SingleOrNotFoundAsync(unit => unit.Id == input.Parent, cancellationToken);
        var code = input.Code.Trim();
        parent.EnsureStandsUntil(null);
        if (await db.Units.VisibleTo(actor).AnyAsync(unit => unit.Code == code, cancellationToken)) throw new RefusedException(new UnitCodeTaken(code));
        var unit = new Unit(actor.Region, parent.Id, input.Name.Trim(), input.Kind, code);
        unit.Establish(actor, clock.Now);
        db.Add(unit);
        await db.SaveChangesAsync(cancellationToken);
        actors.Forget();
        return unit.Id;
    }
}
