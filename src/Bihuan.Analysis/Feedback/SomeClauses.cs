using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>“有的…;有的…”: each clause that reports a fault is one.</summary>
static partial class SomeClauses
{
    const string Some = "有的|有些|一些|部分|少数|个别|极个别|极少数|多数|大多数|不少";

    [GeneratedRegex(@"^ ?(?:但是?|同时|此外|另外|还(?!有)|甚至|其中|也(?!有)|而且|并且)?,?(?<list>(?:还|也)?(?:" + Some + "))(?!放矢|同志(?:问|提|说|建议|反映|来)|人(?:问|说)|干部(?:问|说)|群众(?:问|说)|时候|地放矢|问题上|(?:还|也|很|比较|较为|十分|非常|相当|甚至)*(?:突出|严重|典型|普遍)[。;,]?$|(?:工作|任务|问题|制度|事情?|方面|地方|单位|同志|干部)?(?:还|也|更|都|则|就|仍)?(?:要(?![么求])|应当|必须|需要|需(?=反复|进一步|持续)))", RegexOptions.CultureInvariant)]
    private static partial Regex Opening { get; }

    [GeneratedRegex(@"[,:](?:但|甚至|同时)?(?=(?:有的|有些)(?!放矢))|:(?=" + Some + @")|[,:]甚至(?=个别|少数|部分|一些)", RegexOptions.CultureInvariant)]
    private static partial Regex InnerStart { get; }

    [GeneratedRegex(@"^[^。;]{0,60}?(?:看|发现|指出|反映出?|表现[为在]|存在的?问题|暴露出)[,:](?=" + Some + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Reported { get; }

    // “有的同志刚到岗,情况不熟,要抓紧补课”: the clause ends in what is to be done.
    [GeneratedRegex(@",(?:要(?![求么靠等])|必须|应当|务必)[^,]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Demanded { get; }

    /// <summary>Whether a sentence opens such a list.</summary>
    public static bool Begins(string folded) => Opening.IsMatch(folded);

    /// <summary>Whether a sentence says that something was found, and then opens such a list.</summary>
    public static bool Reports(string folded) => Reported.IsMatch(folded);

    /// <summary>The faults of the list.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="trusted">Whether it stands under an aspect among the problems: then a clause need not use a known word of fault.</param>
    public static IReadOnlyList<FaultClause> Of(Stretch text, bool trusted = false)
    {
        var clauses = Clauses(text).Select(clause => (Clause: clause, From: StartOf(clause))).ToArray();
        var reported = Reporting(clauses, trusted);
        var found = new List<FaultClause>();
        for (var i = 0; i < clauses.Length; i++)
        {
            var (clause, from) = clauses[i];
            if (reported[i]) found.Add(new FaultClause(ClauseLists.TitleOf(clause.Passage, from!.Value, clause.End), clause));
            else if (found.Count > 0 && from is null && ClauseLists.IsDetail(clause.Folded) && found[^1].Whole.End == clause.Start)
                found[^1] = found[^1] with { Whole = found[^1].Whole with { End = clause.End } };
        }
        return found.Count > 1 || trusted || found.Exists(clause => clause.Title.Folded.StartsWith("有", StringComparison.Ordinal)) ? found : [];
    }

    static bool[] Reporting((Stretch Clause, int? From)[] clauses, bool trusted)
    {
        var reported = clauses.Select(item => item.From is { } from && item.Clause.Passage.Text[from..item.Clause.End] is var told && !Demanded.IsMatch(told) && !PraiseLanguage.EndsInPraise(told)
            && (FaultLanguage.Reports(told) || (trusted && FaultLanguage.MayReport(told) && !PraiseLanguage.Praises(told)))).ToArray();
        for (var i = 1; i < clauses.Length; i++) reported[i] |= reported[i - 1] && GoesOn(clauses[i - 1].Clause, clauses[i]);
        for (var i = clauses.Length - 2; i >= 0; i--) reported[i] |= reported[i + 1] && GoesOn(clauses[i].Clause, clauses[i]);
        return reported;
    }

    // Beside a fault, on the other side of a semicolon, stands another, also in words the lexicon lacks.
    static bool GoesOn(Stretch before, (Stretch Clause, int? From) item) =>
        item.From is { } from && before.Passage.Text[before.End - 1] is ';'
        && FaultLanguage.MayReport(item.Clause.Passage.Text[from..item.Clause.End]) && !PraiseLanguage.Praises(item.Clause.Folded) && !PraiseLanguage.EndsInPraise(item.Clause.Folded);

    static int? StartOf(Stretch clause)
    {
        var folded = clause.Folded;
        var opening = Opening.Match(folded);
        if (opening.Success) return clause.Start + opening.Groups["list"].Index;
        var reported = Reported.Match(folded);
        return reported.Success ? clause.Start + reported.Length : null;
    }

    // A sentence that praises in one of its clauses praises in all: “有的同志不推过;有的同志流下眼泪。这说明…”.
    static IEnumerable<Span> ReportingParts(Stretch text)
    {
        var sentences = Sentences.Cut(text.Passage, text.Start, text.End, "。!?").ToArray();
        for (var i = 0; i < sentences.Length; i++)
        {
            var next = i + 1 < sentences.Length ? text.Passage.Text[sentences[i + 1].Start..sentences[i + 1].End] : "";
            if (PraiseLanguage.SpeaksWellOf(text.Passage.Text[sentences[i].Start..sentences[i].End]) || PraiseLanguage.SumsUpWell(next)) continue;
            foreach (var part in Sentences.Cut(text.Passage, sentences[i].Start, sentences[i].End, ";")) yield return part;
        }
    }

    // “…,甚至个别单位…” begins a clause of its own, and so does each 有的 after a comma.
    static IEnumerable<Stretch> Clauses(Stretch text)
    {
        foreach (var span in ReportingParts(text))
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
}
