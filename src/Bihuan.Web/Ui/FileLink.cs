using Bihuan.Domain.Evidence;

namespace Bihuan.Web.Ui;

/// <summary>A kept file as a page names it.</summary>
public sealed record FileLink(string Name, string Size, string Url)
{
    public static IReadOnlyList<FileLink> Of(IEnumerable<KeptFile> files, Func<int, string> url) =>
        [.. files.Select((file, index) => new FileLink(file.Name, file.Size < 1 << 20 ? $"{Math.Max(1, file.Size >> 10)}KB" : $"{file.Size / 1048576.0:0.0}MB", url(index)))];
}
