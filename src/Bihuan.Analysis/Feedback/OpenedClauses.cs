using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>“巡察发现:…;…;…”, “党的领导方面。…;…。”: what an announcement or a heading opens, clause by clause.</summary>
static partial class OpenedClauses
{
    [GeneratedRegex(@"^[^。;]{0,80}?(?:发现|指出|通报|反馈|反映出?|表现[为在]|存在)(?:的?(?:主要|突出|具体)?(?:问题|不足)?(?:有|是|如下|主要[是有为])?|以下.{0,12}|.{0,24}问题(?:,?(?:主要|具体|突出)?(?:有|是|为|如下|表现[为在]?))?)?[:](?=.)|^[^,。;:]{0,12}(?:巡察|巡视|督查|检查|审计)[^,。;:]{0,6}组[^,。;:]{0,40}(?:指出|认为|发现)[,:]|^[^。;:]{0,110}(?:还|仍|尚|也|依然)?(?:有|存在)(?:着|不少|不小|较大|明显|一定|一些|很大|以下|如下)*的?(?:差距|不足|短板|薄弱环节|问题|欠缺)(?:和(?:不足|差距|短板))?(?:(?:也|还|仍|都|依然)?(?:不容|不可|不能|需要?|值得|应当?|必须|亟待|较为?|比较|十分|依然|很)[^,。;:]{1,8})?(?:,?(?:主要|具体|突出)?(?:是|有|表现[为在]|体现在|集中在))?[:](?=.)|^(?:经)?(?:本轮|此次|这次)?(?:巡察|巡视|审计|督查|检查)(?:组)?(?:发现|指出|反馈|认为)[,:]", RegexOptions.CultureInvariant)]
    private static partial Regex Reported { get; }

