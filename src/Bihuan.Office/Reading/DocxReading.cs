using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Bihuan.Analysis.Feedback;

namespace Bihuan.Office.Reading;

/// <summary>Turns the body of a .docx into blocks.</summary>
sealed class DocxReading
{
    readonly DocxStyles _styles;
    readonly DocxNumbering _numbering;
    readonly StringBuilder _text = new();
    readonly List<SourceBlock> _blocks = [];
    readonly List<ReadingWarning> _warnings = [];
    string _runOn = "";
    int _tables;

    DocxReading(DocxPackage package) =>
        (_styles, _numbering) = (new DocxStyles(package.Styles), new DocxNumbering(package.Numbering));

    public static SourceDocument Read(Stream content)
    {
        var package = DocxPackage.Open(content);
        var reading = new DocxReading(package);
        reading.TakeParts(package.Body);
        if (reading._runOn.Length > 0) reading.Add(reading._runOn, BlockKind.Paragraph, null, null, null);
        return reading.Document();
    }

    // Paragraphs alone, without a heading, a number of Word's or a table, are text pasted into Word: read as text, with what was lost in pasting given back.
    SourceDocument Document() =>
        _blocks.All(block => block is { Kind: BlockKind.Paragraph, Level: null, Numbering: null })
            ? SourceDocument.FromPlainText(_text.ToString()) with { Warnings = _warnings }
            : new SourceDocument(_text.ToString(), _blocks, _warnings);

    void TakeParts(XElement parent)
    {
        foreach (var part in parent.Elements())
        {
            switch (part.Name.LocalName)
            {
                case "p": TakeParagraph(part, null); break;
                case "tbl": TakeTable(part); break;
                case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml" or "smartTag": TakeParts(part); break;
            }
        }
    }

    void TakeParagraph(XElement paragraph, TablePosition? cell)
    {
        var properties = paragraph.Child("pPr");
        if (_styles.IsContentsLine(properties)) return;
        var lines = DocxText.Lines(paragraph);
        if (DocxText.RunsOn(paragraph))
        {
            _runOn += string.Concat(lines);
            return;
        }
        var place = _styles.ListOf(properties, _numbering);
        var body = _runOn.Length > 0 || lines.Any(line => line.Trim().Length > 0);
        var number = place is { } known && body ? _numbering.Next(known, _styles) : "";
        var heading = cell is null ? _styles.HeadingLevel(properties) : null;
        var kind = cell is not null ? BlockKind.TableCell : heading is not null ? BlockKind.Heading : BlockKind.Paragraph;
        var first = number + _runOn + lines[0].Trim();
        _runOn = "";
        Add(first, kind, heading ?? place?.Level + 1, number.Length > 0 ? number : null, cell);
        foreach (var line in lines.Skip(1)) Add(line.Trim(), cell is null ? BlockKind.Paragraph : kind, null, null, cell);
    }

    void Add(string text, BlockKind kind, int? level, string? number, TablePosition? cell)
    {
        if (text.Length is 0 && cell is null) return;
        if (_blocks.Count > 0) _text.Append('\n');
        var start = _text.Length;
        _text.Append(text);
        _blocks.Add(new SourceBlock(start, _text.Length, kind, level, number, cell));
    }

    void TakeTable(XElement table)
    {
        var number = _tables++;
        var open = new Dictionary<int, List<int>>();
        var rows = Parts(table, "tr").ToArray();
        for (var row = 0; row < rows.Length; row++)
        {
            var column = Grid(rows[row].Child("trPr")?.Child("gridBefore"), 0);
            foreach (var cell in Parts(rows[row], "tc"))
            {
                var properties = cell.Child("tcPr");
                var merge = properties?.Child("vMerge");
                if (merge is not null && merge.Value("val") is not "restart") Lengthen(open, column);
                else TakeCell(cell, new TablePosition(number, row, column), merge is not null ? open : null);
                if (merge is null) open.Remove(column);
                column += Grid(properties?.Child("gridSpan"), 1);
            }
        }
    }

    void TakeCell(XElement cell, TablePosition position, Dictionary<int, List<int>>? open)
    {
        var first = _blocks.Count;
        // A table inside a cell is read as the cell's text.
        foreach (var paragraph in cell.Descendants().Where(part => part.Name.LocalName is "p" && !part.Ancestors().Any(outer => outer.Name.LocalName is "txbxContent")))
            TakeParagraph(paragraph, position);
        if (open is not null) open[position.Column] = [.. Enumerable.Range(first, _blocks.Count - first)];
    }

    // The merged cell reaches one row further down.
    void Lengthen(Dictionary<int, List<int>> open, int column)
    {
        foreach (var index in open.GetValueOrDefault(column) ?? [])
            if (_blocks[index].Cell is { } cell) _blocks[index] = _blocks[index] with { Cell = cell with { Rows = cell.Rows + 1 } };
    }

    static IEnumerable<XElement> Parts(XElement parent, string name) =>
        parent.Elements().SelectMany(part => part.Name.LocalName == name ? [part]
            : part.Name.LocalName is "sdt" or "sdtContent" or "ins" or "customXml" ? Parts(part, name) : []);

    static int Grid(XElement? element, int otherwise) =>
        int.TryParse(element?.Value("val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1000 ? value : otherwise;
}
