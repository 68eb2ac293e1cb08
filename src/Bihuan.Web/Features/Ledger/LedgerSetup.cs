using Bihuan.Web.Access;

namespace Bihuan.Web.Features.Ledger;

internal static class LedgerSetup
{
    public static void AddLedger(this IServiceCollection services)
    {
        services.AddScoped<KeepView>();
        services.AddScoped<DiscardView>();
        services.AddScoped<LedgerExport>();
        services.AddScoped<ActOnMany>();
    }

    public static void MapLedger(this WebApplication app) =>
        app.MapGet("/findings/ledger.xlsx", [Authorize<MaySeeFindings>] (HttpContext http, LedgerExport export, CancellationToken cancellationToken) =>
            export.ExportAsync(LedgerAddress.Of(http.Request), http.Request.Query["page"] == "only", cancellationToken));
}
