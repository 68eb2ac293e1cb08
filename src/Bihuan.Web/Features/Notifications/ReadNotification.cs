using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Notifications;

/// <summary>阅知党内通报 (B12): the reader's own act, written down with his name and the instant.</summary>
internal sealed class ReadNotification(BihuanDb db, OfficeClock clock)
{
    public async Task ReadAsync(InspectionId inspection, int number, Actor actor, CancellationToken cancellationToken)
    {
        var told = await db.InnerNotifications.VisibleTo(actor).Include(n => n.Readings).SingleOrNotFoundAsync(n => n.InspectionId == inspection && n.Number == number, cancellationToken);
        told.Read(actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
