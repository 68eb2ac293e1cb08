using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Plans;

/// <summary>A file of a version, for whoever may see the plan; each look is written down.</summary>
internal static class PlanFileEndpoint
{
    public static void MapPlanFile(this WebApplication app) => app.MapGet("/inspections/{id:guid}/plan/{version:int}/files/{file:int}", [Authorize<MaySeeFindings>] async (
        Guid id, int version, int file, HttpContext http, BihuanDb db, FileVault vault, CancellationToken cancellationToken) =>
    {
        var actor = http.RequestServices.GetRequiredService<CurrentActor>().Required;
        var clock = http.RequestServices.GetRequiredService<OfficeClock>();
        var plan = await db.Plans.AsNoTracking().VisibleTo(actor).Whole().SingleOrNotFoundAsync(p => p.InspectionId == new InspectionId(id), cancellationToken);
        var asked = plan.Versions.SingleOrDefault(v => v.Number == version) ?? throw new NotFoundException();
        var kept = asked.Files.ElementAtOrDefault(file) ?? throw new NotFoundException();
        db.Note(new Happening("plan.viewed", actor.Region, actor.Person, actor.OnBehalfOf, clock.Now, new Subject("plan", plan.Id.Value, plan.UnitId), $"查看整改方案附件“{kept.Name}”", Happening.ToPayload(new { kept.Hash })));
        await db.SaveChangesAsync(cancellationToken);
        return FileAnswer.Of(http, vault, kept, asked.SubmittedAt, download: false);
    });
}
