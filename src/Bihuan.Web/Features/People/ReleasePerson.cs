using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.People;

/// <param name="LastDay">Inclusive.</param>
public sealed record PostRelease(PersonId Person, PostId Post, DateOnly LastDay);

internal sealed class ReleasePerson(BihuanDb db, OfficeClock clock, ActorSource actors, SystemAdministrators administrators, RaiseHandovers handovers)
{
    public async Task ReleaseAsync(PostRelease input, Actor actor, CancellationToken cancellationToken)
    {
        var person = await db.People.VisibleTo(actor).Include(p => p.Posts).SingleOrNotFoundAsync(p => p.Id == input.Person, cancellationToken);
        var post = person.Posts.SingleOrDefault(p => p.Id == input.Post) ?? throw new NotFoundException();
        if (post.Role == Role.SystemAdmin) await administrators.EnsureAnotherAsync(person, input.LastDay.AddDays(1), cancellationToken);
        person.Release(input.Post, input.LastDay, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        actors.Forget();
        if (post.Role == Role.UnitHead) await handovers.RunAsync(actor.Region, cancellationToken);
    }
}
