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

internal sealed class MakeDelegation(BihuanDb db, OfficeClock clock, ActorSource actors, RegionRules rules)
{
    /// <summary>Of two made at the same moment the second is looked at again beside the first, and told what stands in its way.</summary>
    public async Task MakeAsync(DelegationInput input, Actor actor, CancellationToken cancellationToken)
    {
        var absent = input.Absent ?? actor.Person;
        await db.AgainOnConflictAsync(absent.Value, async () => await MakeAsync(absent, input, actor, cancellationToken), cancellationToken);
        actors.Forget();
    }

    private async Task<int> MakeAsync(PersonId absentId, DelegationInput input, Actor actor, CancellationToken cancellationToken)
    {
        var (substituteId, today) = (input.Substitute, clock.Today);
        var absent = await db.People.VisibleTo(actor).Include(p => p.Posts).SingleOrNotFoundAsync(p => p.Id == absentId, cancellationToken);
        var substitute = await db.People.VisibleTo(actor).Include(p => p.Posts).SingleOrNotFoundAsync(p => p.Id == substituteId, cancellationToken);
        var others = await db.Delegations.AsNoTracking()
            .Where(d => d.WithdrawnAt == null && d.To >= today && (d.AbsentId == absentId || d.AbsentId == substituteId || d.SubstituteId == absentId)).ToListAsync(cancellationToken);
        var longest = (await rules.OfAsync(db, actor.Region, cancellationToken)).Oversight.LongestDelegationDays;
        db.Add(Delegation.Make(absent, substitute, input.Content, new DelegationBounds(today, longest, others), (actor, clock.Now)));
        return await db.SaveChangesAsync(cancellationToken);
    }
}
