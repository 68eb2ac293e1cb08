using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

public sealed record DecisionResult(MeetingId Meeting, int Number, string Result);

internal sealed class CompleteDecision(BihuanDb db, OfficeClock clock)
{
    public async Task CompleteAsync(DecisionResult input, Actor actor, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.VisibleTo(actor).Include(m => m.Decisions).SingleOrNotFoundAsync(m => m.Id == input.Meeting, cancellationToken);
        meeting.CompleteDecision(input.Number, input.Result, clock.Today, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
