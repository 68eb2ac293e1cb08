using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Aspects that stand side by side inside a paragraph: “在学习上,…;在用人上,…”, “思想上,…;行动上,…”, “就作风而言,…;就用人而言,…”.
/// One alone may be a turn of speech; two alike are a form.
/// </summary>
static partial class InlineAspects
{
    const string Forms = @"(?:在|从)?[^。;:,]{2,40}(?:(?<![一二三四五六七八九十几多两\d]个?)方面|领域)|在[^。;:,]{2,40}(?:上|中)|从[^。;:,]{2,20}(?<![察视况果体前查研导来上])(?:方面)?[来上]?看"
        + @"|[就对][^。;:,]{2,20}(?:而言|来[说讲看])|[^。;:,]{2,10}(?<!会|总体|基本|实际|事实|原则|基础|早|晚|网|线|手|以)上";

    [GeneratedRegex("(?<=[。;:] ?)(?:" + Forms + "),", RegexOptions.CultureInvariant)]
    private static partial Regex Opening { get; }

    [GeneratedRegex("^(?:" + Forms + "),(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex AtHead { get; }

    /// <summary>Where the comma stands that ends the aspect with which an entry inside a paragraph opens.</summary>
    public static int? End(Entry entry) =>
        entry is { Start: > 0, Number: null, Label: null } && AtHead.Match(entry.Passage.Text[entry.BodyStart..entry.End]) is { Success: true } aspect ? entry.BodyStart + aspect.Length - 1 : null;

    /// <summary>
    /// “…发现了一些问题。政策落实方面,…;…。在队伍建设上,…;…。”: those of an entry that go on with faults, where there are several; all
    /// of them behind words that announce faults.
    /// </summary>
    public static IReadOnlyDictionary<int, Match> In(Entry entry)
    {
        // The mark before the first of them may be that of the label.
        var (from, text) = (entry.BodyStart, entry.Passage.Text[..entry.End]);
        var aspects = Opening.Matches(text, from).ToArray();
        if (aspects.Length < 2) return _none;
        var announced = IsLabel(entry) || SectionRoles.OfLeadIn(text[from..aspects[0].Index]) is SectionRole.Problems;
        var telling = announced ? aspects : aspects.Where((aspect, i) => TellsFaults(entry.Passage, aspect.Index + aspect.Length, i + 1 < aspects.Length ? aspects[i + 1].Index : entry.End)).ToArray();
        return telling.Length > 1 ? telling.ToDictionary(match => match.Index) : _none;
    }

    static readonly Dictionary<int, Match> _none = [];

    /// <summary>Whether it stands beside others behind words that announce faults: “主要问题是:在转型上,…;在环保上,…”.</summary>
    public static bool IsAnnounced(Node node) =>
        End(node.Head) is not null && node.Parent is { } parent && ReferenceEquals(parent.Head.Passage, node.Head.Passage)
        && parent.Children.Take(Neighbours).Count(part => End(part.Head) is not null) > 1 && (IsLabel(parent.Head) || SectionRoles.OfLeadIn(parent.Head.Body) is SectionRole.Problems);

    /// <summary>The clauses of an aspect behind words that announce faults, whatever words they use, unless one of them praises, acts or asks.</summary>
    public static IReadOnlyList<FaultClause> Clauses(Stretch text)
    {
        var sentence = Sentences.Cut(text.Passage, text.Start, text.End, "。!?").FirstOrDefault();
        var clauses = Sentences.Cut(text.Passage, sentence.Start, sentence.End, ";").Select(span => new Stretch(text.Passage, span.Start, span.End)).ToArray();
        return clauses.All(clause => FaultLanguage.MayReport(clause.Folded) && !PraiseLanguage.Praises(clause.Folded) && !PraiseLanguage.EndsInPraise(clause.Folded)
            && (!Acts.BeginsAsAct(clause.Folded) || FaultLanguage.EndsAsTitle(clause.Folded))) ? OpenedClauses.Gathered(clauses, listed: true, sure: true) : [];
    }

    // So many parts say whether there are several; more say no more.
    const int Neighbours = 30;

    static bool IsLabel(Entry entry) => entry.Label is { Kind: LabelKind.Problem };

    static bool TellsFaults(Passage passage, int start, int end)
    {
        var sentence = Sentences.Cut(passage, start, end, "。!?").FirstOrDefault();
        var clauses = passage.Text[sentence.Start..sentence.End].Split(';', StringSplitOptions.RemoveEmptyEntries);
        return clauses.Length > 0 && clauses.Count(clause => FaultLanguage.Reports(clause) && FaultLanguage.EndsAsTitle(clause)) * 2 >= clauses.Length;
    }
}
