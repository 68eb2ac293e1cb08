using Bihuan.Domain.Plans;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Plans;

/// <summary>A page about one version of a plan (A15). Who may see the plan may read what it froze.</summary>
internal abstract class PlanVersionPage(BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public Plan Plan { get; private set; } = null!;
    public PlanVersion Version { get; private set; } = null!;
    public new IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new Crumb("整改方案", Links.Plan(InspectionId))];

    protected async Task LoadVersionAsync(CancellationToken cancellationToken)
    {
        await LoadInspectionAsync(cancellationToken);
        Plan = await Db.Plans.AsNoTracking().VisibleTo(Actor).Whole().SingleOrNotFoundAsync(plan => plan.InspectionId == InspectionId, cancellationToken);
        Version = VersionOf(Number);
    }

    protected PlanVersion VersionOf(int number) => Plan.Versions.SingleOrDefault(version => version.Number == number) ?? throw new NotFoundException();
}
