using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Bihuan.Web.Demo;

/// <summary>A Word document of plain paragraphs, the first one its title.</summary>
internal static class SmallDocx
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Types = """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """;

    private const string Relations = """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>
        """;

    public static byte[] Of(IEnumerable<string> paragraphs)
    {
        var body = new XElement(W + "document", new XElement(W + "body", paragraphs.Select((text, index) => Paragraph(text, isTitle: index == 0))));
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Types);
            Add(zip, "_rels/.rels", Relations);
            Add(zip, "word/document.xml", """<?xml version="1.0" encoding="UTF-8"?>""" + body.ToString(SaveOptions.DisableFormatting));
        }

        return file.ToArray();
    }

    private static XElement Paragraph(string text, bool isTitle) => new(
        W + "p",
        new XElement(W + "pPr", isTitle ? new XElement(W + "jc", new XAttribute(W + "val", "center")) : new XElement(W + "ind", new XAttribute(W + "firstLineChars", "200"))),
        new XElement(W + "r", isTitle ? new XElement(W + "rPr", new XElement(W + "sz", new XAttribute(W + "val", "44"))) : null, new XElement(W + "t", text)));

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        // The same document is the same file at every load.
        entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
