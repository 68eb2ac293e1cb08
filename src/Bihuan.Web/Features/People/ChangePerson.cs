using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.People;

/// <summary>What may be corrected of a person; his code stays, imports find him by that.</summary>
public sealed record PersonCorrection(PersonId Id, string Name, string? Title);

internal sealed class ChangePerson(BihuanDb db, OfficeClock clock, ActorSource actors)
{
    public async Task ChangeAsync(PersonCorrection input, Actor actor, CancellationToken cancellationToken)
    {
        var person = await db.People.VisibleTo(actor).SingleOrNotFoundAsync(p => p.Id == input.Id, cancellationToken);
        person.Change(input.Name, input.Title, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        actors.Forget();
    }
}
