using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

[Authorize<MayAppraiseMeetings>]
internal sealed class AppraisalPage(AppraiseMeeting appraise, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty, Required(ErrorMessage = "请选择质量评价")]
    public MeetingQuality? Quality { get; set; }

    [BindProperty, StringLength(1000, ErrorMessage = "评价意见不超过1000字")]
    public string? Comment { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<Refusal> Obstacles => Meeting.ObstaclesToAppraising(current.Required);
    public IReadOnlyList<SelectListItem> Qualities => [.. Enum.GetValues<MeetingQuality>().Select(quality => new SelectListItem(MeetingWords.Of(quality), quality.ToString()))];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        Meeting = await db.Meetings.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(m => m.Id == new MeetingId(id), cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        await OnGetAsync(id, cancellationToken);
        return await ActAsync(
            () => appraise.AppraiseAsync(new AppraisalInput(Meeting.Id, Quality!.Value, Comment ?? ""), current.Required, cancellationToken),
            () => (Links.Meeting(Meeting.Id), Quality == MeetingQuality.Poor ? "已评价为“差”并责令重开，新的时限已列入单位事项。" : "已提交质量评价。"),
            () => Task.CompletedTask);
    }
}
