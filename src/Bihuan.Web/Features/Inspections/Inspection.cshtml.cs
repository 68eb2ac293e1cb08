using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Inspections;

/// <summary>One unit in one round: its feedback meeting, the dates that follow, documents, findings and lists.</summary>
[Authorize<MaySeeFindings>]
internal sealed class InspectionPage(BihuanDb db, CurrentActor current) : PageModel
{
    public InspectionView View { get; private set; } = null!;
    public bool MayRun { get; private set; }
    public bool MayRead { get; private set; }
    public bool MaySeeRound { get; private set; }

    /// <summary>Why the drafts cannot be issued; empty where they can, or where there are none.</summary>
    public IReadOnlyList<Refusal> ObstaclesToIssuing => View.Inspection.FeedbackMeeting is null ? [new NoFeedbackMeeting()] : [];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var actor = current.Required;
        View = await InspectionView.LoadAsync(db, new InspectionId(id), actor, cancellationToken);
        (MayRun, MayRead, MaySeeRound) = (actor.HoldsAny(new MayRunRounds().Roles), actor.HoldsAnyFor(Roles.SeeDrafts, View.Inspection.UnitId), actor.HoldsAny(new MaySeeRounds().Roles));
    }

    /// <summary>The states shown, in the order of a finding's life.</summary>
    public static IEnumerable<FindingState> States =>
        [FindingState.Draft, FindingState.Issued, FindingState.Rectifying, FindingState.UnderReview, FindingState.Continuous, FindingState.Closed, FindingState.Relapsed, FindingState.Voided];

    /// <summary>The state as the ledger's address writes it.</summary>
    public static string Named(FindingState state) => state == FindingState.UnderReview ? "under-review" : state.ToString().ToLowerInvariant();
}
