namespace Bihuan.Office.Reading;

/// <summary>What the first bytes of a file say it is.</summary>
enum FileKind
{
    Empty,
    Docx,
    Pdf,
    Text,
    OldOffice,
    Spreadsheet,
    OtherZip,
    RichText,
    Picture,
    Unknown,
}

/// <summary>Tells kinds of files by content; a name proves nothing.</summary>
static class FileKinds
{
    public static FileKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return FileKind.Empty;
        if (bytes.StartsWith("PK\x03\x04"u8)) return OfZip(bytes);
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return FileKind.OldOffice;
        if (bytes.StartsWith("{\\rtf"u8)) return FileKind.RichText;
        if (IsPicture(bytes)) return FileKind.Picture;
        return TextDecoding.LooksLikeText(bytes) ? FileKind.Text : FileKind.Unknown;
    }

    public static string Refusal(FileKind kind, string fileName) => kind switch
    {
        FileKind.Empty => $"“{fileName}”是空文件。",
        FileKind.OldOffice => $"“{fileName}”是旧版 Office 文件（.doc/.xls）或 WPS 文件，请另存为 .docx 后再导入。",
        FileKind.Spreadsheet => $"“{fileName}”是 Excel 表格，请从台账导入功能导入，或把内容另存为 .docx。",
        FileKind.RichText => $"“{fileName}”是 RTF 文件，请另存为 .docx 后再导入。",
        FileKind.Picture => $"“{fileName}”是图片，没有可读的文字，请提供 .docx、.txt 或带文字层的 PDF。",
        FileKind.OtherZip => $"“{fileName}”是压缩包或其他格式，请解压后导入其中的 .docx、.txt 或 PDF 文件。",
        _ => $"无法识别“{fileName}”的格式，请提供 .docx、.txt 或 PDF 文件。",
    };

    // The names of a package's parts stand uncompressed in its directory.
    static FileKind OfZip(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("word/document"u8) >= 0) return FileKind.Docx;
        if (bytes.IndexOf("xl/workbook"u8) >= 0) return FileKind.Spreadsheet;
        return bytes.IndexOf("[Content_Types].xml"u8) >= 0 && bytes.IndexOf("word/"u8) >= 0 ? FileKind.Docx : FileKind.OtherZip;
    }

    static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
        || bytes.StartsWith("GIF8"u8) || bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) || bytes.StartsWith("BM"u8) && bytes.Length > 54 && bytes[6] is 0;
}
