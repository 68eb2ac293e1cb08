using Bihuan.Domain;
using Bihuan.Domain.DutyReports;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.DutyReports;

/// <summary>One monthly report with its score and the reasons for it (C10).</summary>
[Authorize<MaySeeFindings>]
internal sealed class DutyReportPage(BihuanDb db, CurrentActor current) : PageModel
{
    public DutyReport Report { get; private set; } = null!;
    public Names Names { get; private set; } = null!;

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Report = await db.DutyReports.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(report => report.Id == new DutyReportId(id), cancellationToken);
        Names = await Names.OfAsync(db, [Report.SubmittedBy], [Report.UnitId], cancellationToken);
    }
}
