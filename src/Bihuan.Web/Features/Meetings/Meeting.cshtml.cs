using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Meetings;

/// <summary>The record of one meeting with all that followed from it.</summary>
[Authorize<MaySeeFindings>]
internal sealed class MeetingPage(BihuanDb db, CurrentActor current, OfficeClock clock) : PageModel
{
    public MeetingView View { get; private set; } = null!;
    public DateOnly Today => clock.Today;
    public bool MayCorrect => View.IsReadWhole && View.Meeting.ObstaclesToCorrecting(Actor).Count == 0;
    public bool MayReport => View.Meeting.ObstaclesToReporting(Actor).Count == 0;
    public bool MayAppraise => View.Meeting.ObstaclesToAppraising(Actor).Count == 0;

    /// <summary>All decisions, or the own ones only.</summary>
    public IEnumerable<Decision> Decisions => View.Meeting.Decisions.Where(decision => View.IsReadWhole || decision.OwnerId == Actor.Person).OrderBy(decision => decision.Number);

    private Actor Actor => current.Required;

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken) => View = await MeetingView.LoadAsync(db, new MeetingId(id), Actor, cancellationToken);

    public bool MayAcknowledge(MeetingNotice notice) => View.Meeting.ObstaclesToAcknowledging(notice.Number, Actor).Count == 0;

    public bool MayComplete(Decision decision) => View.Meeting.ObstaclesToCompleting(decision.Number, Actor).Count == 0;
}
