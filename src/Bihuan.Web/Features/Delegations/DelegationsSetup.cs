namespace Bihuan.Web.Features.Delegations;

internal static class DelegationsSetup
{
    public static void AddDelegations(this IServiceCollection services)
    {
        services.AddScoped<MakeDelegation>();
        services.AddScoped<WithdrawDelegation>();
        services.AddScoped<ChooseCapacity>();
    }

    public static void MapDelegations(this WebApplication app) => app.MapCapacity();
}
