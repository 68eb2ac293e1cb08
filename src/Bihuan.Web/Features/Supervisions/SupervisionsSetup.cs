namespace Bihuan.Web.Features.Supervisions;

internal static class SupervisionsSetup
{
    public static void AddSupervisions(this IServiceCollection services) => services.AddScoped<RegisterSupervision>();
}
