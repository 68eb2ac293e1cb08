using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.PersonalActs;

/// <summary>A file of an act, for whoever may see the unit's records.</summary>
internal static class PersonalActFileEndpoint
{
    public static void MapPersonalActFile(this WebApplication app) => app.MapGet("/personal-acts/{id:guid}/files/{file:int}", [Authorize<MaySeeFindings>] async (
        Guid id, int file, HttpContext http, BihuanDb db, CurrentActor current, ShowFile show, CancellationToken cancellationToken) =>
    {
        var act = await db.PersonalActs.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(a => a.Id == new PersonalActId(id), cancellationToken);
        var look = new FileLook("personal-act.viewed", new Subject("personal-act", act.Id.Value, act.UnitId), "“四个亲自”附件");
        return await show.RunAsync(http, act.Files.ElementAtOrDefault(file), act.ChangedAt, look, cancellationToken);
    });
}
