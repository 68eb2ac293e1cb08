using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.People;

/// <param name="From">The first day, inclusive.</param>
/// <param name="To">The last day, inclusive; null while open-ended.</param>
public sealed record Appointment(PersonId Person, UnitId Unit, Role Role, DateOnly From, DateOnly? To);

internal sealed class AppointPerson(BihuanDb db, OfficeClock clock, ActorSource actors, RaiseHandovers handovers)
{
    public async Task AppointAsync(Appointment input, Actor actor, CancellationToken cancellationToken)
    {
        var person = await db.People.VisibleTo(actor).Include(p => p.Posts).SingleOrNotFoundAsync(p => p.Id == input.Person, cancellationToken);
        var unit = await db.Units.VisibleTo(actor).SingleOrNotFoundAsync(u => u.Id == input.Unit, cancellationToken);
        unit.EnsureStandsUntil(input.To);
        person.Appoint(unit.Id, input.Role, input.From, input.To, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        actors.Forget();
        if (input.Role == Role.UnitHead) await handovers.RunAsync(actor.Region, cancellationToken);
    }
}
