using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Ui;

namespace Bihuan.Web.Features.Reports;

/// <summary>A file of a report; to fetch it is to open the report.</summary>
internal static class ReportFileEndpoint
{
    public static void MapReportFile(this WebApplication app) => app.MapGet("/reports/{id:guid}/files/{file:int}", [Authorize<MaySeeFindings>] async (
        Guid id, int file, HttpContext http, OpenReport open, CurrentActor current, ShowFile show, CancellationToken cancellationToken) =>
    {
        var report = await open.OpenAsync(new ReportId(id), current.Required, cancellationToken);
        return await show.RunAsync(http, report.Files.ElementAtOrDefault(file), report.ChangedAt, new FileLook("report.viewed", new Subject("report", id, report.UnitId), "报告附件"), cancellationToken);
    });
}
