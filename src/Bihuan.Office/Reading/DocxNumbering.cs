using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Bihuan.Office.Reading;

/// <summary>
/// Counts automatic numbers as Word prints them: levels, restarts, overrides, lists that share their counting.
/// </summary>
sealed class DocxNumbering
{
    readonly Dictionary<int, XElement> _abstract;
    readonly Dictionary<int, XElement> _lists;
    readonly Dictionary<int, int?[]> _counters = [];
    readonly HashSet<(int List, int Level)> _started = [];

    public DocxNumbering(XElement? numbering)
    {
        _abstract = ById(numbering, "abstractNum", "abstractNumId");
        _lists = ById(numbering, "num", "numId");
    }

    /// <summary>The level of a list that is tied to a paragraph style.</summary>
    public int? LevelLinkedTo(int list, string style) =>
        AbstractOf(list)?.Elements().FirstOrDefault(level => level.Name.LocalName is "lvl" && level.Child("pStyle")?.Value("val") == style) is { } linked
            ? Number(linked.Value("ilvl")) : null;

    /// <summary>The number printed before the next paragraph at this place; empty where nothing is printed.</summary>
    public string Next(ListPlace place, DocxStyles styles)
    {
        if (!_lists.ContainsKey(place.List) || place.Level is < 0 or > 8) return "";
        var definition = Resolved(place.List, styles);
        if (definition is null || LevelOf(place.List, definition, place.Level) is not { } level) return "";
        var counters = CountersOf(definition);
        Advance(place, definition, counters);
        return Print(place.List, definition, level, counters);
    }

    void Advance(ListPlace place, XElement definition, int?[] counters)
    {
        for (var i = 0; i <= place.Level; i++)
        {
            if (_started.Add((place.List, i)) && StartOverride(place.List, i) is { } restart) counters[i] = i == place.Level ? restart - 1 : counters[i];
            if (i < place.Level) counters[i] ??= StartOf(place.List, definition, i);
        }
        counters[place.Level] = counters[place.Level] is { } last ? last + 1 : StartOf(place.List, definition, place.Level);
        for (var deeper = place.Level + 1; deeper < 9; deeper++)
            if (Restarts(place.List, definition, deeper, place.Level)) counters[deeper] = null;
    }

    // w:lvlRestart 0 never restarts; n restarts only after levels above the n-th.
    bool Restarts(int list, XElement definition, int level, int after) =>
        Number(LevelOf(list, definition, level)?.Child("lvlRestart")?.Value("val")) is not { } restart || (restart > 0 && after < restart);

    string Print(int list, XElement definition, XElement level, int?[] counters)
    {
        var text = new StringBuilder(level.Child("lvlText")?.Value("val") ?? "");
        if (FormatOf(level) is "none") return "";
        if (FormatOf(level) is "bullet") return text.Length is 0 ? "" : "●";
        var legal = level.Child("isLgl").IsOn();
        for (var i = 0; i < 9; i++)
        {
            if (!text.ToString().Contains($"%{i + 1}", StringComparison.Ordinal)) continue;
            var format = legal ? "decimal" : FormatOf(LevelOf(list, definition, i));
            text.Replace($"%{i + 1}", NumberFormats.Print(counters[i] ?? StartOf(list, definition, i), format));
        }
        if (text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1])) text.Append(' ');
        return text.ToString();
    }

    XElement? Resolved(int list, DocxStyles styles)
    {
        var definition = AbstractOf(list);
        if (definition?.Child("numStyleLink")?.Value("val") is { } link && styles.ListOfNumberingStyle(link) is { } other) return AbstractOf(other) ?? definition;
        return definition;
    }

    XElement? AbstractOf(int list) =>
        _lists.TryGetValue(list, out var num) && Number(num.Child("abstractNumId")?.Value("val")) is { } id ? _abstract.GetValueOrDefault(id) : null;

    int?[] CountersOf(XElement definition)
    {
        var id = Number(definition.Value("abstractNumId")) ?? -1;
        return _counters.TryGetValue(id, out var known) ? known : _counters[id] = new int?[9];
    }

    XElement? LevelOf(int list, XElement definition, int level) => OverrideOf(list, level)?.Child("lvl") ?? Find(definition, "lvl", level);

    XElement? OverrideOf(int list, int level) => _lists.TryGetValue(list, out var num) ? Find(num, "lvlOverride", level) : null;

    int? StartOverride(int list, int level) => Number(OverrideOf(list, level)?.Child("startOverride")?.Value("val"));

    int StartOf(int list, XElement definition, int level) =>
        StartOverride(list, level) ?? Number(LevelOf(list, definition, level)?.Child("start")?.Value("val")) ?? 1;

    static string FormatOf(XElement? level) => level?.Child("numFmt")?.Value("val") ?? "decimal";

    static XElement? Find(XElement parent, string name, int level) =>
        parent.Elements().FirstOrDefault(child => child.Name.LocalName == name && Number(child.Value("ilvl")) == level);

    static Dictionary<int, XElement> ById(XElement? numbering, string name, string id) =>
        (numbering?.Elements() ?? []).Where(child => child.Name.LocalName == name && Number(child.Value(id)) is not null)
            .GroupBy(child => Number(child.Value(id))!.Value).ToDictionary(same => same.Key, same => same.First());

    static int? Number(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;
}
