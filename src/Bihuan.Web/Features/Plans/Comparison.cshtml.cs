using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Plans;

/// <summary>What a version says against a later one, or against the lists as they are now (A15).</summary>
[Authorize<MaySeeFindings>]
internal sealed class ComparisonPage(BihuanDb db, CurrentActor current, OfficeClock clock) : PlanVersionPage(db, current, clock)
{
    /// <summary>The number of the other version; null for the lists of today.</summary>
    [BindProperty(SupportsGet = true)]
    public int? With { get; set; }

    public IReadOnlyList<ComparedFinding> Found { get; private set; } = [];
    public IReadOnlySet<FindingId> Open { get; private set; } = new HashSet<FindingId>();

    /// <summary>The older of the two stands left, whichever was asked for first.</summary>
    public string Before => With < Number ? $"第{With}稿" : $"第{Number}稿";
    public string After => With switch { null => "现在的清单", { } other when other < Number => $"第{Number}稿", { } other => $"第{other}稿" };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadVersionAsync(cancellationToken);
        Open = (await Db.Findings.VisibleTo(Actor).Where(finding => finding.InspectionId == InspectionId).Select(finding => finding.Id).ToListAsync(cancellationToken)).ToHashSet();
        var own = await Db.FrozenListsAsync(Version.Id, cancellationToken);
        if (With is not { } number)
        {
            // What the actor may not see cannot be compared for him: it would look as if it were gone.
            Found = [.. ComparedFinding.Of(own, await Db.ListsNowAsync(InspectionId, Actor, cancellationToken)).Where(found => Open.Contains(found.Id))];
            return;
        }

        var other = await Db.FrozenListsAsync(VersionOf(number).Id, cancellationToken);
        Found = number < Number ? ComparedFinding.Of(other, own) : ComparedFinding.Of(own, other);
    }
}
