using System.ComponentModel.DataAnnotations;
using Bihuan.Domain;
using Bihuan.Domain.DutyReports;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bihuan.Web.Features.DutyReports;

/// <summary>报送月报 of a body of one's own (C10).</summary>
[Authorize<MayReport>]
internal sealed class NewDutyReportPage(SubmitDutyReport submit, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    [BindProperty, Required(ErrorMessage = "请选择单位")]
    public Guid? Unit { get; set; }

    /// <summary>Any day of the month.</summary>
    [BindProperty(SupportsGet = true), Required(ErrorMessage = "请选择月份")]
    public DateOnly? Month { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Month ??= clock.Today.AddDays(1 - clock.Today.Day).AddMonths(-1);
        await FillAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        DutyReportId id = default;
        return ActAsync(
            async () => id = await submit.SubmitAsync(new UnitId(Unit!.Value), Month!.Value, Text ?? "", current.Required, cancellationToken),
            () => (Links.DutyReport(id), "月报已报送。"),
            () => FillAsync(cancellationToken));
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var bodies = await db.SubordinateBodiesAsync(current.Required, clock.Today, cancellationToken);
        Units = [.. bodies.Where(body => DutyReport.MayWrite(body.Unit, current.Required)).Select(body => new SelectListItem($"{body.Name}（{body.AboveName}）", body.Unit.Value.ToString()))];
        if (Units.Count == 1) Unit ??= Guid.Parse(Units[0].Value);
    }
}
