using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Reports;

/// <summary>A file of a report; to fetch it is to open the report, and each look is written down.</summary>
internal static class ReportFileEndpoint
{
    public static void MapReportFile(this WebApplication app) => app.MapGet("/reports/{id:guid}/files/{file:int}", [Authorize<MaySeeFindings>] async (
        Guid id, int file, HttpContext http, BihuanDb db, OpenReport open, CancellationToken cancellationToken) =>
    {
        var actor = http.RequestServices.GetRequiredService<CurrentActor>().Required;
        var clock = http.RequestServices.GetRequiredService<OfficeClock>();
        var report = await open.OpenAsync(new ReportId(id), actor, cancellationToken);
        var kept = report.Files.ElementAtOrDefault(file) ?? throw new NotFoundException();
        db.Note(new Happening("report.viewed", actor.Region, actor.Person, actor.OnBehalfOf, clock.Now, new Subject("report", id, report.UnitId), $"查看报告附件“{kept.Name}”", Happening.ToPayload(new { kept.Hash })));
        await db.SaveChangesAsync(cancellationToken);
        return FileAnswer.Of(http, http.RequestServices.GetRequiredService<FileVault>(), kept, report.ChangedAt, download: false);
    });
}
