using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <summary>Sends the report on a democratic life meeting to its three receivers (B07).</summary>
internal sealed class ReportMeeting(BihuanDb db, Attachments attachments, OfficeClock clock)
{
    public async Task ReportAsync(MeetingId id, IReadOnlyList<IFormFile> files, Actor actor, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.VisibleTo(actor).Include(m => m.Notices).SingleOrNotFoundAsync(m => m.Id == id, cancellationToken);
        RefusedException.ThrowIfAny(meeting.ObstaclesToReporting(actor));
        meeting.SubmitReport(await attachments.KeepAsync(files, cancellationToken), actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
