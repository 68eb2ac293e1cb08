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

    [GeneratedRegex(@"^[^。;]{0,80}?(?:发现|指出|通报|反馈|反映出?|表现[为在]|存在)(?:的?(?:主要|突出|具体)?(?:问题|不足)?(?:有|是|如下|主要[是有为])?|以下.{0,12}|.{0,24}问题(?:,?(?:主要|具体|突出)?(?:有|是|为|如下|表现[为在]?))?)?[:](?=.)|^[^,。;:]{0,12}(?:巡察|巡视|督查|检查|审计)[^,。;:]{0,6}组[^,。;:]{0,40}(?:指出|认为|发现)[,:]|^(?:经)?(?:本轮|此次|这次)?(?:巡察|巡视|审计|督查|检查)(?:组)?(?:发现|指出|反馈|认为)[,:]", RegexOptions.CultureInvariant)]
    private static partial Regex ReportedAll { get; }

    [GeneratedRegex(@"^(?:在|关于)?[^。;:,]{0,40}(?:方面|领域)[。:,]", RegexOptions.CultureInvariant)]
    private static partial Regex Aspect { get; }

    [GeneratedRegex(@"已经?(?:先行|完成|整改|建立|落实|解决|启动|制定|收到)|第一时间|积极|主动|及时|认真|较好|明显提升|值得", RegexOptions.CultureInvariant)]
    private static partial Regex Praise { get; }

    // “有的同志带病坚持工作,有的同志…没有休息” praises.
    [GeneratedRegex(@"带病|舍小家|任劳任怨|默默|冲锋在前|挺身而出|加班加点|主动请缨|无私奉献|顾不上(?:回家|休息|吃)|没有休息|毫无怨言|不计(?:得失|报酬)|起早贪黑", RegexOptions.CultureInvariant)]
    private static partial Regex Devotion { get; }

    [GeneratedRegex(@"[,、]?等等?$", RegexOptions.CultureInvariant)]
    private static partial Regex AndSoOn { get; }

    [GeneratedRegex(@"^(?:比如|例如|如[,:]|譬如|其中|\d{4}年|\d{4}[-—]|上述|这些|截至|经查|抽查)", RegexOptions.CultureInvariant)]
    private static partial Regex Detail { get; }

    /// <summary>Whether a sentence opens a list of the kind “有的…”.</summary>
    public static bool Begins(string folded) => ListStart.IsMatch(folded);

    /// <summary>Whether a sentence says that something was found, and then what.</summary>
    public static bool Reports(string folded) => ReportedAll.IsMatch(folded) || ReportedSome.IsMatch(folded);

    /// <summary>Whether some sentence of the entry says that something was found, and then what.</summary>
    public static bool Announces(Entry entry) =>
        Sentences.Cut(entry.Passage, entry.BodyStart, entry.End, "。!?").Any(span => Reports(entry.Passage.Text[span.Start..span.End]));

    /// <summary>The faults a stretch tells in clauses.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="role">What the part is for.</param>
    /// <param name="afterAspect">Whether the words before it named the aspect: “党的领导方面。…”.</param>
    public static IReadOnlyList<FaultClause> Of(Stretch text, SectionRole role, bool afterAspect)
    {
        if (text.Start >= text.End) return [];
        var some = SomeClauses(text);
        if (some.Count > 0) return some;
        var all = AllClauses(text, role, afterAspect);
        return all.Count > 0 ? all : [.. FaultsInSentence.Of(text).Select(piece => new FaultClause(piece, piece))];
    }

    static List<FaultClause> SomeClauses(Stretch text)
    {
        var clauses = Clauses(text).Select(clause => (Clause: clause, From: StartOf(clause))).ToArray();
        var reported = clauses.Select(item => item.From is { } from && FaultLanguage.Reports(item.Clause.Passage.Text[from..item.Clause.End])).ToArray();
        for (var i = 1; i < clauses.Length; i++) reported[i] |= reported[i - 1] && GoesOn(clauses[i - 1].Clause, clauses[i]);
        for (var i = clauses.Length - 2; i >= 0; i--) reported[i] |= reported[i + 1] && GoesOn(clauses[i].Clause, clauses[i]);
        var found = new List<FaultClause>();
        for (var i = 0; i < clauses.Length; i++)
        {
            var (clause, from) = clauses[i];
            if (reported[i]) found.Add(new FaultClause(TitleOf(clause.Passage, from!.Value, clause.End), clause));
            else if (found.Count > 0 && from is null && Detail.IsMatch(clause.Folded) && found[^1].Whole.End == clause.Start)
                found[^1] = found[^1] with { Whole = found[^1].Whole with { End = clause.End } };
        }
        return found.Count > 1 || found.Exists(clause => clause.Title.Folded.StartsWith("有", StringComparison.Ordinal)) ? found : [];
    }

    // Beside a fault, on the other side of a semicolon, stands another, also in words the lexicon lacks.
    static bool GoesOn(Stretch before, (Stretch Clause, int? From) item) =>
        item.From is { } from && before.Passage.Text[before.End - 1] is ';'
        && FaultLanguage.MayReport(item.Clause.Passage.Text[from..item.Clause.End]) && !Praise.IsMatch(item.Clause.Folded);

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
            if (Devotion.IsMatch(text.Passage.Text[span.Start..span.End])) continue;
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

    static List<FaultClause> AllClauses(Stretch text, SectionRole role, bool afterAspect)
    {
        if ((afterAspect && role is SectionRole.Problems ? text : ListOpening(text, role)) is not { } opening) return [];
        var stops = opening.Folded.Contains(';') ? ";" : "。;";
        var clauses = Sentences.Cut(text.Passage, opening.Start, opening.End, stops)
            .Select(span => new Stretch(text.Passage, span.Start, span.End)).ToArray();
        var reporting = clauses.Count(clause => FaultLanguage.Reports(clause.Folded));
        return reporting * 2 > clauses.Length || (clauses.Length > 0 && FaultLanguage.EndsAsTitle(clauses[0].Folded))
            ? Gathered(clauses, stops is ";") : [];
    }

    // Where a list is cut at semicolons it ends with its sentence; otherwise each sentence may state a fault.
    static Stretch? ListOpening(Stretch text, SectionRole role)
    {
        foreach (var sentence in Sentences.Cut(text.Passage, text.Start, text.End, "。!?"))
        {
            var folded = text.Passage.Text[sentence.Start..sentence.End];
            var opening = ReportedAll.Match(folded);
            if (!opening.Success && role is SectionRole.Problems && sentence.Start == text.Start) opening = Aspect.Match(text.Folded);
            if (!opening.Success) continue;
            var start = sentence.Start + opening.Length;
            return new Stretch(text.Passage, start, folded[Math.Min(opening.Length, folded.Length)..].Contains(';') ? sentence.End : text.End);
        }
        return null;
    }

    static List<FaultClause> Gathered(Stretch[] clauses, bool listed)
    {
        var found = new List<FaultClause>();
        foreach (var clause in clauses)
        {
            var folded = clause.Folded.TrimStart();
            if ((listed && found.Count > 0 ? FaultLanguage.MayReport(folded) && !Praise.IsMatch(folded) : FaultLanguage.Reports(folded)) && (listed ? !Detail.IsMatch(folded) : IsTitle(folded)) && SectionRoles.OfAside(folded) is SectionRole.Open
                && !folded.TrimEnd().EndsWith(':'))
                found.Add(new FaultClause(TitleOf(clause.Passage, clause.Start, clause.End), clause));
            else if (found.Count > 0 && (Detail.IsMatch(folded) || !listed))
                found[^1] = found[^1] with { Whole = found[^1].Whole with { End = clause.End } };
        }
        return found;
    }

    // Among full sentences the short ones without figures state faults; the others tell the facts.
    static bool IsTitle(string sentence) =>
        sentence.Length <= 36 && !sentence.Any(char.IsAsciiDigit) && !Detail.IsMatch(sentence) && FaultLanguage.EndsAsTitle(sentence);

    static Stretch TitleOf(Passage passage, int start, int end)
    {
        while (start < end && passage.Text[start] is ' ') start++;
        var last = Leads.TrimmedEnd(passage, start, end);
        var tail = AndSoOn.Match(passage.Text[start..last]);
        if (tail.Success) last = start + tail.Index;
        return new Stretch(passage, start, last);
    }
}
