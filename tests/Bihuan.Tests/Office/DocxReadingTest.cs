using System.IO.Compression;
using System.Text;
using Bihuan.Analysis.Feedback;
using Bihuan.Office.Reading;
using Bihuan.Tests.Analysis;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bihuan.Tests.Office;

/// <summary>Word documents are read as printed (A06).</summary>
public sealed class DocxReadingTest
{
    [Fact]
    public void Automatic_numbers_are_printed_as_Word_prints_them()
    {
        var numbering = new Numbering(
            DocxWriting.List(0, DocxWriting.Level(0, NumberFormatValues.ChineseCounting, "%1、"), DocxWriting.Level(1, NumberFormatValues.JapaneseCounting, "（%2）"), DocxWriting.Level(2, NumberFormatValues.Decimal, "%3.")),
            DocxWriting.Use(1, 0), DocxWriting.Use(2, 0, restartAt: 1));
        var document = SourceDocuments.FromDocx(DocxWriting.Of(numbering, null,
            DocxWriting.Listed("问题", 1), DocxWriting.Listed("学习", 1, 1), DocxWriting.Listed("甲", 1, 2), DocxWriting.Listed("乙", 1, 2),
            DocxWriting.Listed("作风", 1, 1), DocxWriting.Listed("丙", 1, 2), DocxWriting.Listed("要求", 1), DocxWriting.Listed("又一", 2)));
        Assert.Equal("一、问题\n（一）学习\n1.甲\n2.乙\n（二）作风\n1.丙\n二、要求\n一、又一", document.Text);
        Assert.Equal("（二）", document.Blocks[4].Numbering);
    }

    [Fact]
    public void Numbers_linked_to_styles_are_printed()
    {
        var styles = new Styles(new Style(new StyleName { Val = "heading 1" }, new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 })))
        {
            Type = StyleValues.Paragraph,
            StyleId = "H1",
        });
        var numbering = new Numbering(DocxWriting.List(0, DocxWriting.Level(0, NumberFormatValues.IdeographDigital, "%1、", style: "H1")), DocxWriting.Use(1, 0));
        var document = SourceDocuments.FromDocx(DocxWriting.Of(numbering, styles, DocxWriting.Styled("总体情况", "H1"), DocxWriting.Styled("主要问题", "H1")));
        Assert.Equal("一、总体情况\n二、主要问题", document.Text);
        Assert.Equal((BlockKind.Heading, 1), (document.Blocks[0].Kind, document.Blocks[0].Level));
    }

    [Fact]
    public void Deleted_text_is_left_out_and_inserted_text_kept()
    {
        var paragraph = new Paragraph(
            new Run(DocxWriting.Words("台账")), new DeletedRun(new Run(new DeletedText("很"))), new InsertedRun(new Run(DocxWriting.Words("不"))),
            new Run(new RunProperties(new Vanish()), DocxWriting.Words("隐")), new Run(DocxWriting.Words("清"), new Break(), DocxWriting.Words("下一行")));
        Assert.Equal("台账不清\n下一行", SourceDocuments.FromDocx(DocxWriting.Of(paragraph)).Text);
    }

    [Fact]
    public void Cells_merged_downwards_stand_in_every_row()
    {
        var table = new Table(
            DocxWriting.Row("方面", "具体问题", "整改措施", "牵头领导"),
            Row(("党建方面", true), ("台账不清", null), ("重建台账", null), ("周某", true)),
            Row(("", false), ("学习不够", null), ("补学2次", null), ("", false)));
        var findings = FeedbackReader.Read(SourceDocuments.FromDocx(DocxWriting.Of(DocxWriting.Paragraph("整改台账"), table))).Findings;
        Assert.Equal(["党建方面", "党建方面"], findings.Select(finding => finding.Level1));
        Assert.Equal(["周某", "周某"], findings.Select(finding => finding.Stated["牵头领导"]));
        Assert.Equal(["补学2次"], findings[1].Measures.Select(measure => measure.Text));
    }

    [Fact]
    public void A_problem_merged_over_rows_takes_the_measures_of_all()
    {
        var table = new Table(DocxWriting.Row("序号", "存在问题", "整改措施"),
            Row(("1", true), ("台账不清", true), ("重建台账", null)), Row(("", false), ("", false), ("每月核对", null)));
        var finding = Assert.Single(FeedbackReader.Read(SourceDocuments.FromDocx(DocxWriting.Of(table))).Findings);
        Assert.Equal(["重建台账", "每月核对"], finding.Measures.Select(measure => measure.Text));
    }

    /// <summary>Every sample but the pages of a PDF: lines broken by the page's width have no counterpart in Word.</summary>
    public static TheoryData<string> Samples() => [.. OwnSamplesTest.Documents().Concat(SharedSamplesTest.Documents()).Select(row => row.Data).Where(name => !name.Contains("-pdf-"))];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_in_Word_gives_the_findings_of_its_text(string name)
    {
        var path = new[] { LabelledSamples.Own, LabelledSamples.Shared }.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, "the shared samples are not beside this checkout");
        var document = SourceDocuments.FromDocx(DocxWriting.OfText(File.ReadAllText(path)));
        var reading = FeedbackReader.Read(document);
        Readings.AssertAsLabelled(reading, LabelledSamples.LabelsOf(path)!);
        Readings.AssertNothingIsLost(document, reading);
    }

    [Fact]
    public void Damaged_and_foreign_packages_are_refused()
    {
        Assert.Throws<UnreadableDocumentException>(() => SourceDocuments.FromDocx(new MemoryStream("PK\x03\x04 broken"u8.ToArray())));
        Assert.Throws<UnreadableDocumentException>(() => SourceDocuments.FromDocx(Package("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>")));
        Assert.Throws<UnreadableDocumentException>(() => SourceDocuments.FromDocx(Package("word/other.xml", "<a/>")));
        Assert.Throws<UnreadableDocumentException>(() => SourceDocuments.FromDocx(Package("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 3000)))));
    }

    [Fact]
    public void A_document_that_unpacks_without_end_is_refused() =>
        Assert.Throws<UnreadableDocumentException>(() => SourceDocuments.FromDocx(Package("word/document.xml", "<a>", new string(' ', 1_000_000), 130)));

    static MemoryStream Package(string name, string content, string filler = "", int times = 0)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open())
        {
            part.Write(Encoding.UTF8.GetBytes(content));
            for (var i = 0; i < times; i++) part.Write(Encoding.UTF8.GetBytes(filler));
        }
        stream.Position = 0;
        return stream;
    }

    static TableRow Row(params (string Text, bool? Merge)[] cells) => new(cells.Select(cell =>
        new TableCell(new TableCellProperties(cell.Merge is { } first ? [new VerticalMerge { Val = first ? MergedCellValues.Restart : MergedCellValues.Continue }] : []), DocxWriting.Paragraph(cell.Text))));
}
