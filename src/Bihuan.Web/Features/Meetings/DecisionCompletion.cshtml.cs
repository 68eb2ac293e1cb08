using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <summary>A task laid on somebody by a hearing is done (B13).</summary>
[Authorize<MaySeeFindings>]
internal sealed class DecisionCompletionPage(CompleteDecision complete, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty, StringLength(1000, ErrorMessage = "办理结果不超过1000字")]
    public string? Result { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public Decision Decision { get; private set; } = null!;
    public IReadOnlyList<Refusal> Obstacles => Meeting.ObstaclesToCompleting(Decision.Number, current.Required);

    public async Task OnGetAsync(Guid id, int number, CancellationToken cancellationToken)
    {
        var actor = current.Required;
        Meeting = await db.Meetings.AsNoTracking().VisibleTo(actor).Include(m => m.Decisions).SingleOrNotFoundAsync(m => m.Id == new MeetingId(id), cancellationToken);
        var isWhole = MeetingView.IsReadWholeBy(actor, Meeting);
        Decision = Meeting.Decisions.SingleOrDefault(decision => decision.Number == number && (isWhole || decision.OwnerId == actor.InPlaceOf)) ?? throw new NotFoundException();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int number, CancellationToken cancellationToken)
    {
        await OnGetAsync(id, number, cancellationToken);
        return await ActAsync(
            () => complete.CompleteAsync(new DecisionResult(Meeting.Id, number, Result ?? ""), current.Required, cancellationToken),
            () => (Links.Meeting(Meeting.Id), "已办结。"),
            () => Task.CompletedTask);
    }
}
