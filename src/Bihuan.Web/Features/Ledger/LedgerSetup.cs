namespace Bihuan.Web.Features.Ledger;

internal static class LedgerSetup
{
    public static void AddLedger(this IServiceCollection services)
    {
        services.AddScoped<KeepView>();
        services.AddScoped<DiscardView>();
    }
}
