using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

/// <summary>One unit in one round: its feedback meeting, the dates that follow, documents, findings and lists.</summary>
[Authorize<MaySeeFindings>]
internal sealed class InspectionPage(BihuanDb db, CurrentActor current, OfficeClock clock) : PageModel
{
    public InspectionView View { get; private set; } = null!;
    public bool MayRun { get; private set; }
    public bool MayRead { get; private set; }
    public bool MaySeeRound { get; private set; }
    public bool MayAskForExtension { get; private set; }
    public bool SeesRecords { get; private set; }
    public bool MayHold { get; private set; }
    /// <summary>督办责任人 of the office (C15), for the office itself.</summary>
    public string? Officer { get; private set; }
    public IReadOnlyList<Letter> Letters { get; private set; } = [];
    public LeadersView Leaders { get; private set; } = new(0, 0, 0, 0, 0, null);
    public bool MaySeeActivity => new MaySeeActivity().Allows(current.Required);
    public DateOnly Today => clock.Today;

    /// <summary>Why the drafts cannot be issued; empty where they can, or where there are none.</summary>
    public IReadOnlyList<Refusal> ObstaclesToIssuing => View.Inspection.FeedbackMeeting is null ? [new NoFeedbackMeeting()] : [];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var actor = current.Required;
        View = await InspectionView.LoadAsync(db, new InspectionId(id), actor, clock.Today, cancellationToken);
        (MayRun, MayRead, MaySeeRound) = (actor.HoldsAny(new MayRunRounds().Roles), actor.HoldsAnyFor(Roles.SeeDrafts, View.Inspection.UnitId), actor.HoldsAny(new MaySeeRounds().Roles));
        if (MayRun && View.Inspection.OfficerId is { } officer) Officer = await db.People.Where(person => person.Id == officer).Select(person => person.Name).SingleAsync(cancellationToken);
        Letters = await db.Letters.AsNoTracking().VisibleTo(actor).Where(letter => letter.InspectionId == View.Inspection.Id).OrderByDescending(letter => letter.DraftedAt).Take(50).ToListAsync(cancellationToken);
        SeesRecords = actor.SeesRecordsOf(View.Inspection.UnitId);
        if (SeesRecords) Leaders = await LeadersView.LoadAsync(db, View.Inspection, actor, clock.Today, cancellationToken);
        MayHold = MayAskForExtension = actor.HoldsFor(Role.UnitHead, View.Inspection.UnitId) || actor.HoldsFor(Role.Liaison, View.Inspection.UnitId);
    }

    /// <summary>The states shown, in the order of a finding's life.</summary>
    public static IEnumerable<FindingState> States =>
        [FindingState.Draft, FindingState.Issued, FindingState.Rectifying, FindingState.UnderReview, FindingState.Continuous, FindingState.Closed, FindingState.Relapsed, FindingState.Carried, FindingState.Voided];

    /// <summary>The state as the ledger's address writes it.</summary>
    public static string Named(FindingState state) => state == FindingState.UnderReview ? "under-review" : state.ToString().ToLowerInvariant();
}
