using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Bihuan.Office.Reading;

/// <summary>The parts of a .docx that hold its text, read with limits: no DTD, no endless unpacking.</summary>
sealed class DocxPackage
{
    const int MaxParts = 5_000;
    const long MaxCharacters = 120_000_000;
    const int MaxDepth = 400;

    DocxPackage(XElement body, XElement? numbering, XElement? styles) => (Body, Numbering, Styles) = (body, numbering, styles);

    public XElement Body { get; }

    public XElement? Numbering { get; }

    public XElement? Styles { get; }

    public static DocxPackage Open(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxParts) throw new UnreadableDocumentException("文件内的部件过多，可能已损坏或有害，未予读取。");
            var main = MainPart(zip);
            var folder = main.Contains('/') ? main[..(main.LastIndexOf('/') + 1)] : "";
            var body = Load(zip, main)?.Elements().FirstOrDefault(child => child.Name.LocalName is "body")
                ?? throw new UnreadableDocumentException("文件不是有效的 Word 文档（缺少正文）。");
            return new DocxPackage(body, Load(zip, folder + "numbering.xml"), Load(zip, folder + "styles.xml"));
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw new UnreadableDocumentException("文件已损坏，或不是有效的 Word 文档（.docx）。", damage);
        }
    }

    static string MainPart(ZipArchive zip)
    {
        var target = Load(zip, "_rels/.rels")?.Elements()
            .FirstOrDefault(link => ((string?)link.Attribute("Type"))?.EndsWith("/officeDocument", StringComparison.Ordinal) is true)?.Attribute("Target")?.Value;
        return target?.TrimStart('/') ?? "word/document.xml";
    }

    static XElement? Load(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry) return null;
        using var stream = entry.Open();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters };
        using var plain = XmlReader.Create(stream, settings);
        using var reader = new ShallowReader(plain, MaxDepth);
        return XElement.Load(reader);
    }
}
