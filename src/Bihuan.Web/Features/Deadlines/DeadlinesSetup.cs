namespace Bihuan.Web.Features.Deadlines;

internal static class DeadlinesSetup
{
    public static void AddDeadlines(this IServiceCollection services)
    {
        services.AddScoped<AdoptCalendar>();
        services.AddScoped<AskForExtension>();
        services.AddScoped<DecideExtension>();
        services.AddScoped<NameOwner>();
    }
}
