using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Plans;

/// <summary>A file of a version, for whoever may see the plan.</summary>
internal static class PlanFileEndpoint
{
    public static void MapPlanFile(this WebApplication app) => app.MapGet("/inspections/{id:guid}/plan/{version:int}/files/{file:int}", [Authorize<MaySeeFindings>] async (
        Guid id, int version, int file, HttpContext http, BihuanDb db, CurrentActor current, ShowFile show, CancellationToken cancellationToken) =>
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(current.Required).Whole().SingleOrNotFoundAsync(p => p.InspectionId == new InspectionId(id), cancellationToken);
        var asked = plan.Versions.SingleOrDefault(v => v.Number == version) ?? throw new NotFoundException();
        return await show.RunAsync(http, asked.Files.ElementAtOrDefault(file), asked.SubmittedAt, new FileLook("plan.viewed", new Subject("plan", plan.Id.Value, plan.UnitId), "整改方案附件"), cancellationToken);
    });
}
