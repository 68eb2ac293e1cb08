using System.ComponentModel.DataAnnotations;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Inspections;

/// <summary>登记过问 (C15), beside what was done on this inspection before.</summary>
[Authorize<MayRunRounds>]
internal sealed class FollowUpPage(FollowUpInspection followUp, BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
{
    [BindProperty, Required(ErrorMessage = "请填写过问情况"), StringLength(500, ErrorMessage = "过问情况不超过500字")]
    public string? Note { get; set; }

    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadInspectionAsync(cancellationToken);
        History = await Db.HistoryOfAsync(Inspection.RegionId, Id, cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => followUp.FollowUpAsync(InspectionId, Note ?? "", Actor, cancellationToken),
        () => (Links.FollowUp(InspectionId), "过问情况已登记。"),
        () => OnGetAsync(cancellationToken));
}
