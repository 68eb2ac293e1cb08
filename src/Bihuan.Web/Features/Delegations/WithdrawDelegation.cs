using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Delegations;

internal sealed class WithdrawDelegation(BihuanDb db, OfficeClock clock, ActorSource actors)
{
    public async Task WithdrawAsync(DelegationId id, Actor actor, CancellationToken cancellationToken)
    {
        var delegation = await db.Delegations.VisibleTo(actor).SingleOrNotFoundAsync(d => d.Id == id, cancellationToken);
        delegation.Withdraw(clock.Today, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        actors.Forget();
    }
}
