using Bihuan.Domain;
using Bihuan.Domain.Reports;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Reports;

/// <summary>One report: its text, its signature, and to whom it went and who read it when.</summary>
[Authorize<MaySeeFindings>]
internal sealed class ReportPage(OpenReport open, BihuanDb db, CurrentActor current) : PageModel
{
    public Report Report { get; private set; } = null!;
    public string Unit { get; private set; } = "";
    public Names Names { get; private set; } = null!;
    /// <summary>As it stood on the day of the report (B14).</summary>
    public FourPersonalActs? Four { get; private set; }
    public bool MaySeeReports { get; private set; }

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Report = await open.OpenAsync(new ReportId(id), current.Required, cancellationToken);
        Unit = await db.Units.Where(unit => unit.Id == Report.UnitId).Select(unit => unit.Name).SingleAsync(cancellationToken);
        Names = await Names.OfAsync(db, Report.Receipts.SelectMany(receipt => new[] { receipt.ReadBy, receipt.ReadFor }).Append(Report.SubmittedBy).Append(Report.SubmittedFor), [], cancellationToken);
        if (Report.Kind == ReportKind.HeadDuty)
        {
            var inspection = await db.Inspections.AsNoTracking().SingleAsync(i => i.Id == Report.InspectionId, cancellationToken);
            Four = await FourPersonalActs.LoadAsync(db, inspection, Report.SubmittedOn, cancellationToken);
        }

        MaySeeReports = current.Required.HoldsAny(new MayReceiveReports().Roles);
    }
}
