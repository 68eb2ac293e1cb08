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
            var end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            if (IsRow(text.AsSpan(start, end - start)) || (row >= 0 && IsSectionRow(text, start, end)))
            {
                if (row < 0) table++;
                row++;
                AddCells(blocks, text, start, end, table, row);
            }
            else
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
        if (end + 1 >= text.Length || text.AsSpan(start, end - start).Trim() is not { Length: > 1 and <= 30 } line || "。;；:：".Contains(line[^1])) return false;
        var next = text.IndexOf('\n', end + 1);
        return IsRow(text.AsSpan(end + 1, (next < 0 ? text.Length : next) - end - 1));
    }

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
