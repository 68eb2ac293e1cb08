using Bihuan.Domain;
using Bihuan.Domain.Delegations;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Delegations;

/// <param name="Absent">Null for the acting person himself.</param>
public sealed record DelegationInput(PersonId? Absent, PersonId Substitute, DelegationContent Content);

internal sealed class MakeDelegation(BihuanDb db, OfficeClock clock, ActorSource actors)
{
    public async Task MakeAsync(DelegationInput input, Actor actor, CancellationToken cancellationToken)
    {
        var (absentId, substituteId, today) = (input.Absent ?? actor.Person, input.Substitute, clock.Today);
        var absent = await db.People.VisibleTo(actor).Include(p => p.Posts).SingleOrNotFoundAsync(p => p.Id == absentId, cancellationToken);
        var substitute = await db.People.VisibleTo(actor).Include(p => p.Posts).SingleOrNotFoundAsync(p => p.Id == substituteId, cancellationToken);
        var others = await db.Delegations.AsNoTracking()
            .Where(d => d.WithdrawnAt == null && d.To >= today && (d.AbsentId == absentId || d.AbsentId == substituteId || d.SubstituteId == absentId)).ToListAsync(cancellationToken);
        db.Add(Delegation.Make(absent, substitute, input.Content, others, today, (actor, clock.Now)));
        await db.SaveChangesAsync(cancellationToken);
        actors.Forget();
    }
}
