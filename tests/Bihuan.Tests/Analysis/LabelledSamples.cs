using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bihuan.Tests.Analysis;

/// <summary>Labelled feedback documents: those beside the checkout, and the project's own.</summary>
static partial class LabelledSamples
{
    /// <summary>The repository's root, found from where the tests run.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Samples beside the checkout; the folder may be absent.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared", "samples", "docs"));

    /// <summary>The project's own samples.</summary>
    public static string Own { get; } = Path.Combine(Root, "samples", "feedback");

    /// <summary>The labels of a document; null where it has none.</summary>
    public static IReadOnlyList<Labelled>? LabelsOf(string document)
    {
        var path = Path.ChangeExtension(document, ".labels.json");
        return File.Exists(path) ? JsonSerializer.Deserialize<Labelled[]>(File.ReadAllText(path), JsonSerializerOptions.Web) : null;
    }

    /// <summary>Titles as they are compared: half-width, without spaces, quotes and final marks.</summary>
    public static string Normal(string? text)
    {
        var half = new string([.. (text ?? "").Select(c => c is >= '！' and <= '～' ? (char)(c - 0xFEE0) : c)]);
        return Unseen.Replace(half, "").Trim('。', '.', ';', ',', ':', '、');
    }

    /// <summary>Headings as they are compared: without their number too.</summary>
    public static string NormalHeading(string? text) => Normal(Number.Replace(Normal(text), ""));

    [GeneratedRegex(@"[\s“”""'‘’]")]
    private static partial Regex Unseen { get; }

    [GeneratedRegex(@"^(?:第?[一二三四五六七八九十]+[、,.是要]|\([一二三四五六七八九十\d]+\)|\d+[.、]|[①-⑳])")]
    private static partial Regex Number { get; }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bihuan.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Bihuan.slnx is not above the tests");
    }
}

/// <summary>One labelled finding.</summary>
sealed record Labelled(int No, string? Level1, string? Level2, string Title, IReadOnlyList<string> Measures);
