using System.Globalization;
using System.Xml;

namespace Bihuan.Office.Workbooks;

/// <summary>
/// Writes a workbook of one sheet, row by row: memory does not grow with the rows. A cell is text, a number, a day or
/// nothing; text that looks like a formula is made harmless. The head stays in sight and has a filter.
/// </summary>
public static class WorkbookWriter
{
    /// <summary>What an empty template offers choices for.</summary>
    private const int RowsOfTemplate = 5000;

    /// <summary>The workbook as bytes: for templates and short lists.</summary>
    /// <param name="rows">Cells in the order of the columns: string, int, long, decimal, DateOnly or null.</param>
    public static byte[] ToBytes(string sheetName, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<object?>> rows, bool asTemplate = false)
    {
        using var stream = new MemoryStream();
        using (var workbook = new WorkbookPackage(stream, SafeName(sheetName)))
        {
            using var sheet = workbook.OpenSheet();
            var number = Begin(sheet, columns, asTemplate);
            foreach (var row in rows) WriteRow(sheet, number++, row, Styles.Text);
            End(sheet, columns, number);
        }

        return stream.ToArray();
    }

    /// <summary>Writes rows as they come; nothing but the row at hand is held.</summary>
    /// <param name="target">Needs neither to seek nor to be read.</param>
    /// <param name="rows">Cells in the order of the columns: string, int, long, decimal, DateOnly or null.</param>
    /// <returns>How many rows were written, the head not counted.</returns>
    public static async Task<int> WriteAsync(
        Stream target, string sheetName, IReadOnlyList<Column> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancellationToken)
    {
        using var workbook = new WorkbookPackage(target, SafeName(sheetName));
        using var sheet = workbook.OpenSheet();
        var first = Begin(sheet, columns, asTemplate: false);
        var number = first;
        await foreach (var row in rows.WithCancellation(cancellationToken)) WriteRow(sheet, number++, row, Styles.Text);
        End(sheet, columns, number);
        return number - first;
    }

    /// <returns>The number of the first row of content.</returns>
    private static int Begin(XmlWriter xml, IReadOnlyList<Column> columns, bool asTemplate)
    {
        xml.WriteStartElement("worksheet", WorkbookPackage.Main);
        xml.WriteRaw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        WriteView(xml);
        WriteWidths(xml, columns);
        xml.WriteStartElement("sheetData");
        WriteRow(xml, 1, columns.Select(column => (object?)(column.Required ? $"{column.Header}（必填）" : column.Header)), Styles.Header);
        if (!asTemplate) return 2;
        WriteRow(xml, 2, columns.Select((column, at) => (object?)((at == 0 ? SheetReader.NotesMark : "") + column.Note)), Styles.Note);
        return 3;
    }

    private static void End(XmlWriter xml, IReadOnlyList<Column> columns, int next)
    {
        xml.WriteEndElement();
        WriteFilter(xml, columns.Count);
        WriteChoices(xml, columns, Math.Max(next, RowsOfTemplate));
        WritePrinting(xml);
        xml.WriteEndElement();
    }

    /// <summary>A4 across, all columns on one page's width, as many pages long as it is.</summary>
    private static void WritePrinting(XmlWriter xml) => xml.WriteRaw("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>");

    /// <summary>The head and the first column stay in sight.</summary>
    private static void WriteView(XmlWriter xml) => xml.WriteRaw(
        "<sheetViews><sheetView workbookViewId=\"0\"><pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" state=\"frozen\"/></sheetView></sheetViews>");

    private static void WriteWidths(XmlWriter xml, IReadOnlyList<Column> columns)
    {
        xml.WriteStartElement("cols");
        for (var i = 0; i < columns.Count; i++) xml.WriteRaw($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{columns[i].Width}\" style=\"{Styles.Text}\" customWidth=\"1\"/>");
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int number, IEnumerable<object?> cells, int style)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        var at = 0;
        foreach (var cell in cells) WriteCell(xml, $"{Letters(at++)}{number}", cell, style);
        xml.WriteEndElement();
    }

    private static void WriteCell(XmlWriter xml, string place, object? cell, int style)
    {
        switch (cell)
        {
            case null or "": return;
            case DateOnly day: WriteValue(xml, place, Styles.Day, day.ToDateTime(TimeOnly.MinValue).ToOADate()); break;
            case int or long or decimal: WriteValue(xml, place, cell is decimal ? Styles.Decimal : Styles.Whole, cell); break;
            default: WriteText(xml, place, style, CellText.Storable(cell.ToString() ?? "")); break;
        }
    }

    private static void WriteValue(XmlWriter xml, string place, int style, object value) =>
        xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{style}\"><v>{value}</v></c>"));

    private static void WriteText(XmlWriter xml, string place, int style, string text)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", style.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFilter(XmlWriter xml, int columns) => xml.WriteRaw($"<autoFilter ref=\"A1:{Letters(columns - 1)}1\"/>");

    private static void WriteChoices(XmlWriter xml, IReadOnlyList<Column> columns, int lastRow)
    {
        var chosen = columns.Select((column, at) => (column, at)).Where(c => c.column.Choices is not null).ToArray();
        if (chosen.Length == 0) return;
        xml.WriteStartElement("dataValidations");
        foreach (var (column, at) in chosen)
        {
            xml.WriteRaw($"<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorTitle=\"请从列表中选择\" error=\"此列只能填写下拉列表中的词语\" sqref=\"{Letters(at)}2:{Letters(at)}{lastRow}\"><formula1>");
            xml.WriteString($"\"{string.Join(',', column.Choices!)}\"");
            xml.WriteRaw("</formula1></dataValidation>");
        }

        xml.WriteEndElement();
    }

    internal static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters(column / 26 - 1) + (char)('A' + column % 26);

    private static string SafeName(string name)
    {
        var safe = string.Concat(name.Where(character => !@"[]:*?/\'".Contains(character)));
        return safe.Length == 0 ? "表" : safe[..Math.Min(31, safe.Length)];
    }
}
