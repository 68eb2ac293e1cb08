namespace Bihuan.Web.Features.DutyReports;

internal static class DutyReportsSetup
{
    public static void AddDutyReports(this IServiceCollection services) => services.AddScoped<SubmitDutyReport>();
}
