using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

[Authorize<MayAcknowledgeNotices>]
internal sealed class AcknowledgementPage(AcknowledgeNotice acknowledge, BihuanDb db, CurrentActor current) : ActPage
{
    public Meeting Meeting { get; private set; } = null!;
    public MeetingNotice Notice { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public IReadOnlyList<Refusal> Obstacles => Meeting.ObstaclesToAcknowledging(Notice.Number, current.Required);

    public async Task OnGetAsync(Guid id, int number, CancellationToken cancellationToken)
    {
        Meeting = await db.Meetings.AsNoTracking().VisibleTo(current.Required).Include(m => m.Notices).SingleOrNotFoundAsync(m => m.Id == new MeetingId(id), cancellationToken);
        Notice = Meeting.Notices.SingleOrDefault(notice => notice.Number == number) ?? throw new NotFoundException();
        UnitName = await db.Units.Where(unit => unit.Id == Meeting.UnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(Guid id, int number, CancellationToken cancellationToken) => ActAsync(
        () => acknowledge.AcknowledgeAsync(new MeetingId(id), number, current.Required, cancellationToken),
        () => (Links.Meeting(new MeetingId(id)), "已签收。"),
        () => OnGetAsync(id, number, cancellationToken));
}
