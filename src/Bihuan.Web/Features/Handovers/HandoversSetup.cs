namespace Bihuan.Web.Features.Handovers;

internal static class HandoversSetup
{
    public static void AddHandovers(this IServiceCollection services)
    {
        services.AddScoped<SignHandover>();
        services.AddScoped<HandoverJob>();
    }
}
