using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Tells whether lines were broken at the edge of a page: those that break off in the middle of a sentence are all nearly as
/// wide as the widest.
/// </summary>
static partial class PageEdge
{
    /// <summary>A mark that may not begin a line hangs over its end, and a word that may not be broken is left to the next.</summary>
    public const int Ragged = 8;

    // Not even the lines on a telephone's screen are narrower.
    const int Narrowest = 44;

    /// <summary>Wider lines are paragraphs.</summary>
    public const int Widest = 100;

    // Headings with a comma break off too, but long before the edge.
    const double LongestHeading = 0.75;

    /// <summary>Whether lines break off at the edge and nowhere else.</summary>
    /// <param name="lines">The lines of paragraphs, folded.</param>
    /// <param name="widest">The width of the widest.</param>
    public static bool IsReached(string[] lines, int widest)
    {
        if (widest is < Narrowest or > Widest) return false;
        var unmarked = Unmarked(lines, widest);
        int[] running = [.. lines.Where(line => IsRunning(line) && !IsOfKind(line, unmarked)).Select(HardWraps.Width)];
        return running.Any(width => width >= widest - Ragged) && running.All(width => width >= widest - Ragged || width < widest * LongestHeading);
    }

    /// <summary>Whether the sentences above numbers and labels all end in a mark where they end before the edge.</summary>
    public static bool EndsAreMarked(string[] lines, int widest)
    {
        bool[] ends = [.. lines.Zip(lines.Skip(1)).Where(pair => HeadOf(pair.Second) is not null && HardWraps.Width(pair.First) < widest - Ragged && pair.First.AsSpan().IndexOfAny(",;。") > 0)
            .Select(pair => HardWraps.IsClosed(pair.First))];
        return ends.Length > 1 && ends.All(closed => closed);
    }

    /// <summary>Whether a line opens with such a number or label.</summary>
    public static bool IsOfKind(string line, IReadOnlySet<string> heads) => HeadOf(line) is { } head && heads.Contains(head);

    /// <summary>The kinds of numbers and labels whose lines end without a mark before the edge: one that reaches it may be whole too.</summary>
    public static IReadOnlySet<string> Unmarked(string[] lines, int widest) =>
        lines.Where(line => !HardWraps.IsClosed(line) && HardWraps.Width(line) < widest - Ragged).Select(HeadOf).OfType<string>().ToHashSet();

    static string? HeadOf(string line) =>
        Enumerators.At(line.TrimStart(), 0) is { } number ? number.Style.ToString() : Labels.At(line.TrimStart(), 0) is { } label ? label.Name : null;

    /// <summary>Whether a line breaks off in the middle of a sentence, as no heading does.</summary>
    public static bool IsRunning(string line) =>
        !HardWraps.IsClosed(line) && line.TrimEnd() is var text && text.AsSpan().IndexOfAny(",;。:") > 0 && !EndsHeading(text);

    /// <summary>Whether a line ends as headings do.</summary>
    public static bool EndsHeading(string folded) => Heading.IsMatch(folded);

    [GeneratedRegex(@"(?:问题|方面|情况|整改|清单|建议|要求|报告|通报)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading { get; }
}
