using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Notifications;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Notifications;

public sealed record NotificationInput(NotificationForm Form, string Scope, DateOnly On, IReadOnlyList<IFormFile>? FeedbackText, IReadOnlyList<IFormFile>? Statement);

/// <summary>登记党内通报 (B12): the first one meets the obligation, on the day it was told.</summary>
internal sealed class RegisterNotification(BihuanDb db, Attachments attachments, OfficeClock clock)
{
    public async Task RegisterAsync(InspectionId id, NotificationInput input, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        RefusedException.ThrowIfAny(InnerNotification.ObstaclesToRegistering(inspection, actor));
        var content = new NotificationContent(
            input.Form, input.Scope, input.On, await attachments.KeepAsync(input.FeedbackText, cancellationToken), await attachments.KeepAsync(input.Statement, cancellationToken));
        var number = await db.InnerNotifications.CountAsync(n => n.InspectionId == id, cancellationToken) + 1;
        var notification = InnerNotification.Register(inspection, content, number, clock.Today, (actor, clock.Now));
        db.Add(notification);
        var owed = await db.Obligations.VisibleTo(actor).SingleOrDefaultAsync(o => o.InspectionId == id && o.Kind == ObligationKind.InnerNotification, cancellationToken);
        owed?.Meet(notification.On, $"{NotificationWords.Of(notification.Form)}，{notification.Scope}", actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
