using Bihuan.Domain;
using Bihuan.Domain.Evidence;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bihuan.Web.Features.Evidence;

/// <summary>
/// Reads a multipart form as it comes in: each file goes straight into the vault, never whole into memory or a temporary
/// file. A file that is refused does not keep the others out. The form's token stands before its files.
/// </summary>
internal sealed class Upload(FileVault vault, IAntiforgery antiforgery)
{
    private const int LongestField = 8 * 1024;
    private const int MostFiles = 100;

    public async Task<UploadedForm> ReadAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var form = new UploadedForm();
        var boundary = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        if (string.IsNullOrEmpty(boundary)) throw new RefusedException(new UploadBroken());
        var reader = new MultipartReader(boundary, http.Request.Body);
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section) await TakeAsync(section, form, http, cancellationToken);
        }
        catch (IOException)
        {
            form.Refused.Add(new UploadBroken());
        }

        await EnsureGenuineAsync(form, http);
        return form;
    }

    private async Task TakeAsync(MultipartSection section, UploadedForm form, HttpContext http, CancellationToken cancellationToken)
    {
        if (section.GetContentDispositionHeader() is not { } disposition) return;
        if (!disposition.IsFileDisposition())
        {
            form.Fields[disposition.Name.Value ?? ""] = await ReadFieldAsync(section.Body, cancellationToken);
            return;
        }

        await EnsureGenuineAsync(form, http);
        var name = FileNames.Clean(disposition.FileNameStar.Value ?? disposition.FileName.Value);
        var isEmptyControl = string.IsNullOrEmpty(disposition.FileNameStar.Value) && string.IsNullOrEmpty(HeaderUtilities.RemoveQuotes(disposition.FileName).Value);
        if (isEmptyControl || form.Files.Count + form.Refused.Count >= MostFiles) return;
        try
        {
            var kept = await vault.KeepAsync(name, section.Body, cancellationToken);
            if (FileTypes.Fits(name, kept.ContentType)) form.Files.Add(kept);
            else form.Refused.Add(new NameDoesNotFitContent(name));
        }
        catch (RefusedException refused)
        {
            form.Refused.AddRange(refused.Reasons);
        }
    }

    /// <summary>Nothing is kept for a form that did not come from our page.</summary>
    private async Task EnsureGenuineAsync(UploadedForm form, HttpContext http)
    {
        if (form.IsGenuine) return;
        if (form.Fields.TryGetValue("__RequestVerificationToken", out var token)) http.Request.Headers["RequestVerificationToken"] = token;
        form.IsGenuine = http.Request.Headers.ContainsKey("RequestVerificationToken") && await antiforgery.IsRequestValidAsync(http);
        if (!form.IsGenuine) throw new AntiforgeryValidationException("The upload carries no valid token before its files.");
    }

    private static async Task<string> ReadFieldAsync(Stream body, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body);
        var buffer = new char[LongestField];
        var length = await reader.ReadBlockAsync(buffer.AsMemory(), cancellationToken);
        return new string(buffer, 0, length);
    }
}

/// <summary>What came in: the fields, the files that lie in the vault now, and what was refused by name.</summary>
internal sealed class UploadedForm
{
    public Dictionary<string, string> Fields { get; } = new(StringComparer.OrdinalIgnoreCase);
    public List<KeptFile> Files { get; } = [];
    public List<Refusal> Refused { get; } = [];
    public bool IsGenuine { get; set; }
}
