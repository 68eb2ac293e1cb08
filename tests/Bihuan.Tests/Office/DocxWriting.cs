using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bihuan.Tests.Office;

/// <summary>Writes small Word documents for the tests to read.</summary>
static class DocxWriting
{
    /// <summary>A document whose paragraphs are the lines of a text, and whose tables its lines with tabs.</summary>
    public static MemoryStream OfText(string text)
    {
        var parts = new List<OpenXmlElement>();
        Table? table = null;
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (!IsRow(line) && !(table is not null && line.Length is > 1 and <= 30 && i + 1 < lines.Length && IsRow(lines[i + 1]))) table = null;
            else if (table is null) parts.Add(table = new Table());
            if (table is not null) table.Append(Row(line.Split('\t')));
            else parts.Add(Paragraph(line));
        }
        return Of([.. parts]);
    }

    static bool IsRow(string line) => line.TrimStart('\t').Contains('\t');

    public static MemoryStream Of(params OpenXmlElement[] parts) => Of(null, null, parts);

    public static MemoryStream Of(Numbering? numbering, Styles? styles, params OpenXmlElement[] parts)
    {
        var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document, autoSave: true))
        {
            var main = file.AddMainDocumentPart();
            main.Document = new Document(new Body(parts));
            if (numbering is not null) main.AddNewPart<NumberingDefinitionsPart>().Numbering = numbering;
            if (styles is not null) main.AddNewPart<StyleDefinitionsPart>().Styles = styles;
        }
        stream.Position = 0;
        return stream;
    }

    public static Paragraph Paragraph(string text) => new(new Run(Words(text)));

    public static Paragraph Listed(string text, int list, int level = 0) =>
        new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })), new Run(Words(text)));

    public static Paragraph Styled(string text, string style) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(Words(text)));

    public static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    public static TableRow Row(params string[] cells) => new(cells.Select(cell => new TableCell(Paragraph(cell))));

    public static Level Level(int index, NumberFormatValues format, string text, int start = 1, string? style = null)
    {
        var level = new Level(new StartNumberingValue { Val = start }, new NumberingFormat { Val = format }) { LevelIndex = index };
        if (style is not null) level.Append(new ParagraphStyleIdInLevel { Val = style });
        level.Append(new LevelText { Val = text });
        return level;
    }

    public static AbstractNum List(int id, params Level[] levels) => new(levels) { AbstractNumberId = id };

    public static NumberingInstance Use(int id, int list, int? restartAt = null)
    {
        var use = new NumberingInstance(new AbstractNumId { Val = list }) { NumberID = id };
        if (restartAt is { } start)
            use.Append(new LevelOverride(new StartOverrideNumberingValue { Val = start }) { LevelIndex = 0 });
        return use;
    }
}
