namespace Bihuan.Web.Features.Recurrences;

internal static class RecurrencesSetup
{
    public static void AddRecurrences(this IServiceCollection services) => services.AddScoped<DecideRecurrence>();
}
