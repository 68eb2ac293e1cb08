using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Bihuan.Office.Workbooks;

/// <summary>
/// The container of a workbook with one sheet (ECMA-376 part 2): written from front to back, so that a large one is never
/// held as a whole, which the package API of the Open XML SDK does. Its small parts come first, the sheet is streamed last.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfSpreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private readonly ZipArchive _archive;

    public WorkbookPackage(Stream target, string sheetName)
    {
        _archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{OfSpreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{OfSpreadsheet}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="{OfSpreadsheet}.styles+xml"/></Types>
            """);
        Part("_rels/.rels", $"""
            <Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Part("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{XmlText(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>
            """);
        Part("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{PackageRelations}"><Relationship Id="rId1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        Part("xl/styles.xml", Styles.Sheet().OuterXml);
    }

    /// <summary>The sheet to write into; close it before the package.</summary>
    public XmlWriter OpenSheet() => XmlWriter.Create(
        _archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open(),
        new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false, NewLineHandling = NewLineHandling.Entitize, CloseOutput = true });

    public void Dispose() => _archive.Dispose();

    private void Part(string name, string xml)
    {
        using var writer = new StreamWriter(_archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        writer.Write(xml);
    }

    private static string XmlText(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace("\"", "&quot;");
}
