using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Meetings;

/// <param name="Round">Whose units were called to a training (A22); null for hearings.</param>
public sealed record RegionMeetingInput(MeetingKind Kind, RoundId? Round, MeetingForm Form, IReadOnlyList<IFormFile> Files);

/// <summary>Registers a hearing of the region with its decisions, each a task with owner and deadline (B13), or a training (A22).</summary>
internal sealed class RegisterRegionMeeting(BihuanDb db, Circles circles, Attachments attachments, OfficeClock clock)
{
    public async Task<MeetingId> RegisterAsync(RegionMeetingInput input, Actor actor, CancellationToken cancellationToken)
    {
        var circle = await circles.OfRegionAsync(actor.Region, input.Round, null, cancellationToken);
        var content = input.Form.ToContent(input.Kind, circle, await attachments.KeepAsync(input.Files, cancellationToken));
        var meeting = Meeting.OfRegion(input.Kind, content, input.Form.ToDecisions(await circles.OwnersAsync(actor.Region, cancellationToken)), circle, actor, clock.Now);
        db.Add(meeting);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
