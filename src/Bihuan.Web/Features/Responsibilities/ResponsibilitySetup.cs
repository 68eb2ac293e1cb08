namespace Bihuan.Web.Features.Responsibilities;

internal static class ResponsibilitySetup
{
    public static void AddResponsibilities(this IServiceCollection services)
    {
        services.AddScoped<ClaimFinding>();
        services.AddScoped<AssignResponsibility>();
        services.AddScoped<SubmitLists>();
    }
}
