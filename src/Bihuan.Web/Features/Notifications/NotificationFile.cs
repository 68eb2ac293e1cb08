using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Notifications;

/// <summary>One of the texts that were told, for whoever may see the notification.</summary>
internal static class NotificationFileEndpoint
{
    public static void MapNotificationFile(this WebApplication app) => app.MapGet("/inspections/{id:guid}/inner-notification/{number:int}/files/{file:int}", [Authorize<MaySeeFindings>] async (
        Guid id, int number, int file, HttpContext http, BihuanDb db, CurrentActor current, ShowFile show, CancellationToken cancellationToken) =>
    {
        var told = await db.InnerNotifications.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(n => n.InspectionId == new InspectionId(id) && n.Number == number, cancellationToken);
        var look = new FileLook("notification.viewed", new Subject("notification", told.Id.Value, told.UnitId), "党内通报附件");
        return await show.RunAsync(http, told.Files.ElementAtOrDefault(file), told.ChangedAt, look, cancellationToken);
    });
}
