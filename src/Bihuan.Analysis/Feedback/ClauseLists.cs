using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>A fault told as one clause of a paragraph.</summary>
/// <param name="Title">The clause without connectives and final mark.</param>
/// <param name="Whole">The clause with what belongs to it.</param>
readonly record struct FaultClause(Stretch Title, Stretch Whole);

/// <summary>
/// Faults told inside paragraphs: “有的…;有的…”, “巡察发现:…;…”. A clause counts only when it reports a fault;
/// 有的放矢, 有则改之 and “有的同志问…” do not (H, README of the samples).
/// </summary>
static partial class ClauseLists
{
    const string Some = "有的|有些|一些|部分|少数|个别|极个别|极少数|多数|大多数|不少";

    [GeneratedRegex(@"^ ?(?:但是?|同时|此外|另外|还|甚至|其中|也|而且|并且)?,?(?<list>(?:还|也)?(?:" + Some + "))(?!放矢|同志(?:问|提|说|建议|反映|来)|人(?:问|说)|干部(?:问|说)|群众(?:问|说)|时候|地放矢|问题上)", RegexOptions.CultureInvariant)]
    private static partial Regex ListStart { get; }

    [GeneratedRegex(@"[,:](?:但|甚至|同时)?(?=(?:有的|有些)(?!放矢))|[,:]甚至(?=个别|少数|部分|一些)", RegexOptions.CultureInvariant)]
    private static partial Regex InnerStart { get; }

    [GeneratedRegex(@"^[^。;]{0,60}?(?:看|发现|指出|反映出?|表现[为在]|存在的?问题|暴露出)[,:](?=" + Some + ")", RegexOptions.CultureInvariant)]
    private static partial Regex ReportedSome { get; }

    [GeneratedRegex(@"^[^。;]{0,80}?(?:发现|指出|通报|反馈|反映出?|表现[为在]|存在)(?:的?(?:主要|突出|具体)?(?:问题|不足)?(?:有|是|如下|主要[是有为])?|以下.{0,12}|.{0,24}问题)?[:](?=.)|^(?:经)?(?:本轮|此次|这次)?(?:巡察|巡视|审计|督查|检查)(?:组)?(?:发现|指出|反馈|认为)[,:]", RegexOptions.CultureInvariant)]
    private static partial Regex ReportedAll { get; }

    [GeneratedRegex(@"^(?:在|关于)?[^。;:,]{0,40}(?:方面|领域)[。:,]", RegexOptions.CultureInvariant)]
    private static partial Regex Aspect { get; }

    [GeneratedRegex(@"[,、]?等等?$", RegexOptions.CultureInvariant)]
    private static partial Regex AndSoOn { get; }

    [GeneratedRegex(@"^(?:比如|例如|如[,:]|譬如|其中|\d{4}年|\d{4}[-—]|上述|这些|截至|经查|抽查)", RegexOptions.CultureInvariant)]
    private static partial Regex Detail { get; }

    /// <summary>Whether a sentence opens a list of the kind “有的…”.</summary>
    public static bool Begins(string folded) => ListStart.IsMatch(folded);

    /// <summary>Whether a sentence says that something was found, and then what.</summary>
    public static bool Reports(string folded) => ReportedAll.IsMatch(folded) || ReportedSome.IsMatch(folded);

    public static IReadOnlyList<FaultClause> Of(Stretch text, SectionRole role)
    {
        if (text.Start >= text.End) return [];
        var some = SomeClauses(text);
        return some.Count > 0 ? some : AllClauses(text, role);
    }

    static List<FaultClause> SomeClauses(Stretch text)
    {
        var found = new List<FaultClause>();
        var named = false;
        foreach (var clause in Clauses(text))
        {
            var start = StartOf(clause);
            if (start is { } from && FaultLanguage.Reports(clause.Passage.Text[from..clause.End]))
            {
                named |= clause.Passage.Text.AsSpan(from).StartsWith("有");
                found.Add(new FaultClause(TitleOf(clause.Passage, from, clause.End), clause));
            }
            else if (found.Count > 0 && start is null && Detail.IsMatch(clause.Folded) && found[^1].Whole.End == clause.Start)
                found[^1] = found[^1] with { Whole = found[^1].Whole with { End = clause.End } };
        }
        return named || found.Count > 1 ? found : [];
    }

    static int? StartOf(Stretch clause)
    {
        var folded = clause.Folded;
        var opening = ListStart.Match(folded);
        if (opening.Success) return clause.Start + opening.Groups["list"].Index;
        var reported = ReportedSome.Match(folded);
        return reported.Success ? clause.Start + reported.Length : null;
    }

    // “…,甚至个别单位…” begins a clause of its own, and so does each 有的 after a comma.
    static IEnumerable<Stretch> Clauses(Stretch text)
    {
        foreach (var span in Sentences.Cut(text.Passage, text.Start, text.End, "。;!?"))
        {
            var from = span.Start;
            foreach (Match inner in InnerStart.Matches(text.Passage.Text[span.Start..span.End]))
            {
                var at = span.Start + inner.Index;
                if (text.Passage.IsGuarded(at)) continue;
                yield return new Stretch(text.Passage, from, at + 1);
                from = at + 1;
            }
            yield return new Stretch(text.Passage, from, span.End);
        }
    }

    static List<FaultClause> AllClauses(Stretch text, SectionRole role)
    {
        var folded = text.Folded;
        var opening = ReportedAll.Match(folded);
        if (!opening.Success && role is SectionRole.Problems) opening = Aspect.Match(folded);
        if (!opening.Success) return [];
        var clauses = Sentences.Cut(text.Passage, text.Start + opening.Length, text.End, "。;")
            .Select(span => new Stretch(text.Passage, span.Start, span.End)).ToArray();
        var reporting = clauses.Count(clause => FaultLanguage.Reports(clause.Folded));
        return reporting * 2 > clauses.Length || (clauses.Length > 0 && FaultLanguage.EndsAsTitle(clauses[0].Folded))
            ? Gathered(clauses) : [];
    }

    static List<FaultClause> Gathered(Stretch[] clauses)
    {
        var found = new List<FaultClause>();
        foreach (var clause in clauses)
        {
            var folded = clause.Folded.TrimStart();
            if (FaultLanguage.Reports(folded) && !Detail.IsMatch(folded) && SectionRoles.OfAside(folded) is SectionRole.Open)
                found.Add(new FaultClause(TitleOf(clause.Passage, clause.Start, clause.End), clause));
            else if (found.Count > 0 && Detail.IsMatch(folded))
                found[^1] = found[^1] with { Whole = found[^1].Whole with { End = clause.End } };
        }
        return found;
    }

    static Stretch TitleOf(Passage passage, int start, int end)
    {
        while (start < end && passage.Text[start] is ' ') start++;
        var last = Leads.TrimmedEnd(passage, start, end);
        var tail = AndSoOn.Match(passage.Text[start..last]);
        if (tail.Success) last = start + tail.Index;
        return new Stretch(passage, start, last);
    }
}
