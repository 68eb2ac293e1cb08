using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <summary>Corrects what was registered of a meeting, whichever it is.</summary>
[Authorize<MayCorrectMeetings>]
internal sealed class CorrectionPage(CorrectMeeting correct, BihuanDb db, CurrentActor current) : MeetingFormPage
{
    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<Refusal> Obstacles => Meeting.ObstaclesToCorrecting(current.Required);

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        (Form, Version) = (MeetingForm.Of(Meeting.Content, Circle, Kind), Meeting.Version);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        CheckDate();
        return await ActAsync(
            () => correct.CorrectAsync(new MeetingCorrection(Meeting.Id, Version, Reason ?? "", Form, Files), current.Required, cancellationToken),
            () => (Links.Meeting(Meeting.Id), "已更正会议登记，更正前的内容仍予保留。"),
            () => Task.CompletedTask);
    }

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        Meeting = await db.Meetings.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(m => m.Id == new MeetingId(id), cancellationToken);
        if (!MeetingView.IsReadWholeBy(current.Required, Meeting)) throw new NotFoundException();
        (Circle, _) = await correct.CircleOfAsync(Meeting, cancellationToken);
        (Kind, IsCorrection, Minutes, Back) = (Meeting.Kind, true, Meeting.Content.Minutes, Links.Meeting(Meeting.Id));
    }
}
