namespace Bihuan.Web.Features.History;

internal static class HistorySetup
{
    public static void AddHistory(this IServiceCollection services)
    {
        services.AddScoped<HistoryList>();
        services.AddScoped<VerifyHistory>();
    }
}
