namespace Bihuan.Analysis.Feedback;

/// <summary>
/// A document as blocks of text. Every offset in this namespace is a UTF-16 index into <see cref="Text"/>;
/// ends are exclusive.
/// </summary>
/// <param name="Text">The whole text. Blocks stand in it in order, one after another, separated by a line feed
/// (or, between the cells of one row of plain text, by a tab).</param>
/// <param name="Blocks">Headings, paragraphs and table cells in reading order. Empty lines are no blocks.</param>
/// <param name="Warnings">What the reader of the file had to leave out or guess.</param>
public sealed record SourceDocument(
    string Text,
    IReadOnlyList<SourceBlock> Blocks,
    IReadOnlyList<ReadingWarning> Warnings)
{
    /// <summary>
    /// Takes plain text: one paragraph a line; neighbouring lines with tabs are the rows of one table.
    /// Rows drawn with bars, kept apart by blanks or broken by the page or into one line a cell become rows with tabs; characters set apart are
    /// closed up, lost line ends given back. Carriage returns are dropped first, so offsets count a line end as one character.
    /// </summary>
    public static SourceDocument FromPlainText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = WrappedRows.Joined(SpacedText.Closed(text.Replace("\r\n", "\n").Replace('\r', '\n').TrimStart('\uFEFF')));
        var unified = RunTogether.AsLines(CellLines.AsRows(AlignedColumns.AsTabs(BarRows.AsTabs(lines))));
        return new SourceDocument(unified, PlainTextBlocks.Of(unified), []);
    }
}

/// <summary>One block of a document.</summary>
/// <param name="Start">Where its text begins.</param>
/// <param name="End">Where its text ends (exclusive).</param>
/// <param name="Kind">Heading, paragraph or table cell.</param>
/// <param name="Level">Heading level or numbering level, 1 for the highest, where the file states one.</param>
/// <param name="Numbering">The automatic number as printed, such as “（一）”; it is part of the text.</param>
/// <param name="Cell">The place in a table, for table cells.</param>
public sealed record SourceBlock(
    int Start,
    int End,
    BlockKind Kind,
    int? Level = null,
    string? Numbering = null,
    TablePosition? Cell = null);

/// <summary>What a block is in its file.</summary>
public enum BlockKind
{
    /// <summary>A paragraph the file itself marks as heading.</summary>
    Heading,

    /// <summary>Any other paragraph.</summary>
    Paragraph,

    /// <summary>Text in a table; a cell of several paragraphs is several blocks with one position.</summary>
    TableCell,
}

/// <summary>A place in a table; all three count from zero.</summary>
/// <param name="Table">Which table of the document.</param>
/// <param name="Row">Row in the table.</param>
/// <param name="Column">Grid column; a cell spanning several columns stands at its first.</param>
/// <param name="Rows">How many rows the cell reaches over.</param>
public readonly record struct TablePosition(int Table, int Row, int Column, int Rows = 1);

/// <summary>A stretch of text: from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="Start">First UTF-16 index.</param>
/// <param name="End">Index after the last.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>How many UTF-16 units it holds.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two share at least one character.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;
}
