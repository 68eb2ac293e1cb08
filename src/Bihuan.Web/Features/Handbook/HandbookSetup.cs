namespace Bihuan.Web.Features.Handbook;

internal static class HandbookSetup
{
    public static void AddHandbook(this IServiceCollection services)
    {
        services.AddScoped<Guide>();
        services.AddScoped<EditHandbook>();
    }
}
