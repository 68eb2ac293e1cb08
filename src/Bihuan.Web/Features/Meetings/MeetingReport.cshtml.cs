using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

[Authorize<MayHoldMeetings>]
internal sealed class MeetingReportPage(ReportMeeting report, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public Meeting Meeting { get; private set; } = null!;
    public IReadOnlyList<Refusal> Obstacles => Meeting.ObstaclesToReporting(current.Required);

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        Meeting = await db.Meetings.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(m => m.Id == new MeetingId(id), cancellationToken);

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) => ActAsync(
        () => report.ReportAsync(new MeetingId(id), Files, current.Required, cancellationToken),
        () => (Links.Meeting(new MeetingId(id)), "已报送会议情况报告，等待纪委监委、组织部和巡察办签收。"),
        () => OnGetAsync(id, cancellationToken));
}
