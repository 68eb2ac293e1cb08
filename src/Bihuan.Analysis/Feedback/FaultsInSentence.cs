using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Faults listed inside one sentence of a news item: “巡察组指出,该局还存在学习不深入、把关不严等问题”.
/// </summary>
static partial class FaultsInSentence
{
    // Somebody who inspects says it, here or in a sentence before.
    [GeneratedRegex(@"(?:巡察|巡视|督查|检查|审计|反馈).{0,60}?(?:指出|认为|(?<!着眼|着力|重点|善于|精准|深入|推动|及时|要)发现|通报)[,:]?|^(?:但是?|同时)?,?(?:也|还|仍|依然)?(?:存在|发现)", RegexOptions.CultureInvariant)]
    private static partial Regex Reported { get; }

    [GeneratedRegex(@"(?<!是否|可能|不|防止|解决|重点|着力|着眼|善于|精准)(?:存在|发现)(?:着|了|有)?(?:以下|一些|的)?:?(?<list>[^。:]{6,300}?)等(?:方面的?|一些|突出|主要|具体|[一二三四五六七八九十\d]+个?)*(?:问题|现象|不足)(?:[。;,]?$|,并(?:提出|要求|强调|就))", RegexOptions.CultureInvariant)]
    private static partial Regex Listed { get; }

    /// <summary>The pieces, or none where one of them is no fault.</summary>
    public static IReadOnlyList<FaultClause> Of(Stretch text)
    {
        var reported = false;
        foreach (var sentence in Sentences.Cut(text.Passage, text.Start, text.End, "。!?"))
        {
            reported |= Reported.IsMatch(text.Passage.Text[sentence.Start..sentence.End]);
            if (reported && OfReported(new Stretch(text.Passage, sentence.Start, sentence.End)) is { Count: > 0 } pieces) return pieces;
        }
        return [];
    }

    /// <summary>The pieces of a sentence that is known to report.</summary>
    public static IReadOnlyList<FaultClause> OfReported(Stretch sentence)
    {
        var folded = sentence.Folded;
        if (FaultLanguage.SpeaksOfItOnly(folded) || Listed.Match(folded) is not { Success: true } match) return [];
        var list = match.Groups["list"];
        var start = sentence.Start + list.Index;
        var pieces = Pieces(new Stretch(sentence.Passage, start, start + list.Length)).ToArray();
        var reporting = pieces.Count(piece => FaultLanguage.Reports(piece.Folded));
        return pieces.Length > 1 && (reporting == pieces.Length || (list.Value.Contains(';') && reporting * 2 > pieces.Length))
            ? [.. pieces.Select(piece => new FaultClause(piece, piece))] : [];
    }

    // “组织、协调不力” is one fault: a piece that reports none belongs to the next.
    static IEnumerable<Stretch> Pieces(Stretch list)
    {
        var marks = list.Folded.Contains(';') ? ";" : list.Folded.Contains(',') ? "," : "、";
        var from = list.Start;
        foreach (var cut in Sentences.Cut(list.Passage, list.Start, list.End, marks))
        {
            var piece = new Stretch(list.Passage, from, Leads.TrimmedEnd(list.Passage, from, cut.End));
            if (cut.End < list.End && marks is not ";" && !FaultLanguage.Reports(piece.Folded)) continue;
            yield return piece;
            from = cut.End;
        }
    }
}
