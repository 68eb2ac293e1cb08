namespace Bihuan.Web.Features.Notifications;

internal static class NotificationsSetup
{
    public static void AddNotifications(this IServiceCollection services)
    {
        services.AddScoped<RegisterNotification>();
        services.AddScoped<ReadNotification>();
    }

    public static void MapNotifications(this WebApplication app) => app.MapNotificationFile();
}
