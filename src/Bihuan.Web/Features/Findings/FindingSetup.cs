namespace Bihuan.Web.Features.Findings;

internal static class FindingSetup
{
    public static void AddFindings(this IServiceCollection services)
    {
        services.AddScoped<ReclassifyFinding>();
        services.AddScoped<VoidFinding>();
        services.AddScoped<Orphans>();
    }
}
