namespace Bihuan.Analysis.Feedback;

/// <summary>Cuts plain text into blocks: a line is a paragraph, a line with tabs a table row.</summary>
static class PlainTextBlocks
{
    public static IReadOnlyList<SourceBlock> Of(string text)
    {
        var blocks = new List<SourceBlock>();
        var table = -1;
        var row = -1;
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnd(text, start);
            if (IsRow(text.AsSpan(start, end - start)) || (row >= 0 && IsSectionRow(text, start, end)))
            {
                if (row < 0) table++;
                row++;
                AddCells(blocks, text, start, end, table, row);
            }
            else if (row < 0 || !text.AsSpan(start, end - start).IsWhiteSpace() || !GoesOn(blocks, text, end))
            {
                row = -1;
                AddLine(blocks, text, start, end);
            }
            start = end + 1;
        }
        return blocks;
    }

    // A single leading tab is an indent, not a column.
    static bool IsRow(ReadOnlySpan<char> line) => line.TrimStart('\t').Contains('\t');

    // A short line between rows is a cell merged over the whole width: “一、政治建设方面”.
    static bool IsSectionRow(string text, int start, int end)
    {
        if (text.AsSpan(start, end - start).Trim() is not { Length: > 1 and <= 30 } line || "。;；:：".Contains(line[^1])) return false;
        return IsRow(LineBelow(text, end)) && !NamesColumns(LineBelow(text, end));
    }

    // The head of another table.
    static bool NamesColumns(ReadOnlySpan<char> row) =>
        row.ToString().Split('\t') is var cells && cells.Count(cell => TableFindings.IsHead(cell.Replace(" ", "").Trim())) * 2 > cells.Length;

    // An empty line between rows ends the table only where the next row has other columns or names its own.
    static bool GoesOn(List<SourceBlock> blocks, string text, int end)
    {
        var below = LineBelow(text, end);
        if (!IsRow(below)) return below.Length > 0 && IsSectionRow(text, text.AsSpan(end).IndexOf(below) + end, text.AsSpan(end).IndexOf(below) + end + below.Length);
        var cells = below.ToString().Split('\t');
        var columns = blocks.Where(block => block.Cell?.Table == blocks[^1].Cell?.Table).Max(block => block.Cell!.Value.Column) + 1;
        return cells.Length <= columns && cells.Count(cell => cell.Trim().Length > 0 && TableFindings.IsHead(cell.Trim())) < 2;
    }

    static ReadOnlySpan<char> LineBelow(string text, int end)
    {
        while (end < text.Length && char.IsWhiteSpace(text[end]) && text[end] is not '\t') end++;
        return text.AsSpan(end, LineEnd(text, end) - end);
    }

    static int LineEnd(string text, int start) => start < text.Length && text.IndexOf('\n', start) is >= 0 and var end ? end : text.Length;

    static void AddCells(List<SourceBlock> blocks, string text, int start, int end, int table, int row)
    {
        for (var column = 0; start <= end; column++)
        {
            var stop = text.IndexOf('\t', start, end - start);
            if (stop < 0) stop = end;
            blocks.Add(new SourceBlock(start, stop, BlockKind.TableCell, Cell: new TablePosition(table, row, column)));
            start = stop + 1;
        }
    }

    static void AddLine(List<SourceBlock> blocks, string text, int start, int end)
    {
        if (!text.AsSpan(start, end - start).IsWhiteSpace())
            blocks.Add(new SourceBlock(start, end, BlockKind.Paragraph));
    }
}
