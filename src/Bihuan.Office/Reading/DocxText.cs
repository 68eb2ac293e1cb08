using System.Text;
using System.Xml.Linq;

namespace Bihuan.Office.Reading;

/// <summary>The text of a paragraph: insertions kept, deletions, hidden text, fields' codes and text boxes left out.</summary>
static class DocxText
{
    /// <summary>The paragraph's lines; a soft line break begins a new one.</summary>
    public static IReadOnlyList<string> Lines(XElement paragraph)
    {
        var text = new StringBuilder();
        Append(text, paragraph);
        return text.ToString().Split('\n');
    }

    /// <summary>Whether the paragraph's end was deleted under tracked changes, so that it runs on into the next.</summary>
    public static bool RunsOn(XElement paragraph) =>
        paragraph.Child("pPr")?.Child("rPr")?.Elements().Any(change => change.Name.LocalName is "del" or "moveFrom") is true;

    static void Append(StringBuilder text, XElement element)
    {
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t": text.Append(child.Value.Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ')); break;
                case "tab" or "ptab": text.Append(' '); break;
                case "cr": text.Append('\n'); break;
                case "br": if (child.Value("type") is null or "textWrapping") text.Append('\n'); break;
                case "noBreakHyphen": text.Append('-'); break;
                case "r" when child.Child("rPr")?.Child("vanish").IsOn() is true: break;
                case var name when IsLeftOut(name): break;
                default: Append(text, child); break;
            }
        }
    }

    static bool IsLeftOut(string name) =>
        name is "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "pPr" or "rPr" or "drawing" or "pict" or "object"
            or "AlternateContent" or "footnoteReference" or "endnoteReference" or "rt" or "commentReference" or "sdtPr" or "oMath";
}
