using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Faults listed inside one sentence of a news item: “巡察组指出,该局还存在学习不深入、把关不严等问题”.
/// </summary>
static partial class FaultsInSentence
{
    // Somebody who inspects says it, or the sentence before did.
    [GeneratedRegex(@"(?:巡察|巡视|督查|检查|审计|反馈).{0,60}?(?:指出|认为|发现|通报)[,:]?|^(?:但是?|同时)?,?(?:也|还|仍|依然)?(?:存在|发现)", RegexOptions.CultureInvariant)]
    private static partial Regex Reported { get; }

    [GeneratedRegex(@"(?<!是否|可能|不|防止|解决)(?:存在|发现)(?:着|了|有)?(?:以下|一些|的)?:?(?<list>[^。;:]{6,200}?)等(?:方面的?|一些|突出|主要|具体|[一二三四五六七八九十\d]+个?)*(?:问题|现象|不足)[。;,]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Listed { get; }

    /// <summary>The pieces, or none where one of them is no fault.</summary>
    public static IReadOnlyList<Stretch> Of(Stretch text)
    {
        foreach (var sentence in Sentences.Cut(text.Passage, text.Start, text.End, "。!?"))
        {
            var folded = text.Passage.Text[sentence.Start..sentence.End];
            if (!Reported.IsMatch(folded) || FaultLanguage.SpeaksOfItOnly(folded) || Listed.Match(folded) is not { Success: true } match) continue;
            var list = match.Groups["list"];
            var pieces = Pieces(new Stretch(text.Passage, sentence.Start + list.Index, sentence.Start + list.Index + list.Length)).ToArray();
            if (pieces.Length > 1 && pieces.All(piece => FaultLanguage.Reports(piece.Folded))) return pieces;
        }
        return [];
    }

    // “组织、协调不力” is one fault: a piece that reports none belongs to the next.
    static IEnumerable<Stretch> Pieces(Stretch list)
    {
        var marks = list.Folded.Contains(',') ? "," : "、";
        var from = list.Start;
        foreach (var cut in Sentences.Cut(list.Passage, list.Start, list.End, marks))
        {
            var piece = new Stretch(list.Passage, from, Leads.TrimmedEnd(list.Passage, from, cut.End));
            if (cut.End < list.End && !FaultLanguage.Reports(piece.Folded)) continue;
            yield return piece;
            from = cut.End;
        }
    }
}
