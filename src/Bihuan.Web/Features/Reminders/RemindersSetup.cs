namespace Bihuan.Web.Features.Reminders;

internal static class RemindersSetup
{
    public static void AddReminders(this IServiceCollection services)
    {
        services.AddScoped<RaiseReminders>();
        services.AddScoped<ReminderJob>();
    }
}
