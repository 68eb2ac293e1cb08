using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Inspections;

/// <summary>Registers the feedback meeting of a unit: day 0 of every clock (A03).</summary>
internal sealed class RegisterFeedbackMeeting(BihuanDb db, OfficeClock clock)
{
    public async Task RegisterAsync(InspectionId id, FeedbackMeeting meeting, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        inspection.HoldFeedbackMeeting(meeting, clock.Today, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
