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

    // The rows have as many cells as the head; a short line between two of them names the chapter that follows. The first line
    // that is neither ends the table.
    static int TakeRows(string[] lines, int head, Regex between)
    {
        var columns = CellsOf(lines[head], between).Length;
        var last = head;
        while (last + 1 < lines.Length)
        {
            if (CellsOf(lines[last + 1], between).Length == columns) last++;
            else if (last + 2 < lines.Length && lines[last + 1].Trim().Length is > 1 and <= 30 && CellsOf(lines[last + 2], between).Length == columns) last += 2;
            else break;
        }
        if (last == head) return head;
        for (var i = head; i <= last; i++) lines[i] = AsRow(CellsOf(lines[i], between));
        return last;
    }

    // A line that begins with its tab would be an indented paragraph.
    static string AsRow(string[] cells) => string.Join('\t', cells[0].Length is 0 && cells.Length > 1 ? [" ", .. cells[1..]] : cells);

    static string[] CellsOf(string line, Regex between) => between.Split(line.Trim());
}
