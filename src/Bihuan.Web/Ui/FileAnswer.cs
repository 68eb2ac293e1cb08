using Bihuan.Domain.Evidence;
using Bihuan.Web.Storage;
using Microsoft.Net.Http.Headers;

namespace Bihuan.Web.Ui;

/// <summary>Hands out a kept file: streamed, by ranges, with its own content policy, shown only where a browser may show it safely.</summary>
internal static class FileAnswer
{
    /// <summary>What a browser may show in its own window; everything else is saved.</summary>
    private static readonly HashSet<string> Shown = ["image/jpeg", "image/png", "image/bmp", "application/pdf"];

    public static IResult Of(HttpContext http, FileVault vault, KeptFile file, DateTimeOffset keptAt, bool download)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";
        headers.CacheControl = "private, no-cache";
        headers.ContentDisposition = DispositionOf(file, download);
        return Results.Stream(
            vault.Open(file.Hash), SafeTypeOf(file.ContentType), fileDownloadName: null, keptAt, new EntityTagHeaderValue($"\"{file.Hash}\""), enableRangeProcessing: true);
    }

    /// <summary>RFC 6266: the name in UTF-8 and an ASCII stand-in for old browsers.</summary>
    private static string DispositionOf(KeptFile file, bool download)
    {
        var disposition = new ContentDispositionHeaderValue(!download && Shown.Contains(file.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        return disposition.ToString();
    }

    private static string SafeTypeOf(string type) => type == "text/plain" ? "text/plain; charset=utf-8" : type;
}
