using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Bihuan.Office.Reading;

/// <summary>What paragraph styles say about headings and numbering, inherited values included.</summary>
sealed partial class DocxStyles
{
    readonly Dictionary<string, XElement> _styles;

    public DocxStyles(XElement? styles) =>
        _styles = (styles?.Elements() ?? []).Where(style => style.Name.LocalName is "style" && style.Value("styleId") is not null)
            .GroupBy(style => style.Value("styleId")!).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    [GeneratedRegex(@"^(?:heading|标题) ?(?<level>[1-9])$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName { get; }

    /// <summary>1 for the highest heading; null for text.</summary>
    public int? HeadingLevel(XElement? properties)
    {
        if (Number(properties?.Child("outlineLvl")) is { } own) return own < 9 ? own + 1 : null;
        foreach (var style in Chain(properties?.Child("pStyle")?.Value("val")))
        {
            if (HeadingName.Match(style.Child("name")?.Value("val") ?? "") is { Success: true } name)
                return int.Parse(name.Groups["level"].ValueSpan, CultureInfo.InvariantCulture);
            if (Number(style.Child("pPr")?.Child("outlineLvl")) is { } level) return level < 9 ? level + 1 : null;
        }
        return null;
    }

    /// <summary>Whether the paragraph is a line of a generated table of contents.</summary>
    public bool IsContentsLine(XElement? properties) =>
        Chain(properties?.Child("pStyle")?.Value("val")).Any(style => style.Child("name")?.Value("val")?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) is true);

    /// <summary>The list a paragraph belongs to, by itself or by its style.</summary>
    public ListPlace? ListOf(XElement? properties, DocxNumbering numbering)
    {
        var own = properties?.Child("numPr");
        var style = properties?.Child("pStyle")?.Value("val");
        if (Number(own?.Child("numId")) is { } list) return list is 0 ? null : new ListPlace(list, Number(own?.Child("ilvl")) ?? 0);
        foreach (var based in Chain(style))
        {
            var inherited = based.Child("pPr")?.Child("numPr");
            if (Number(inherited?.Child("numId")) is not { } id) continue;
            if (id is 0) return null;
            var level = Number(own?.Child("ilvl")) ?? Number(inherited?.Child("ilvl")) ?? numbering.LevelLinkedTo(id, style!) ?? 0;
            return new ListPlace(id, level);
        }
        return null;
    }

    /// <summary>The list a numbering style stands for.</summary>
    public int? ListOfNumberingStyle(string style) =>
        Chain(style).Select(based => Number(based.Child("pPr")?.Child("numPr")?.Child("numId"))).FirstOrDefault(id => id is not null);

    IEnumerable<XElement> Chain(string? id)
    {
        // A style that is based on itself, however far round, ends here.
        for (var steps = 0; id is not null && steps < 20 && _styles.TryGetValue(id, out var style); steps++)
        {
            yield return style;
            id = style.Child("basedOn")?.Value("val");
        }
    }

    static int? Number(XElement? element) =>
        int.TryParse(element?.Value("val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;
}

/// <summary>A place in an automatic list.</summary>
/// <param name="List">The list's numId.</param>
/// <param name="Level">Level from 0.</param>
readonly record struct ListPlace(int List, int Level);

/// <summary>Reads WordprocessingML by local names, so that both its namespaces (transitional, strict) are understood.</summary>
static class WordElements
{
    public static XElement? Child(this XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    public static string? Value(this XElement element, string name) => element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    /// <summary>Whether a switch such as <c>w:vanish</c> is present and not turned off.</summary>
    public static bool IsOn(this XElement? element) => element is not null && element.Value("val") is not ("0" or "false" or "off");
}
