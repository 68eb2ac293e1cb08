namespace Bihuan.Web.Features.Closures;

internal static class ClosureSetup
{
    public static void AddClosures(this IServiceCollection services)
    {
        services.AddScoped<CloseFinding>();
        services.AddScoped<RelapseFinding>();
    }
}
