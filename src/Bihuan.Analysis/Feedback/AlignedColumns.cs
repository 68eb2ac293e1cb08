using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Tables whose columns only blanks or single bars keep apart: “序号   反馈问题   整改措施”.</summary>
static partial class AlignedColumns
{
    [GeneratedRegex(@"(?<=\S)(?: {2,}|\u3000+ *)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Gap { get; }

    [GeneratedRegex(@" *[|｜│┃] *", RegexOptions.CultureInvariant)]
    private static partial Regex Bar { get; }

    /// <summary>The text with tabs between the columns of such tables.</summary>
    public static string AsTabs(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (HeadOf(lines[i]) is { } between) i = TakeRows(lines, i, between);
        return string.Join('\n', lines);
    }

    static Regex? HeadOf(string line) => line.Contains('\t') || line.Length > 120 ? null : new[] { Gap, Bar }.FirstOrDefault(between => IsHead(between.Split(line.Trim())));

    static bool IsHead(string[] words)
    {
        string[] bare = [.. words.Select(word => Normalization.Fold(word).Replace(" ", ""))];
        return bare.Length > 2 && bare.Count(TableFindings.IsHead) * 2 >= bare.Length && bare.Any(TableFindings.IsProblemHead);
    }

    // The rows have as many cells as the head; the first line that has not ends the table.
    static int TakeRows(string[] lines, int head, Regex between)
    {
        var columns = between.Split(lines[head].Trim()).Length;
        var last = head;
        while (last + 1 < lines.Length && between.Split(lines[last + 1].Trim()).Length == columns) last++;
        if (last == head) return head;
        for (var i = head; i <= last; i++) lines[i] = string.Join('\t', between.Split(lines[i].Trim()));
        return last;
    }
}