    [GeneratedRegex(@"^(?:在|关于)?[^。;:,]{0,40}(?:方面|领域)(?:[。:,]|—+)(?:主要(?:是|有|表现[为在])[:,]?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Aspect { get; }

    /// <summary>Whether a sentence says that something was found, and then what.</summary>
    public static bool Reports(string folded) => Reported.IsMatch(folded);

    public static IReadOnlyList<FaultClause> Of(Stretch text, SectionRole role, bool afterAspect)
    {
        if (Mainly(text, afterAspect) is { } only) return Gathered([only], listed: true);
        if ((afterAspect && role is SectionRole.Problems ? text : Opening(text, role)) is not { } opening) return [];
        var listed = opening.Folded.Contains(';');
        var clauses = Sentences.Cut(text.Passage, opening.Start, opening.End, listed ? ";" : "。;")
            .Select(span => new Stretch(text.Passage, span.Start, span.End)).ToArray();
        var reporting = clauses.Count(clause => FaultLanguage.Reports(clause.Folded));
        if (listed && clauses.Length > 1 && reporting * 2 > clauses.Length && AnnouncesList.IsMatch(text.Passage.Text[text.Start..opening.Start])) return Gathered(clauses, listed, sure: true);
        if (listed && role is SectionRole.Problems && reporting * 2 == clauses.Length && !Acts.BeginsAsAct(clauses[0].Folded)) return Gathered(clauses, listed, sure: true);
        return reporting * 2 > clauses.Length || (clauses.Length > 0 && FaultLanguage.EndsAsTitle(clauses[0].Folded))
            ? Gathered(clauses, listed || AllTitles(clauses), afterAspect || Aspect.IsMatch(text.Folded)) : [];
    }

    [GeneratedRegex(@"问题(?:主要|具体|突出)?(?:有|是|为|如下|表现[为在])?[:]$", RegexOptions.CultureInvariant)]
    private static partial Regex AnnouncesList { get; }

    /// <summary>Whether an aspect is followed in its own paragraph by clauses that are mostly faults.</summary>
    public static bool FollowAspect(Entry entry, Lead lead)
    {
        if (lead.Form is not LeadForm.Aspect || lead.Rest >= entry.End) return false;
        var clauses = entry.Passage.Text[lead.Rest..entry.End].Split([';', '。'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return clauses.Length > 0 && (FaultLanguage.EndsAsTitle(clauses[0]) || !Acts.BeginsAsAct(clauses[0])) && clauses.Count(clause => FaultLanguage.Reports(clause) && FaultLanguage.EndsAsTitle(clause)) * 2 >= clauses.Length;
    }

    /// <summary>Where the comma stands that ends “在…方面,” or “在…上,” before several clauses of one sentence that each state a fault.</summary>
    public static int? AspectOfSeveral(Passage passage, int start, int end)
    {
        if (AspectOpening(passage, start, end) + 1 is not { } from) return null;
        var sentence = Sentences.Cut(passage, from, end, "。!?").FirstOrDefault();
        if (SomeClauses.Of(new Stretch(passage, from, sentence.End), trusted: true).Count > 0) return from - 1;
        var clauses = Sentences.Cut(passage, from, sentence.End, ";").Select(span => passage.Text[span.Start..span.End]).ToArray();
        return clauses.Length > 1 && clauses.All(FaultLanguage.Reports) ? from - 1 : null;
    }

    /// <summary>Where the comma stands that ends the aspect with which the text opens.</summary>
    public static int? AspectOpening(Passage passage, int start, int end) =>
        InAspect.Match(passage.Text[start..end]) is { Success: true } aspect ? start + aspect.Length - 1 : null;

    /// <summary>The same for “一是队伍建设方面,人才流失。”, where the words behind the comma report a fault.</summary>
    public static int? NumberedAspect(Passage passage, int start, int end) =>
        AspectOpening(passage, start, end) is { } comma && passage.Text.AsSpan(start, comma - start).EndsWith("方面") && FaultLanguage.Reports(passage.Text[(comma + 1)..end]) ? comma : null;

    [GeneratedRegex(@"^(?:在?[^。;:,]{2,40}(?:方面|领域)|在[^。;:,]{2,40}(?:上|中)|从[^。;:,]{2,20}(?<![察视况果体前查研导来上])(?:方面)?[来上]?看),(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex InAspect { get; }

    /// <summary>Whether a clause begins, up to its first comma, as the title of a fault does.</summary>
    public static bool OpensAsTitle(string clause) =>
        clause.Split(',', '。')[0] is var first && !first.Any(char.IsAsciiDigit) && !ClauseLists.IsDetail(clause) && !SomeClauses.Begins(clause) && FaultLanguage.Reports(first) && FaultLanguage.EndsAsTitle(first);

    /// <summary>Whether a text is one sentence of three or more clauses, each of which opens as the title of a fault does.</summary>
    public static bool IsListOfOpenings(Stretch text)
    {
        var clauses = Sentences.Cut(text.Passage, text.Start, text.End, ";").Select(span => text.Passage.Text[span.Start..span.End].Trim(' ', '。', ';')).ToArray();
        return clauses.Length > 2 && clauses.All(clause => !clause.Contains('。') && OpensAsTitle(clause));
    }

    // “在民主集中制方面存在差距。主要是集体决策不充分,18笔…。”: the only fault of its aspect.
    static Stretch? Mainly(Stretch text, bool afterAspect)
    {
        var opening = MainlyIs.Match(text.Folded);
        if (!afterAspect || !opening.Success) return null;
        var start = text.Start + opening.Length;
        var sentence = Sentences.Cut(text.Passage, start, text.End, "。!?").First();
        return text.Passage.Text.AsSpan(sentence.Start, sentence.Length).Contains(';') ? null : new Stretch(text.Passage, start, sentence.End);
    }

    [GeneratedRegex(@"^ *(?:主要|具体|突出)(?:是|有|表现[为在])[:,]?(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex MainlyIs { get; }

    // Where a list is cut at semicolons it ends with its sentence; otherwise each sentence may state a fault.
    static Stretch? Opening(Stretch text, SectionRole role)
    {
        foreach (var sentence in Sentences.Cut(text.Passage, text.Start, text.End, "。!?"))
        {
            var folded = text.Passage.Text[sentence.Start..sentence.End];
            var opening = Reported.Match(folded);
            if (!opening.Success && role is SectionRole.Problems && sentence.Start == text.Start) opening = Aspect.Match(text.Folded);
            if (!opening.Success || (PraiseLanguage.Praises(folded) && !folded.Contains(';') && !FaultLanguage.Reports(folded[opening.Length..]))) continue;
            var start = sentence.Start + opening.Length;
            return new Stretch(text.Passage, start, folded[Math.Min(opening.Length, folded.Length)..].Contains(';') ? sentence.End : text.End);
        }
        if (Levels.UnitLength(text) is > 0 and var unit && IsListOfTitles(text.Folded[unit..])) return text with { Start = text.Start + unit };
        return role is SectionRole.Problems && IsBareList(text.Folded) ? text : null;
    }

    // “县委党校:…;…;…。” in news of several units: nothing announces the faults but the name before them.
    static bool IsListOfTitles(string folded)
    {
        var clauses = folded.TrimEnd(' ', '。', ';').Split(';');
        return !folded.TrimEnd('。', ' ').Contains('。') && clauses.Length > 1 && !clauses.Any(clause => Acts.BeginsAsAct(clause) && !FaultLanguage.EndsAsTitle(clause)) && clauses.Count(FaultLanguage.Reports) * 2 > clauses.Length;
    }

    /// <summary>Whether a text is one sentence of several faults, as they stand right under the name of the unit.</summary>
    public static bool IsBareList(string folded)
    {
        var text = folded.TrimEnd(' ', '。', ';');
        var clauses = text.Split(';');
        return !text.Contains('。') && clauses.Length > 1 && (clauses.Length > 2 || clauses.All(FaultLanguage.EndsAsTitle));
    }

    /// <summary>The clauses that state faults, each with the facts behind it.</summary>
    public static List<FaultClause> Gathered(Stretch[] clauses, bool listed, bool afterAspect = false, bool sure = false)
    {
        var found = new List<FaultClause>();
        foreach (var clause in clauses)
        {
            var folded = clause.Folded.TrimStart();
            if (StatesFault(folded, listed, first: found.Count is 0 && !sure, afterAspect, only: clauses.Length is 1))
                found.Add(new FaultClause(ClauseLists.TitleOf(clause.Passage, clause.Start, clause.End), clause));
            else if (found.Count > 0 && (ClauseLists.IsDetail(folded) || !listed))
                found[^1] = found[^1] with { Whole = found[^1].Whole with { End = clause.End } };
        }
        return found;
    }

    static bool StatesFault(string clause, bool listed, bool first, bool afterAspect, bool only)
    {
        if (clause.TrimEnd().EndsWith(':') || Asides.RoleOf(clause) is not SectionRole.Open) return false;
        if (!listed) return FaultLanguage.Reports(clause) && (IsTitle(clause) || (first && afterAspect && (only || !ClauseLists.IsDetail(clause))));
        return !ClauseLists.IsDetail(clause)
            && (first ? FaultLanguage.Reports(clause) : FaultLanguage.MayReport(clause) && !PraiseLanguage.Praises(clause));
    }

    // Among full sentences the short ones without figures state faults; the others tell the facts.
    static bool IsTitle(string sentence) =>
        sentence.Length <= 36 && !sentence.Any(char.IsAsciiDigit) && !ClauseLists.IsDetail(sentence) && FaultLanguage.EndsAsTitle(sentence);

    // Where every sentence ends as a fault does and none has a figure, they are a list too.
    static bool AllTitles(Stretch[] sentences) =>
        sentences.Length >= 3 && sentences.All(sentence => FaultLanguage.Reports(sentence.Folded) && !sentence.Folded.Any(char.IsAsciiDigit)
            && !ClauseLists.IsDetail(sentence.Folded) && FaultLanguage.EndsAsTitle(sentence.Folded.TrimEnd('。', ' ')));
}
