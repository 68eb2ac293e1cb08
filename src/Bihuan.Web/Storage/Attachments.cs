using Bihuan.Domain;
using Bihuan.Domain.Evidence;

namespace Bihuan.Web.Storage;

/// <summary>Takes the files of an ordinary form into the vault: minutes, plans, reports. Larger sets, and files of findings, come in through the evidence.</summary>
public sealed class Attachments(FileVault vault)
{
    /// <summary>In bytes, each.</summary>
    public const long Limit = 20L << 20;

    public const int Most = 10;

    /// <summary>All of them or none.</summary>
    /// <exception cref="RefusedException">With everything that is wrong with any of the files.</exception>
    public async Task<IReadOnlyList<KeptFile>> KeepAsync(IEnumerable<IFormFile>? uploads, CancellationToken cancellationToken)
    {
        var files = (uploads ?? []).Where(file => file.Length > 0).ToArray();
        var refusals = new List<Refusal>();
        if (files.Length > Most) refusals.Add(new TooManyAttachments(Most));
        refusals.AddRange(files.Where(file => file.Length > Limit).Select(file => new FileTooLarge(file.FileName, Limit)));
        RefusedException.ThrowIfAny(refusals);
        var kept = new List<KeptFile>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            kept.Add(await vault.KeepAsync(FileNames.Clean(file.FileName), content, cancellationToken));
        }

        refusals.AddRange(kept.Where(file => !FileTypes.Fits(file.Name, file.ContentType)).Select(file => new NameDoesNotFitContent(file.Name)));
        RefusedException.ThrowIfAny(refusals);
        return kept;
    }
}

public sealed record TooManyAttachments(int Most) : Refusal($"一次最多上传{Most}个附件，请合并或分次上传");
