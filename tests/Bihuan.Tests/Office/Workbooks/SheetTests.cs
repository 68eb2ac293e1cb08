using System.IO.Compression;
using System.Text;
using Bihuan.Office.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;

namespace Bihuan.Tests.Office.Workbooks;

public class SheetTests
{
    private static readonly Column[] Columns = [new("编码", Required: true), new("名称"), new("日期"), new("数量")];

    [Fact]
    public void What_is_written_is_read_back_with_its_row_numbers()
    {
        var bytes = WorkbookWriter.ToBytes("单位", Columns, [["007", "水务局", new DateOnly(2026, 3, 31), 12], ["008", null, null, 1.5m]]);
        var sheet = SheetReader.Read(new MemoryStream(bytes), Columns);
        Assert.Equal((2, "007", "水务局", "2026-03-31", "12"), (sheet.Rows[0].Number, sheet.Rows[0]["编码"], sheet.Rows[0]["名称"], sheet.Rows[0]["日期"], sheet.Rows[0]["数量"]));
        Assert.Equal((3, "008", "", "", "1.5"), (sheet.Rows[1].Number, sheet.Rows[1]["编码"], sheet.Rows[1]["名称"], sheet.Rows[1]["日期"], sheet.Rows[1]["数量"]));
        Assert.Empty(sheet.Absent);
        Assert.Empty(sheet.Unknown);
    }

