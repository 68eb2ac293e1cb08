using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <param name="Version">The version the form showed.</param>
/// <param name="Files">Further minutes; those brought before stay.</param>
public sealed record MeetingCorrection(MeetingId Meeting, int Version, string Reason, MeetingForm Form, IReadOnlyList<IFormFile> Files);

/// <summary>Corrects a registration; the day on which the unit's obligation was met by it moves along.</summary>
internal sealed class CorrectMeeting(BihuanDb db, Circles circles, Attachments attachments, OfficeClock clock)
{
    public async Task CorrectAsync(MeetingCorrection input, Actor actor, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.VisibleTo(actor).Include(m => m.Notices).SingleOrNotFoundAsync(m => m.Id == input.Meeting, cancellationToken);
        meeting.EnsureVersion(input.Version);
        RefusedException.ThrowIfAny(meeting.ObstaclesToCorrecting(actor));
        var (circle, day0) = await CircleOfAsync(meeting, cancellationToken);
        var before = meeting.HeldOn;
        var content = input.Form.ToContent(meeting.Kind, circle, await attachments.KeepAsync(input.Files, cancellationToken));
        meeting.Correct(content, input.Reason, circle, day0, actor, clock.Now);
        await FollowAsync(meeting, before, actor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Who is expected, and the feedback meeting before which no meeting can have been.</summary>
    public async Task<(MeetingCircle Circle, DateOnly? Day0)> CircleOfAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        if (meeting.InspectionId is not { } id) return (await circles.OfRegionAsync(meeting.RegionId, null, meeting, cancellationToken), null);
        var inspection = await db.Inspections.AsNoTracking().SingleAsync(i => i.Id == id, cancellationToken);
        return (await circles.OfInspectionAsync(inspection, meeting, cancellationToken), inspection.FeedbackMeeting?.HeldOn);
    }

    private async Task FollowAsync(Meeting meeting, DateOnly before, Actor actor, CancellationToken cancellationToken)
    {
        var (inspection, kind) = (meeting.InspectionId, meeting.Kind.Meets());
        if (inspection is null || await db.Obligations.SingleOrDefaultAsync(o => o.InspectionId == inspection && o.Kind == kind, cancellationToken) is not { } obligation) return;
        obligation.FollowCorrection(before, meeting.HeldOn, $"{MeetingWords.Of(meeting.Kind)}（{meeting.HeldOn:yyyy-MM-dd}）", actor, clock.Now);
    }
}
