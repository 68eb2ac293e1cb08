namespace Bihuan.Web.Features.Rounds;

internal static class RoundsSetup
{
    public static void AddRounds(this IServiceCollection services)
    {
        services.AddScoped<BeginTerm>();
        services.AddScoped<OpenRound>();
        services.AddScoped<AddUnits>();
    }
}
