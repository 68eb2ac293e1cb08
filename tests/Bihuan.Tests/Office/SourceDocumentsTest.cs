using System.Text;
using Bihuan.Analysis.Feedback;
using Bihuan.Office.Reading;

namespace Bihuan.Tests.Office;

/// <summary>Files are opened by what they are, not by what they are called (A06).</summary>
public sealed class SourceDocumentsTest
{
    const string Words = "主要问题：\n1.台账不清。\n2.管理不严。";

    static SourceDocumentsTest() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("GB18030", false)]
    public async Task Text_is_read_in_every_usual_encoding(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Words)];
        var document = await SourceDocuments.OpenAsync("a.docx", new MemoryStream(bytes), TestContext.Current.CancellationToken);
        Assert.Equal(Words, document.Text);
    }

    [Theory]
    [InlineData(new byte[] { }, "空文件")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 }, "旧版 Office")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D }, "图片")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00 }, "压缩包")]
    [InlineData(new byte[] { 0x00, 0x01, 0x02, 0xFF }, "无法识别")]
    public async Task What_cannot_be_read_is_refused_with_the_reason(byte[] bytes, string reason)
    {
        var refusal = await Assert.ThrowsAsync<UnreadableDocumentException>(() =>
            SourceDocuments.OpenAsync("反馈意见.docx", new MemoryStream(bytes), TestContext.Current.CancellationToken));
        Assert.Contains(reason, refusal.Message);
    }

    [Fact]
    public async Task A_Word_document_is_known_by_its_content()
    {
        var document = await SourceDocuments.OpenAsync("a.txt", DocxWriting.OfText(Words), TestContext.Current.CancellationToken);
        Assert.Equal(2, FeedbackReader.Read(document).Findings.Count);
    }

    [Fact]
    public async Task A_broken_PDF_is_refused_in_Chinese()
    {
        var refusal = await Assert.ThrowsAsync<UnreadableDocumentException>(() =>
            SourceDocuments.OpenAsync("a.pdf", new MemoryStream("%PDF-1.7 nothing"u8.ToArray()), TestContext.Current.CancellationToken));
        Assert.Contains("PDF", refusal.Message);
    }

    [Fact]
    public async Task The_text_layer_of_a_PDF_is_read()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "pdftotext is not installed");
        var document = await SourceDocuments.OpenAsync("a.pdf", new MemoryStream(PdfWriting.Of("Twelve findings were reported")), TestContext.Current.CancellationToken);
        Assert.Contains("Twelve findings", document.Text);
    }
}
