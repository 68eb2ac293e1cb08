using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>A fault told as one clause of a paragraph.</summary>
/// <param name="Title">The clause without connectives and final mark.</param>
/// <param name="Whole">The clause with what belongs to it.</param>
readonly record struct FaultClause(Stretch Title, Stretch Whole);

/// <summary>
/// Faults told inside paragraphs: “有的…;有的…”, “巡察发现:…;…”, “存在…、…等问题”. A clause counts only when it
/// reports a fault; 有的放矢, 有则改之 and “有的同志问…” do not (H, README of the samples).
/// </summary>
static partial class ClauseLists
{
    [GeneratedRegex(@"[,、]?等等?$", RegexOptions.CultureInvariant)]
    private static partial Regex AndSoOn { get; }

    [GeneratedRegex(@"^(?:比如|例如|如[,:]|譬如|其中|\d{4}年|\d{4}[-—]|上述|这些|截至|经查|抽查)", RegexOptions.CultureInvariant)]
    private static partial Regex Detail { get; }

    /// <summary>Whether a sentence opens a list of the kind “有的…”.</summary>
    public static bool Begins(string folded) => SomeClauses.Begins(folded);

    /// <summary>Whether a sentence says that something was found, and then what.</summary>
    public static bool Reports(string folded) => OpenedClauses.Reports(folded) || SomeClauses.Reports(folded);

    /// <summary>Whether some sentence of the entry says that something was found, and then what.</summary>
    public static bool Announces(Entry entry) =>
        Sentences.Cut(entry.Passage, entry.BodyStart, entry.End, "。!?").Any(span => Reports(entry.Passage.Text[span.Start..span.End]));

    /// <summary>Whether a clause gives the facts of the one before it.</summary>
    public static bool IsDetail(string folded) => Detail.IsMatch(folded);

    /// <summary>The faults a stretch tells in clauses.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="role">What the part is for.</param>
    /// <param name="afterAspect">Whether the words before it named the aspect: “党的领导方面。…”.</param>
    public static IReadOnlyList<FaultClause> Of(Stretch text, SectionRole role, bool afterAspect)
    {
        if (text.Start >= text.End) return [];
        var some = SomeClauses.Of(text, trusted: role is SectionRole.Problems && afterAspect);
        if (some is [var only] && FaultsInSentence.OfReported(only.Whole) is { Count: > 0 } inside) return inside;
        var opened = some.Count is 0 || afterAspect ? OpenedClauses.Of(text, role, afterAspect) : [];
        // “为民服务方面。领导接访…。个别干部…。”: only one of the sentences begins with “个别”.
        if (some.Count > 0) return opened.Count >= some.Count && some.All(clause => opened.Any(other => other.Title.End == clause.Title.End)) ? opened : some;
        return opened.Count > 0 ? opened : FaultsInSentence.Of(text);
    }

    /// <summary>The clause without the blanks before and the marks after it.</summary>
    public static Stretch TitleOf(Passage passage, int start, int end)
    {
        while (start < end && passage.Text[start] is ' ') start++;
        var last = Leads.TrimmedEnd(passage, start, end);
        var tail = AndSoOn.Match(passage.Text[start..last]);
        if (tail.Success) last = start + tail.Index;
        return new Stretch(passage, start, last);
    }
}
