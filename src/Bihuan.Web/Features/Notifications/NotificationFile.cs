using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Notifications;

/// <summary>One of the texts that were told, for whoever may see the notification; each look is written down.</summary>
internal static class NotificationFileEndpoint
{
    public static void MapNotificationFile(this WebApplication app) => app.MapGet("/inspections/{id:guid}/inner-notification/{number:int}/files/{file:int}", [Authorize<MaySeeFindings>] async (
        Guid id, int number, int file, HttpContext http, BihuanDb db, FileVault vault, CancellationToken cancellationToken) =>
    {
        var actor = http.RequestServices.GetRequiredService<CurrentActor>().Required;
        var clock = http.RequestServices.GetRequiredService<OfficeClock>();
        var told = await db.InnerNotifications.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(n => n.InspectionId == new InspectionId(id) && n.Number == number, cancellationToken);
        var kept = told.Files.ElementAtOrDefault(file) ?? throw new NotFoundException();
        db.Note(new Happening("notification.viewed", actor.Region, actor.Person, actor.OnBehalfOf, clock.Now, new Subject("notification", told.Id.Value, told.UnitId), $"查看党内通报附件“{kept.Name}”", Happening.ToPayload(new { kept.Hash })));
        await db.SaveChangesAsync(cancellationToken);
        return FileAnswer.Of(http, vault, kept, told.ChangedAt, download: false);
    });
}
