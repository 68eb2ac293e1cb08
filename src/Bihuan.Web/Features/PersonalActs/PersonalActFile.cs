using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.PersonalActs;

/// <summary>A file of an act, for whoever may see the unit's records; each look is written down.</summary>
internal static class PersonalActFileEndpoint
{
    public static void MapPersonalActFile(this WebApplication app) => app.MapGet("/personal-acts/{id:guid}/files/{file:int}", [Authorize<MaySeeFindings>] async (
        Guid id, int file, HttpContext http, BihuanDb db, FileVault vault, CancellationToken cancellationToken) =>
    {
        var actor = http.RequestServices.GetRequiredService<CurrentActor>().Required;
        var clock = http.RequestServices.GetRequiredService<OfficeClock>();
        var act = await db.PersonalActs.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(a => a.Id == new PersonalActId(id), cancellationToken);
        var kept = act.Files.ElementAtOrDefault(file) ?? throw new NotFoundException();
        db.Note(new Happening("personal-act.viewed", actor.Region, actor.Person, actor.OnBehalfOf, clock.Now, new Subject("personal-act", act.Id.Value, act.UnitId), $"查看“四个亲自”附件“{kept.Name}”", Happening.ToPayload(new { kept.Hash })));
        await db.SaveChangesAsync(cancellationToken);
        return FileAnswer.Of(http, vault, kept, act.ChangedAt, download: false);
    });
}
