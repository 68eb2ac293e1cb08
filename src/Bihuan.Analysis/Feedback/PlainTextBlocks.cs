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
            if (IsRow(text.AsSpan(start, end - start)))
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
