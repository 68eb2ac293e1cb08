namespace Bihuan.Web.Features.Plans;

internal static class PlansSetup
{
    public static void AddPlans(this IServiceCollection services)
    {
        services.AddScoped<SubmitPlan>();
        services.AddScoped<ReviewPlan>();
    }

    public static void MapPlans(this WebApplication app) => app.MapPlanFile();
}
