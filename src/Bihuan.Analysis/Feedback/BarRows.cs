namespace Bihuan.Analysis.Feedback;

/// <summary>Rows of a table drawn with bars: “|序号|反馈问题|整改措施|”.</summary>
static class BarRows
{
    const string Bars = "|｜│┃";

    /// <summary>Whether the line begins and ends with a bar and holds at least one more.</summary>
    public static bool IsRow(ReadOnlySpan<char> line)
    {
        var row = line.Trim();
        return row.Length > 2 && Bars.Contains(row[0]) && Bars.Contains(row[^1]) && row[1..^1].ContainsAny(Bars);
    }

    /// <summary>Adds the cells of one row; a line that only rules off, such as “|---|:-:|”, has none.</summary>
    public static void AddCells(List<SourceBlock> blocks, string text, int start, int end, int table, int row)
    {
        var line = text.AsSpan(start, end - start);
        if (!line.ContainsAnyExcept(Bars + "-－—─+:：= \t　")) return;
        var from = start + line.IndexOfAny(Bars) + 1;
        var last = start + line.LastIndexOfAny(Bars);
        for (var column = 0; from <= last; column++)
        {
            var stop = from + text.AsSpan(from, last - from + 1).IndexOfAny(Bars);
            blocks.Add(new SourceBlock(from, stop, BlockKind.TableCell, Cell: new TablePosition(table, row, column)));
            from = stop + 1;
        }
    }
}
