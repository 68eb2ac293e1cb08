using System.Globalization;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Tables that copying has broken up: every cell stands on a line of its own, the words of the head first. The lines
/// become rows with tabs.
/// </summary>
static class CellLines
{
    const int MostColumns = 12;
    const int MostLinesInRow = 24;

    /// <summary>The text with a row for the lines of each row.</summary>
    public static string AsRows(string text)
    {
        if (!text.Contains("序号", StringComparison.Ordinal) && !text.Contains("编号", StringComparison.Ordinal)) return text;
        var lines = text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).ToArray();
        var rows = new List<string>();
        for (var i = 0; i < lines.Length;)
        {
            if (HeadAt(lines, i) is not { } head) { rows.Add(lines[i++]); continue; }
            rows.Add(string.Join('\t', head));
            i = TakeRows(lines, i + head.Length, head, rows);
        }
        return rows.Count == lines.Length ? text : string.Join('\n', rows);
    }

    // From “序号” to the line before the first “1”: short words, at least half of them known.
    static string[]? HeadAt(string[] lines, int start)
    {
        if (!TableFindings.IsNumberHead(Bare(lines[start]))) return null;
        var first = Array.FindIndex(lines, start, Math.Min(MostColumns + 1, lines.Length - start), line => Bare(line) is "1");
        if (first - start < 3) return null;
        string[] head = [.. lines[start..first].Select(Bare)];
        var known = head.Count(TableFindings.IsHead);
        return head.All(word => word.Length is > 0 and <= 12) && known * 2 >= head.Length && head.Any(TableFindings.IsProblemHead) ? head : null;
    }

    static int TakeRows(string[] lines, int start, string[] head, List<string> rows)
    {
        var at = start;
        for (var number = 1; at < lines.Length && Bare(lines[at]) == Printed(number); number++)
        {
            var next = Array.FindIndex(lines, at + 1, Math.Min(MostLinesInRow, lines.Length - at - 1), line => Bare(line) == Printed(number + 1));
            var end = next < 0 ? EndOfLast(lines, at, head.Length) : next;
            var cells = lines[at..end].Select(line => line.Trim()).Where(line => !head.Contains(line)).ToList();
            var section = next > 0 && cells.Count > head.Length && IsSection(cells[^1]) ? cells[^1] : null;
            if (section is not null) cells.RemoveAt(cells.Count - 1);
            rows.Add(string.Join('\t', CellFit.Into(head, cells)));
            if (section is not null) rows.Add(section);
            at = end;
        }
        return at;
    }

    static bool IsSection(string line) =>
        Enumerators.At(Normalization.Fold(line), 0) is { Style: EnumeratorStyle.HanComma or EnumeratorStyle.HanParen };

    // Nothing says where the last row ends but a remark under the table or the number of its cells.
    static int EndOfLast(string[] lines, int start, int columns)
    {
        var remark = Array.FindIndex(lines, start, Math.Min(columns + 3, lines.Length - start), line => Normalization.Fold(line).Contains(':'));
        return remark > 0 ? remark : Math.Min(lines.Length, start + columns);
    }

    static string Printed(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string Bare(string line) => Normalization.Fold(line).Replace(" ", "").TrimEnd('.', '、');
}
