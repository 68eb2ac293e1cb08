using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <param name="Files">Its minutes.</param>
public sealed record MeetingInput(InspectionId Inspection, MeetingKind Kind, MeetingForm Form, IReadOnlyList<IFormFile> Files);

/// <summary>Registers a meeting of an inspected unit; what the unit owed by it is met on the meeting's day, in the same commit (A16, A20, B05).</summary>
internal sealed class RegisterMeeting(BihuanDb db, Circles circles, Attachments attachments, OfficeClock clock)
{
    public async Task<MeetingId> RegisterAsync(MeetingInput input, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == input.Inspection, cancellationToken);
        var circle = await circles.OfInspectionAsync(inspection, null, cancellationToken);
        RefusedException.ThrowIfAny(Meeting.ObstaclesToRegistering(input.Kind, inspection, circle.Others, actor));
        var content = input.Form.ToContent(input.Kind, circle, await attachments.KeepAsync(input.Files, cancellationToken));
        var meeting = Meeting.OfUnit(inspection, input.Kind, content, circle, actor, clock.Now);
        db.Add(meeting);
        if (await db.Obligations.SingleOrDefaultAsync(o => o.InspectionId == inspection.Id && o.Kind == input.Kind.Meets(), cancellationToken) is { } obligation)
        {
            obligation.Meet(meeting.HeldOn, $"{MeetingWords.Of(meeting.Kind)}（{meeting.HeldOn:yyyy-MM-dd}）", actor, clock.Now);
        }

        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
