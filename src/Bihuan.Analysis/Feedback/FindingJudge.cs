using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Decides whether a part of the outline states a fault, only groups faults, or merely speaks of them.</summary>
sealed partial class FindingJudge(bool isRectification)
{
    public bool StatesFault(Node node, Lead lead, SectionRole role)
    {
        if (node.Number?.Style is EnumeratorStyle.HanMust || node.Kind is NodeKind.LeadIn or NodeKind.Aside) return false;
        var title = node.Head.Passage.Text[lead.Start..lead.End];
        if (node.Label is { Kind: LabelKind.Detail } && node.Head.Body.TrimEnd(';').Contains(';')) return false;
        if (title.Length < 3 || Headings.IsCountRow(title) || SectionRoles.IsEveryday(title) || lead.Form is LeadForm.Aspect || IsQuestion(node, lead)) return false;
        if (lead.Form is LeadForm.AboutProblem && !FaultLanguage.Reports(title) && OpensTopic(node, lead)) return false;
        if (lead.Form is LeadForm.AboutProblem)
            return node.Kind is not NodeKind.Paragraph || role is SectionRole.Problems || isRectification || node.Head.Passage.Text[lead.Rest - 1] is not ',';
        if (NamesProblem(node, lead)) return true;
        if (!FaultLanguage.Reports(title)) return false;
        if (Acts.BeginsAsAct(title) && !FaultLanguage.EndsAsTitle(title)) return false;
        return node.Kind is NodeKind.Paragraph
            ? role is SectionRole.Problems && FaultLanguage.EndsAsTitle(title) && !ClauseLists.Begins(title) && !LeadsOn(title) && !LeadsOn(node, lead)
            : role is SectionRole.Problems || FaultLanguage.EndsAsTitle(title);
    }

    // “4.工作人员为中介揽活的问题。” above the acts of a report: a problem whatever its words.
    bool NamesProblem(Node node, Lead lead) =>
        isRectification && node.Kind is NodeKind.Numbered && node.Rank > 2 && Headings.StandsAlone(node.Head)
        && node.Head.Passage.Text.AsSpan(lead.End).StartsWith("的问题") && node.Children.Count > 0;

    // “第一,关于政治站位问题。…有的…;有的…”: a topic, and the faults or demands come after it.
    static bool OpensTopic(Node node, Lead lead)
    {
        if (lead.Rest >= node.Head.End) return false;
        var rest = new Stretch(node.Head.Passage, lead.Rest, node.Head.End);
        return SomeClauses.Of(rest).Count > 0 || SectionRoles.BeginsAsDemand(rest.Folded);
    }

    public static bool IsQuestion(Node node, Lead lead) => lead.Rest > lead.End && node.Head.Passage.Text[lead.Rest - 1] is '?';

    // “巡察发现,…存在明显短板” leads up to the faults; it is none itself.
    public static bool LeadsOn(string title) => title.Length > 80 || SpeaksOfSome.IsMatch(title) || Compared.IsMatch(title) || PraiseLanguage.TurnsFromPraise(title) || ClauseLists.Reports(title) || OpenedClauses.IsBareList(title);

