using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.Net.Http.Headers;

namespace Bihuan.Web.Features.Evidence;

internal static class EvidenceSetup
{
    /// <summary>What a browser may show in its own window; everything else is saved.</summary>
    private static readonly HashSet<string> Shown = ["image/jpeg", "image/png", "image/bmp", "application/pdf"];

    public static void AddEvidence(this IServiceCollection services)
    {
        services.AddSingleton<SeenToday>();
        services.AddScoped<Upload>();
        services.AddScoped<AddEvidence>();
        services.AddScoped<WithdrawEvidence>();
        services.AddScoped<ViewEvidence>();
    }

    public static void MapEvidence(this WebApplication app) => app.MapGet("/evidence/{id:guid}", [Authorize<MaySeeFindings>] async (
        Guid id, bool? download, HttpContext http, ViewEvidence view, CurrentActor current, FileVault vault, CancellationToken cancellationToken) =>
    {
        var file = await view.RunAsync(new EvidenceId(id), current.Required, cancellationToken);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
        headers.CacheControl = "private, no-cache";
        headers.ContentDisposition = DispositionOf(file, download is true);
        return Results.Stream(
            vault.Open(file.Hash), SafeTypeOf(file.ContentType), fileDownloadName: null, file.UploadedAt, new EntityTagHeaderValue($"\"{file.Hash}\""), enableRangeProcessing: true);
    });

    /// <summary>RFC 6266: the name in UTF-8 and an ASCII stand-in for old browsers.</summary>
    private static string DispositionOf(EvidenceView file, bool download)
    {
        var disposition = new ContentDispositionHeaderValue(!download && Shown.Contains(file.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        return disposition.ToString();
    }

    private static string SafeTypeOf(string type) => type == "text/plain" ? "text/plain; charset=utf-8" : type;
}
