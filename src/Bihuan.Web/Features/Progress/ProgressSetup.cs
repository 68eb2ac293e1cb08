namespace Bihuan.Web.Features.Progress;

internal static class ProgressSetup
{
    public static void AddProgress(this IServiceCollection services) => services.AddScoped<ReportProgress>();
}
