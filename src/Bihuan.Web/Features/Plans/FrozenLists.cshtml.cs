using Bihuan.Domain;
using Bihuan.Domain.Plans;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Plans;

/// <summary>The three lists as a version of the plan froze them (A15).</summary>
[Authorize<MaySeeFindings>]
internal sealed class FrozenListsPage(BihuanDb db, CurrentActor current, OfficeClock clock) : PlanVersionPage(db, current, clock)
{
    public IReadOnlyList<PlannedFinding> Lists { get; private set; } = [];
    public string SubmittedBy { get; private set; } = "";

    /// <summary>What he may open: a member of the leadership reads the whole plan, but only his own findings.</summary>
    public IReadOnlySet<FindingId> Open { get; private set; } = new HashSet<FindingId>();
    public bool IsSealIntact => Version.Seal == PlannedFinding.SealOf(Lists);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadVersionAsync(cancellationToken);
        Lists = await Db.FrozenListsAsync(Version.Id, cancellationToken);
        SubmittedBy = (await Names.OfAsync(Db, [Version.SubmittedBy, Version.SubmittedFor], [], cancellationToken))[Version.SubmittedBy, Version.SubmittedFor];
        Open = (await Db.Findings.VisibleTo(Actor).Where(finding => finding.InspectionId == InspectionId).Select(finding => finding.Id).ToListAsync(cancellationToken)).ToHashSet();
    }
}
