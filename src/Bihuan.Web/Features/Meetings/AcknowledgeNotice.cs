using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <summary>签收: somebody of the receiving body takes note of a report or a warning (B06, B07).</summary>
internal sealed class AcknowledgeNotice(BihuanDb db, OfficeClock clock)
{
    public async Task AcknowledgeAsync(MeetingId id, int number, Actor actor, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.VisibleTo(actor).Include(m => m.Notices).SingleOrNotFoundAsync(m => m.Id == id, cancellationToken);
        meeting.Acknowledge(number, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