    // “…履职取得成效,但也存在一些问题和不足”: which ones is told after it.
    [GeneratedRegex(@"(?:存在|发现|反映|暴露|查找)(?:了|着|出|的)*(?:一些|不少|以下|若干|很多|诸多|许多|几个|几方面|各方面|这样那样|值得注意|需要重视|不容忽视|突出|明显|主要|具体|的|[一二三四五六七八九十\d]+[个项方面]*)+(?:问题|不足|短板|差距|薄弱环节)(?:[和与及、](?:问题|不足|短板|差距|弱项|薄弱环节))*[。;]?$", RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfSome { get; }

    /// <summary>Whether a unit tells how its own rectification stands: “整改工作虽取得成效,但仍存在一些不足:…”.</summary>
    public static bool AssessesItself(Node node) => node.Kind is NodeKind.Paragraph or NodeKind.LeadIn && SelfAssessment.IsMatch(node.Head.Passage.Text);

    [GeneratedRegex(@"^ *(?:通过|经过|虽然|尽管|总的[来看]*,?|目前,?|截至[^,。]{2,14},|从[^,。]{0,10}看,)?[^,。;:]{0,20}整改[^。;:]{0,40}(?:成效|进展|成果|效果)[^。;:]{0,16}[,;。](?:但是?|然而|不过|同时)[^。]{0,40}(?:差距|不足|短板|问题|薄弱)", RegexOptions.CultureInvariant)]
    private static partial Regex SelfAssessment { get; }

    // So do “从自查看,差距还不小:有的…;有的…”, and a paragraph right above the numbered faults it sums up.
    bool LeadsOn(Node node, Lead lead)
    {
        var passage = node.Head.Passage;
        if (lead.Rest < node.Head.End && passage.Text[lead.Rest - 1] is ':' && SomeClauses.Of(new Stretch(passage, lead.Rest, node.Head.End)).Count > 1) return true;
        var next = node.Parent?.Children.SkipWhile(part => part != node).Skip(1).FirstOrDefault();
        return next is { Kind: NodeKind.Numbered, Number: { Number: 1, Style: not EnumeratorStyle.HanComma and not EnumeratorStyle.HanParen } } && StatesFault(next, Leads.Of(next.Head), SectionRole.Open);
    }

    // “但是,与县委要求相比,仍有明显落差。”, “巡察组在肯定成绩的同时,指出了存在的差距和不足。”
    [GeneratedRegex(@"^ ?(?:但是?|然而|不过|同时|当然)?,?(?:也要看到,?)?(?:与|同|跟|和|对照|对标|对表)[^。;]{2,40}(?:相比|比起来|比较|来看|看)?,[^。;]{0,16}(?:落差|差距|不足|短板|距离)[^。;]{0,8}。?$|^[^。;]{0,40}(?:指出|反馈|通报|提出)了?(?:存在的?|一些|主要|突出|不少|若干)*(?:问题|差距|不足|短板)(?:[和与及、](?:问题|差距|不足|短板|薄弱环节))*。?$", RegexOptions.CultureInvariant)]
    private static partial Regex Compared { get; }

    // A fault above faults only groups; a fault above acts, or one with its own measures, is the finding.
    public bool IsGroup(Node node, Node[] parts, SectionRole role)
    {
        var listed = parts.SelectMany(part => part.Kind is NodeKind.LeadIn ? part.Children : [part]).Where(part => part.Label?.Kind is not LabelKind.Detail && part.Kind is NodeKind.Numbered or NodeKind.Labelled or NodeKind.PlainHeading).ToArray();
        if (listed.Length is 0 && (ToldBelow(node) || ToldBehind(node))) return true;
        if (listed.Length is 0) return Headings.StandsAlone(node.Head) && BesideGroups(node) && parts.Any(part => StatesFault(part, Leads.Of(part.Head), SectionRole.Problems));
        if (HasMeasures(node) && !listed.Any(part => part.Subtree().Any(HasMeasures))) return false;
        if (isRectification && (Leads.Of(node.Head).Form is LeadForm.AboutProblem || FindingParts.ActsBeside(node)) && !listed.Any(part => part.Subtree().Any(HasMeasures)))
            return listed.Count(FindingParts.NamesFault) * 2 > listed.Length;
        var faulty = listed.Count(part => HasMeasures(part) || StatesFault(part, Leads.Of(part.Head), role) || part.Children.Any(child => child.Kind is NodeKind.Numbered && StatesFault(child, Leads.Of(child.Head), role)));
        return faulty * 2 > listed.Length
            || (listed.All(part => !Acts.BeginsAsAct(part.Head.Body)) && (faulty > 0 || (!isRectification && BesideGroups(node))));
    }

    // A heading alone on its line above paragraphs that each state a fault: they are the lowest level. What stands behind the
    // heading's own full stop are its details.
    static bool ToldBelow(Node node)
    {
        var lead = Leads.Of(node.Head);
        if (node.Kind is not NodeKind.Numbered || node.Rank > 3 || HasMeasures(node) || lead.Form is not LeadForm.Statement) return false;
        var below = node.Children.Where(part => !part.IsApart).ToArray();
        return Headings.StandsAlone(node.Head) && below.Length > 1 && below.All(part => part.Kind is NodeKind.Paragraph && OpenedClauses.OpensAsTitle(part.Head.Body));
    }

    // “(一)责任落实有差距。有的…;有的…。” in speeches, “一、贯彻部署不够到位。…不深入,…;…;…。” in feedback of provinces:
    // the clauses are the faults, the words before them their heading.
    public static bool ToldBehind(Node node)
    {
        var lead = Leads.Of(node.Head);
        if (node.Kind is not NodeKind.Numbered || HasMeasures(node) || lead.Form is not LeadForm.Statement || lead.Rest >= node.Head.End) return false;
        var rest = new Stretch(node.Head.Passage, lead.Rest, node.Head.End);
        if (node.Rank is not (1 or 2)) return IsMotto(node);
        if (node.Rank is 2) return TellsSome(rest, atLeast: BesideTold(node) ? 1 : 2);
        // Chapters of a speech do so each; behind “巡察发现的主要问题是:” the chapter itself states the fault.
        return OpenedClauses.IsListOfOpenings(rest) || (node.Parent!.Kind is NodeKind.Root && BesideTold(node) && TellsSome(rest, atLeast: 2));
    }

    // “一是政治意识不够强。有的…;有的…。二是…”, each at the head of its paragraph: where every one of them is a motto above nothing but
    // such a list they are chapters; where one is told otherwise, or itself tells of some, they are the findings.
    static bool IsMotto(Node node)
    {
        if (node.Number is not { Style: EnumeratorStyle.HanIs or EnumeratorStyle.HanOrdinal or EnumeratorStyle.Firstly } || node.Parent is { Number: not null, Rank: > 1 }) return false;
        var beside = node.Parent!.Children.Where(other => other.Number?.Style == node.Number?.Style).Take(Chapters).ToArray();
        return beside.Length > 1 && beside.All(other => other.Head.AtLineStart && TellsOnlySome(other));
    }

    // A speech has not more chapters.
    const int Chapters = 30;

    static bool TellsOnlySome(Node node)
    {
        var (lead, body) = (Leads.Of(node.Head), node.Head.Passage.Text);
        if (SomeClauses.Begins(body[lead.Start..lead.End]) || lead.Rest >= node.Head.End || body[lead.Rest..node.Head.End].TrimEnd('。', ' ').Contains('。')) return false;
        return TellsSome(new Stretch(node.Head.Passage, lead.Rest, node.Head.End), atLeast: 2);
    }

    static bool TellsSome(Stretch rest, int atLeast) =>
        (SomeClauses.Begins(rest.Folded) || SomeClauses.Reports(rest.Folded)) && SomeClauses.Of(rest).Count >= atLeast;

    // “三、作风上还有落差。少数窗口…。” beside “一、认识上还有落差。有的…;有的…。” is told the same way.
    static bool BesideTold(Node node) => node.Parent?.Children.Any(other => other != node && other.Number?.Style == node.Number?.Style
        && Leads.Of(other.Head) is var lead && lead.Rest < other.Head.End && TellsSome(new Stretch(other.Head.Passage, lead.Rest, other.Head.End), atLeast: 2)) is true;

    // Where the parts beside it group numbered findings, so does this one.
    static bool BesideGroups(Node node) =>
        node.Parent?.Children.Any(other => other != node && other.Number?.Style == node.Number?.Style
            && other.Children.Count(part => part.Kind is NodeKind.Numbered && FaultLanguage.Reports(part.Head.Body)) > 1) is true;

    // A list most of whose items state faults is a list of faults, also where its heading does not say so.
    public bool MostlyFaults(Node[] parts)
    {
        var listed = parts.Where(part => part.Kind is NodeKind.Numbered).ToArray();
        var aspects = parts.Where(part => part.Kind is NodeKind.LeadIn && Headings.IsAspect(part.Head)).ToArray();
        if (aspects.Length > 1 && aspects.Count(part => OpenedClauses.FollowAspect(part.Head, Leads.Of(part.Head))) * 3 >= aspects.Length * 2) return true;
        return listed.Length > 1 && listed.Count(part => Leads.Of(part.Head) is var lead && (StatesFault(part, lead, SectionRole.Open) || OpenedClauses.FollowAspect(part.Head, lead))) * 2 >= listed.Length;
    }

    public static bool HasMeasures(Node node) => node.Children.Any(child => child.Label is { Kind: LabelKind.Measures });
}
