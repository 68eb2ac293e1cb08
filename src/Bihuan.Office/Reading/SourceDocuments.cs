using Bihuan.Analysis.Feedback;

namespace Bihuan.Office.Reading;

/// <summary>Opens files as <see cref="SourceDocument"/>s (A06: docx, PDF with a text layer, plain text).</summary>
public static class SourceDocuments
{
    /// <summary>Largest file taken, in bytes.</summary>
    public const long MaxFileSize = 64L * 1024 * 1024;

    /// <summary>Reads a Word document: headings, automatic numbers as printed, tables; deleted text left out.</summary>
    /// <exception cref="UnreadableDocumentException">The file is damaged, too large when unpacked, or not a .docx.</exception>
    public static SourceDocument FromDocx(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return DocxReading.Read(content);
    }

    /// <summary>Reads plain text in UTF-8, UTF-16 or GB18030.</summary>
    /// <exception cref="UnreadableDocumentException">The bytes are text in none of these.</exception>
    public static SourceDocument FromText(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return SourceDocument.FromPlainText(TextDecoding.Decode(ReadAll(content)));
    }

    /// <summary>Reads the text layer of a PDF through poppler's <c>pdftotext</c>.</summary>
    /// <exception cref="UnreadableDocumentException">pdftotext is not installed, the file is damaged or locked,
    /// or it holds only pictures of pages.</exception>
    public static Task<SourceDocument> FromPdfAsync(string path, CancellationToken cancellationToken) =>
        PdfReading.ReadAsync(path, cancellationToken);

    /// <summary>Reads a file by what its first bytes say it is; the name serves only for messages.</summary>
    /// <exception cref="UnreadableDocumentException">It is of a kind that is not read, empty, or too large.</exception>
    public static async Task<SourceDocument> OpenAsync(string fileName, Stream content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var kept = new MemoryStream();
        await CopyAsync(content, kept, cancellationToken);
        kept.Position = 0;
        return FileKinds.Of(kept.GetBuffer().AsSpan(0, (int)kept.Length)) switch
        {
            FileKind.Docx => FromDocx(kept),
            FileKind.Pdf => await FromPdfAsync(kept, cancellationToken),
            FileKind.Text => FromText(kept),
            var other => throw new UnreadableDocumentException(FileKinds.Refusal(other, fileName)),
        };
    }

    static async Task<SourceDocument> FromPdfAsync(Stream content, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), $"bihuan-{Guid.CreateVersion7():N}.pdf");
        try
        {
            await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
                await content.CopyToAsync(file, cancellationToken);
            return await FromPdfAsync(path, cancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }

    static async Task CopyAsync(Stream content, MemoryStream kept, CancellationToken cancellationToken)
    {
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (kept.Length + read > MaxFileSize) throw new UnreadableDocumentException("文件超过 64 MB，无法读取。请拆分后再导入。");
            kept.Write(buffer, 0, read);
        }
    }

    static byte[] ReadAll(Stream content)
    {
        using var kept = new MemoryStream();
        content.CopyTo(kept);
        return kept.ToArray();
    }
}
