using System.Text;

namespace Bihuan.Web.Storage;

/// <summary>Tells a file's type from its first bytes; its name and what the browser says of it count for nothing.</summary>
internal static class FileTypes
{
    /// <summary>Bytes needed from the start of a file.</summary>
    public const int HeadLength = 4096;

    private static readonly (byte[] Magic, int At, string Type)[] Known =
    [
        ("%PDF-"u8.ToArray(), 0, "application/pdf"),
        ([0xFF, 0xD8, 0xFF], 0, "image/jpeg"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], 0, "image/png"),
        ("BM"u8.ToArray(), 0, "image/bmp"),
        ("II*\0"u8.ToArray(), 0, "image/tiff"),
        ("MM\0*"u8.ToArray(), 0, "image/tiff"),
        ("ftypheic"u8.ToArray(), 4, "image/heic"),
        ("ftyp"u8.ToArray(), 4, "video/mp4"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "application/x-ole-storage"),
    ];

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string PowerPoint = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    /// <summary>The endings a name may have for its content; an office file may show its kind only behind the first bytes.</summary>
    private static readonly Dictionary<string, string[]> Endings = new()
    {
        ["application/pdf"] = [".pdf"],
        ["image/jpeg"] = [".jpg", ".jpeg"],
        ["image/png"] = [".png"],
        ["image/bmp"] = [".bmp"],
        ["image/tiff"] = [".tif", ".tiff"],
        ["image/heic"] = [".heic", ".heif"],
        ["video/mp4"] = [".mp4", ".mov", ".m4v"],
        ["application/x-ole-storage"] = [".doc", ".xls", ".ppt", ".wps", ".et", ".dps"],
        [Word] = [".docx"],
        [Excel] = [".xlsx"],
        [PowerPoint] = [".pptx"],
        ["application/ofd"] = [".ofd"],
        ["application/zip"] = [".zip", ".docx", ".xlsx", ".pptx", ".ofd"],
        ["text/plain"] = [".txt", ".csv", ".md"],
    };

    /// <summary>Whether a file of this content may bear this name: an ending that says something else is how files are smuggled in.</summary>
    public static bool Fits(string name, string type) =>
        Endings.TryGetValue(type, out var endings) && endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>The content type, or null where it is none we take as evidence.</summary>
    public static string? Recognize(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, at, type) in Known)
        {
            if (head.Length >= at + magic.Length && head.Slice(at, magic.Length).SequenceEqual(magic)) return type;
        }

        if (head.StartsWith("PK\x03\x04"u8)) return RecognizeZip(head);
        return IsText(head) ? "text/plain" : null;
    }

    private static string RecognizeZip(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("word/"u8) >= 0) return Word;
        if (head.IndexOf("xl/"u8) >= 0) return Excel;
        if (head.IndexOf("ppt/"u8) >= 0) return PowerPoint;
        return head.IndexOf("OFD.xml"u8) >= 0 ? "application/ofd" : "application/zip";
    }

    /// <summary>Text has no control bytes but line breaks and tabs, whatever its encoding; UTF-16 is told by its mark.</summary>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.Unicode.Preamble) || head.StartsWith(Encoding.BigEndianUnicode.Preamble)) return true;
        foreach (var b in head)
        {
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0D or 0x0C)) return false;
        }

        return head.Length > 0 && !LooksExecutable(head);
    }

    private static bool LooksExecutable(ReadOnlySpan<byte> head) =>
        head.StartsWith("#!"u8) || head.StartsWith("MZ"u8) || head.StartsWith("<?php"u8) || head.IndexOf("<script"u8) >= 0 || head.IndexOf("<html"u8) >= 0;
}
