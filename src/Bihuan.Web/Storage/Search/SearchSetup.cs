namespace Bihuan.Web.Storage.Search;

internal static class SearchSetup
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<KeptAnswers>();
        services.AddSingleton<HeadCounts>();
        services.AddSingleton<PastFigures>();
        services.AddScoped<FindingCounts>();
        services.AddScoped<FiguresAsOf>();
        services.AddScoped<LikeFindings>();
        services.AddScoped<WeekFigures>();
    }
}
