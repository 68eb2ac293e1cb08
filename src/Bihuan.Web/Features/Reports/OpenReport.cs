using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Reports;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Reports;

/// <summary>Opening a report is the receipt of the addressee on whose side one stands (B10); for everybody else nothing changes.</summary>
internal sealed class OpenReport(BihuanDb db, OfficeClock clock)
{
    public Task<Report> OpenAsync(ReportId id, Actor actor, CancellationToken cancellationToken) => db.AgainOnConflictAsync(id.Value, async () =>
    {
        var report = await db.Reports.VisibleTo(actor).Whole().SingleOrNotFoundAsync(r => r.Id == id, cancellationToken);
        if (report.Open(actor, clock.Now)) await db.SaveChangesAsync(cancellationToken);
        return report;
    }, cancellationToken);
}
