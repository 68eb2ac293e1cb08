namespace Bihuan.Analysis.Feedback;

/// <summary>The document sorted into title, body, tables, signature, and what is not the author's.</summary>
sealed class PageLayout
{
    public required IReadOnlyList<Passage> Title { get; init; }

    public required IReadOnlyList<Passage> Body { get; init; }

    public required IReadOnlyList<Passage> Signature { get; init; }

    public required IReadOnlyList<Passage> Repeated { get; init; }

    public required IReadOnlyList<IReadOnlyList<IReadOnlyDictionary<int, Passage>>> Tables { get; init; }

    public required IReadOnlyList<SourceBlock> FurnitureBlocks { get; init; }

    public required IReadOnlyList<ReadingWarning> Warnings { get; init; }

    public static PageLayout Of(SourceDocument document)
    {
        var (text, blocks) = (document.Text, document.Blocks);
        var furniture = PageFurniture.Of(text, blocks);
        var lines = new List<SourceBlock>();
        var breaks = new HashSet<int>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (furniture[i] is not null) breaks.Add(lines.Count);
            else if (blocks[i].Kind is not BlockKind.TableCell && !text.AsSpan(blocks[i].Start, blocks[i].End - blocks[i].Start).IsWhiteSpace()) lines.Add(blocks[i]);
        }
        var all = FiguresBehindNumbers.Told(HardWraps.Join(text, lines, breaks));
        var repeats = Duplicates.Of(all);
        var passages = all.Where((_, i) => !repeats[i]).ToArray();
        var title = Headings.TitleLength(passages);
        var signature = Headings.SignatureLength(passages[title..]);
        var repeated = all.Where((_, i) => repeats[i]).ToArray();
        return new PageLayout
        {
            Title = passages[..title],
            Body = passages[title..^signature],
            Signature = passages[^signature..],
            Repeated = repeated,
            Tables = TablesOf(text, blocks),
            FurnitureBlocks = [.. blocks.Where((_, i) => furniture[i] is not null)],
            Warnings =
            [
                .. document.Warnings,
                .. ReadingWarnings.OfFurniture(blocks, furniture, lines.Count - all.Count >= 3),
                .. ReadingWarnings.OfText(text, passages),
                .. RepeatWarning(repeated),
            ],
        };
    }

    static IEnumerable<ReadingWarning> RepeatWarning(Passage[] repeated)
    {
        if (repeated.Length is 0) yield break;
        var place = repeated[0].InSource(0, repeated[0].Length).First();
        yield return new("duplicated-block", $"有 {repeated.Length} 段文字与前文重复，只计一次。", place.Start, place.End);
    }

    static IReadOnlyList<IReadOnlyList<IReadOnlyDictionary<int, Passage>>> TablesOf(string text, IReadOnlyList<SourceBlock> blocks) =>
        [.. blocks.Where(block => block.Cell is not null).GroupBy(block => block.Cell!.Value.Table).OrderBy(table => table.Key).Select(table => RowsOf(text, table))];

    // The line feed between two paragraphs of a cell stays in, so that a sentence ends there.
    static Span[] Paragraphs(string text, SourceBlock[] blocks) =>
        [.. blocks.Select((block, i) => new Span(block.Start, i + 1 < blocks.Length && block.End < text.Length && text[block.End] is '\n' ? block.End + 1 : block.End))];

    // A cell that reaches over several rows stands in each of them as the same passage.
    static IReadOnlyList<IReadOnlyDictionary<int, Passage>> RowsOf(string text, IEnumerable<SourceBlock> cells)
    {
        var rows = new SortedDictionary<int, Dictionary<int, Passage>>();
        foreach (var cell in cells.GroupBy(block => block.Cell!.Value with { Rows = 1 }))
        {
            var passage = new Passage(text, Paragraphs(text, [.. cell]));
            for (var row = cell.Key.Row; row < cell.Key.Row + cell.First().Cell!.Value.Rows; row++)
            {
                if (!rows.TryGetValue(row, out var columns)) rows[row] = columns = [];
                columns.TryAdd(cell.Key.Column, passage);
            }
        }
        return [.. rows.Values];
    }
}