    [Fact]
    public void A_template_brings_notes_and_choices_and_no_rows()
    {
        var bytes = WorkbookWriter.ToBytes("单位", [new("编码", Note: "不重复"), new("类型", Choices: ["党组", "党委"])], [], asTemplate: true);
        Assert.Empty(SheetReader.Read(new MemoryStream(bytes), [new("编码"), new("类型")]).Rows);
        var xml = PartOf(bytes, "worksheets/sheet");
        Assert.Contains("说明：不重复", xml, StringComparison.Ordinal);
        Assert.Contains("<formula1>\"党组,党委\"</formula1>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_found_by_name_below_a_title_and_in_any_order_and_strangers_are_named()
    {
        Column[] written = [new("名称"), new("备注"), new("编码（必填）")];
        var bytes = WorkbookWriter.ToBytes("x", [new("二〇二六年单位一览")], [["名称", "备注", "*编码"], ["水务局", "无", "007"]]);
        var sheet = SheetReader.Read(new MemoryStream(bytes), Columns);
        Assert.Equal("007", Assert.Single(sheet.Rows)["编码"]);
        Assert.Equal(["备注"], sheet.Unknown);
        Assert.Equal(["日期", "数量"], sheet.Absent.Select(column => column.Header));
        Assert.Equal(3, written.Length);
    }

    [Theory]
    [InlineData("=1+1"), InlineData("+86"), InlineData("-1"), InlineData("@SUM(A1)"), InlineData("\tx"), InlineData("\rx"), InlineData("＝1")]
    public void Text_that_could_run_as_a_formula_is_neutralised(string text)
    {
        var xml = PartOf(WorkbookWriter.ToBytes("x", [new("名称")], [[text]]), "worksheets/sheet");
        Assert.DoesNotContain($"\">{text}", xml, StringComparison.Ordinal);
        Assert.Contains($"<t xml:space=\"preserve\">'{text[0] switch { '\r' => "&#xD;", _ => text[..1] }}", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<f>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_keeps_to_the_format()
    {
        var bytes = WorkbookWriter.ToBytes("单位", [new("编码", Note: "不重复"), new("类型", Choices: ["党组", "党委"]), new("日期")], [["007", "党组", new DateOnly(2026, 3, 31)]], asTemplate: true);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void It_prints_across_with_all_columns_on_one_page() =>
        Assert.Matches("fitToPage=\"1\".*orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"", PartOf(WorkbookWriter.ToBytes("单位", Columns, []), "worksheets/sheet"));

    [Fact]
    public void Neutralising_loses_nothing() => Prop.ForAll<NonNull<string>>(text =>
        CellText.Restore(CellText.Neutralise(text.Get)) == text.Get).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-3-31"), InlineData("2026/03/31"), InlineData("2026.3.31"), InlineData("2026年3月31日"), InlineData("20260331"), InlineData("46112")]
    public void Days_are_read_in_every_way_people_write_them(string text)
    {
        Assert.True(CellText.TryDay(text, out var day));
        Assert.Equal(new DateOnly(2026, 3, 31), day);
    }

    [Theory]
    [InlineData("2026-02-30"), InlineData("下周"), InlineData("12")]
    public void What_is_no_day_is_not_taken_for_one(string text) => Assert.False(CellText.TryDay(text, out _));

    [Fact]
    public void Formulas_count_by_their_result_and_numbers_formatted_as_codes_keep_their_zeros()
    {
        var bytes = Edit(WorkbookWriter.ToBytes("x", Columns, [["X", "Y", "Z", "W"]]), "worksheets/sheet", xml => xml.Replace(
            Cell("A2", "X"), "<c r=\"A2\" s=\"6\"><v>7</v></c>", StringComparison.Ordinal).Replace(
            Cell("B2", "Y"), "<c r=\"B2\" t=\"str\"><f>\"水务\"&amp;\"局\"</f><v>水务局</v></c>", StringComparison.Ordinal).Replace(
            Cell("D2", "W"), "<c r=\"D2\"><f>3*4</f><v>12</v></c>", StringComparison.Ordinal));
        bytes = Edit(bytes, "styles", xml => xml.Replace("</x:cellXfs>", "<x:xf numFmtId=\"170\" applyNumberFormat=\"1\"/></x:cellXfs>", StringComparison.Ordinal)
            .Replace("</x:numFmts>", "<x:numFmt numFmtId=\"170\" formatCode=\"000\"/></x:numFmts>", StringComparison.Ordinal));
        var row = Assert.Single(SheetReader.Read(new MemoryStream(bytes), Columns).Rows);
        Assert.Equal(("007", "水务局", "12"), (row["编码"], row["名称"], row["数量"]));
    }

    [Fact]
    public void A_file_that_swells_when_unpacked_is_refused_with_a_clear_word()
    {
        var bytes = Edit(WorkbookWriter.ToBytes("x", Columns, []), "worksheets/sheet", xml => xml.Replace("<sheetData>", $"<sheetData><!--{new string('0', 40 << 20)}-->", StringComparison.Ordinal));
        Assert.InRange(bytes.Length, 1, 1 << 20);
        var refused = Assert.Throws<SheetUnreadableException>(() => SheetReader.Read(new MemoryStream(bytes), Columns, new SheetLimits(UnpackedBytes: 20 << 20)));
        Assert.Contains("解压后超过20MB", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_bytes_or_rows_are_refused()
    {
        var bytes = WorkbookWriter.ToBytes("x", Columns, Enumerable.Range(1, 11).Select(i => (IReadOnlyList<object?>)[$"{i}", "名"]));
        Assert.Contains("超过10行", Assert.Throws<SheetUnreadableException>(() => SheetReader.Read(new MemoryStream(bytes), Columns, new SheetLimits(Rows: 10))).Message, StringComparison.Ordinal);
        Assert.Contains("超过0MB", Assert.Throws<SheetUnreadableException>(() => SheetReader.Read(new MemoryStream(bytes), Columns, new SheetLimits(Bytes: 10))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a zip"), InlineData(""), InlineData("PK\x03\x04 broken")]
    public void What_is_no_sheet_is_refused(string content) =>
        Assert.Throws<SheetUnreadableException>(() => SheetReader.Read(new MemoryStream(Encoding.Latin1.GetBytes(content)), Columns));

    [Fact]
    public void A_document_type_with_entities_is_refused()
    {
        var bytes = Edit(WorkbookWriter.ToBytes("x", Columns, [["A", "B", "C", "D"]]), "worksheets/sheet",
            xml => xml.Replace("<worksheet", "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet", StringComparison.Ordinal).Replace(">A<", ">&e;<", StringComparison.Ordinal));
        Assert.Throws<SheetUnreadableException>(() => SheetReader.Read(new MemoryStream(bytes), Columns));
    }

    [Fact]
    public void Control_characters_and_text_beyond_a_cell_do_not_spoil_the_file()
    {
        var bytes = WorkbookWriter.ToBytes("x", Columns, [["a\u0001b\uD800", new string('长', 40_000), "😀", "z"]]);
        var row = Assert.Single(SheetReader.Read(new MemoryStream(bytes), Columns).Rows);
        Assert.Equal(("ab", "😀"), (row["编码"], row["日期"]));
        Assert.Equal(CellText.Limit, row["名称"].Length);
    }

    private static string Cell(string place, string text) => $"<c r=\"{place}\" s=\"0\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>";

    private static string PartOf(byte[] workbook, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var reader = new StreamReader(zip.Entries.Single(entry => entry.FullName.Contains(name, StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }

    private static byte[] Edit(byte[] workbook, string name, Func<string, string> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.Entries.Single(e => e.FullName.Contains(name, StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal));
            var path = entry.FullName;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            var edited = edit(text);
            Assert.NotEqual(text, edited);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(path).Open());
            writer.Write(edited);
        }

        return stream.ToArray();
    }
}
