using System.Security.Cryptography;
using Bihuan.Domain;
using Bihuan.Domain.Evidence;

namespace Bihuan.Web.Storage;

/// <summary>
/// Files by the SHA-256 of their content: written aside, flushed to the disk, then renamed, so that a name in the vault
/// is always a whole file. Nothing in it is ever changed or removed by the program.
/// </summary>
public sealed class FileVault(DataFolder data)
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const long Limit = 200L * 1024 * 1024;

    /// <summary>Keeps one file and tells its address. The content decides the type; unknown kinds are refused.</summary>
    public async Task<KeptFile> KeepAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(data.Vault);
        var aside = Path.Combine(data.Vault, $".{Guid.CreateVersion7():N}.part");
        try
        {
            var (hash, size, head) = await WriteAsync(aside, content, name, cancellationToken);
            if (size == 0) throw new RefusedException(new EmptyFile(name));
            var type = FileTypes.Recognize(head) ?? throw new RefusedException(new UnknownFileType(name));
            Settle(aside, PathOf(hash));
            return new KeptFile(hash, Path.GetFileName(name), size, type);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>Opens a kept file for reading.</summary>
    public Stream Open(string hash) => new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true);

    /// <summary>Where a file lies; the first two characters of its address spread the folders.</summary>
    public string PathOf(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower) ? Path.Combine(data.Vault, hash[..2], hash) : throw new ArgumentException("Not an address.", nameof(hash));

    private static async Task<(string Hash, long Size, byte[] Head)> WriteAsync(string path, Stream content, string name, CancellationToken cancellationToken)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true);
        var buffer = new byte[64 * 1024];
        var head = Array.Empty<byte>();
        var size = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (head.Length < FileTypes.HeadLength) head = [.. head, .. buffer.AsSpan(0, Math.Min(read, FileTypes.HeadLength - head.Length))];
            if ((size += read) > Limit) throw new RefusedException(new FileTooLarge(name, Limit));
            sha.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        await file.FlushAsync(cancellationToken);
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(sha.GetHashAndReset()), size, head);
    }

    private static void Settle(string aside, string target)
    {
        if (File.Exists(target)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(aside, target, overwrite: true);
    }
}

public sealed record EmptyFile(string Name) : Refusal($"文件“{Name}”是空的", MendAt.Evidence);
public sealed record FileTooLarge(string Name, long Limit) : Refusal($"文件“{Name}”超过{Limit / 1024 / 1024}MB，请压缩或拆分后再上传", MendAt.Evidence);
public sealed record UnknownFileType(string Name)
    : Refusal($"文件“{Name}”的内容不是可接受的类型（可接受：docx、xlsx、pptx、doc、xls、wps、pdf、ofd、jpg、png、bmp、tif、heic、mp4、txt、zip）", MendAt.Evidence);
public sealed record NameDoesNotFitContent(string Name) : Refusal($"文件“{Name}”的扩展名与实际内容不符，请使用原始文件上传", MendAt.Evidence);
