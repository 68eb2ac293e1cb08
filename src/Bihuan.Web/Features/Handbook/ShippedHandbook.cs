using Bihuan.Domain.Handbook;

namespace Bihuan.Web.Features.Handbook;

/// <summary>Version 1.0 of the guide, as it lies under docs/handbook: a file a step, its first line the title.</summary>
internal static class ShippedHandbook
{
    public const int Number = 1;

    public static IReadOnlyList<HandbookChapter> Chapters { get; } = [.. Enum.GetValues<HandbookStep>().Select(Read)];

    private static HandbookChapter Read(HandbookStep step)
    {
        var assembly = typeof(ShippedHandbook).Assembly;
        var name = assembly.GetManifestResourceNames().Single(name => name.StartsWith("handbook/", StringComparison.Ordinal) && name.EndsWith($"-{step}.md", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n', 2);
        return new HandbookChapter(step, lines[0].TrimStart('#', ' '), lines[1].Trim());
    }
}
