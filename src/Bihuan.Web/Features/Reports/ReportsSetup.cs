namespace Bihuan.Web.Features.Reports;

internal static class ReportsSetup
{
    public static void AddReports(this IServiceCollection services)
    {
        services.AddScoped<SubmitReport>();
        services.AddScoped<OpenReport>();
    }

    public static void MapReports(this WebApplication app) => app.MapReportFile();
}
