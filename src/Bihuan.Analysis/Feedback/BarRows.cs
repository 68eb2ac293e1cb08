namespace Bihuan.Analysis.Feedback;

/// <summary>Tables drawn with bars: “|序号|反馈问题|整改措施|” becomes a row with tabs; “|---|---|” only rules off.</summary>
static class BarRows
{
    const string Bars = "|｜│┃";
    const string Rules = Bars + "-－—─┼+:：= \t　";

    /// <summary>The text with tabs for bars, and without the lines that only rule off.</summary>
    public static string AsTabs(string text) =>
        text.AsSpan().ContainsAny(Bars) ? string.Join('\n', text.Split('\n').Where(line => !IsRule(line)).Select(AsRow)) : text;

    static bool IsRule(string line) => IsRow(line) && !line.AsSpan().ContainsAnyExcept(Rules);

    static string AsRow(string line)
    {
        if (!IsRow(line)) return line;
        var cells = line.Trim()[1..^1].Split([.. Bars]);
        // A line that begins with its tab would be an indented paragraph.
        if (cells[0].Length is 0) cells[0] = " ";
        return string.Join('\t', cells);
    }

    // It begins and ends with a bar and holds at least one more.
    static bool IsRow(string line)
    {
        var row = line.AsSpan().Trim();
        return row.Length > 2 && Bars.Contains(row[0]) && Bars.Contains(row[^1]) && row[1..^1].ContainsAny(Bars);
    }
}
