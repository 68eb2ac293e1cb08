using Bihuan.Domain;
using Bihuan.Domain.Handovers;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Handovers;

internal sealed class SignHandover(BihuanDb db, OfficeClock clock)
{
    public async Task SignAsync(HandoverId id, HandoverParty party, string? remark, Actor actor, CancellationToken cancellationToken)
    {
        var handover = await db.Handovers.VisibleTo(actor).SingleOrNotFoundAsync(h => h.Id == id, cancellationToken);
        handover.Sign(party, remark, clock.Today, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
