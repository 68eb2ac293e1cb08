using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Finds where a lead statement ends: at a full stop, a colon, or where its example begins.</summary>
static partial class LeadStops
{
    /// <summary>The index of the mark that ends it, or the end.</summary>
    public static int Of(Passage passage, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (passage.IsGuarded(i)) continue;
            if ("。:!?".Contains(passage.Text[i]) && !IsRatio(passage.Text, i) && !NamesUnit(passage.Text, start, i)) return i;
            if (passage.Text[i] is '—' && passage.Text.AsSpan(start, i - start).EndsWith("方面")) return i;
            if (passage.Text[i] is ',' && OpensExample(passage.Text, i + 1)) return i;
        }
        return end;
    }

    // “县医保局:药店监管缺失”: whose fault it is does not end the statement of it.
    static bool NamesUnit(string text, int start, int i) =>
        text[i] is ':' && i - start is > 2 and < 16 && Unit.IsMatch(text[start..i]) && i + 1 < text.Length && text[i + 1] is not ('“' or ' ');

    [GeneratedRegex(@"^[^,、]*(?:局|委|办|镇|乡|街道|村|社区|医院|学校|中学|小学|公司|集团|中心|学院|党组|党委|支部|联|社)$", RegexOptions.CultureInvariant)]
    private static partial Regex Unit { get; }

    // “师生比1:612”, “17:30”.
    public static bool IsRatio(string text, int i) =>
        text[i] is ':' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    static bool OpensExample(string text, int i) =>
        string.CompareOrdinal(text, i, "比如", 0, 2) is 0 || string.CompareOrdinal(text, i, "例如", 0, 2) is 0
        || string.CompareOrdinal(text, i, "譬如", 0, 2) is 0;
}
