namespace Bihuan.Analysis.Feedback;

/// <summary>Decides whether a part of the outline states a fault, only groups faults, or merely speaks of them.</summary>
sealed class FindingJudge(bool isRectification)
{
    // So many of the parts beside one are asked what they are; a longer list says no more.
    const int Neighbours = 30;

    public bool StatesFault(Node node, Lead lead, SectionRole role)
    {
        if (node.Number?.Style is EnumeratorStyle.HanMust || node.Kind is NodeKind.LeadIn or NodeKind.Aside) return false;
        var title = node.Head.Passage.Text[lead.Start..lead.End];
        if (node.Label is { Kind: LabelKind.Detail } && node.Head.Body.TrimEnd(';').Contains(';')) return false;
        if (title.Length < 3 || SectionRoles.IsEveryday(title) || lead.Form is LeadForm.Aspect || IsQuestion(node, lead)) return false;
        if (lead.Form is LeadForm.AboutProblem && !FaultLanguage.Reports(title) && OpensTopic(node, lead)) return false;
        if (lead.Form is LeadForm.AboutProblem)
            return node.Kind is not NodeKind.Paragraph || role is SectionRole.Problems || node.Head.Passage.Text[lead.Rest - 1] is not ',';
        if (!FaultLanguage.Reports(title)) return false;
        if (Acts.BeginsAsAct(title) && !FaultLanguage.EndsAsTitle(title)) return false;
        return node.Kind is NodeKind.Paragraph
            ? role is SectionRole.Problems && FaultLanguage.EndsAsTitle(title) && !ClauseLists.Begins(title) && !LeadsOn(title) && !LeadsOn(node, lead)
            : role is SectionRole.Problems || FaultLanguage.EndsAsTitle(title);
    }

    // “第一,关于政治站位问题。…有的…;有的…”: a topic, and the faults or demands come after it.
    static bool OpensTopic(Node node, Lead lead)
    {
        if (lead.Rest >= node.Head.End) return false;
        var rest = new Stretch(node.Head.Passage, lead.Rest, node.Head.End);
        return SomeClauses.Of(rest).Count > 0 || SectionRoles.BeginsAsDemand(rest.Folded);
    }

    static bool IsQuestion(Node node, Lead lead) => lead.Rest > lead.End && node.Head.Passage.Text[lead.Rest - 1] is '?';

    // “巡察发现,…存在明显短板” leads up to the faults; it is none itself.
    static bool LeadsOn(string title) => title.Length > 80 || ClauseLists.Reports(title) || OpenedClauses.IsBareList(title);

    // So do “从自查看,差距还不小:有的…;有的…”, and a paragraph right above the numbered faults it sums up.
    bool LeadsOn(Node node, Lead lead)
    {
        var passage = node.Head.Passage;
        if (lead.Rest < node.Head.End && passage.Text[lead.Rest - 1] is ':' && SomeClauses.Of(new Stretch(passage, lead.Rest, node.Head.End)).Count > 1) return true;
        var next = node.Parent?.Children.SkipWhile(part => part != node).Skip(1).FirstOrDefault();
        return next is { Kind: NodeKind.Numbered, Number: { Number: 1, Style: not EnumeratorStyle.HanComma and not EnumeratorStyle.HanParen } } && StatesFault(next, Leads.Of(next.Head), SectionRole.Open);
    }

    // A fault above faults only groups; a fault above acts, or one with its own measures, is the finding.
    public bool IsGroup(Node node, Node[] parts, SectionRole role)
    {
        var listed = parts.SelectMany(part => part.Kind is NodeKind.LeadIn ? part.Children : [part]).Where(part => part.Label?.Kind is not LabelKind.Detail && part.Kind is NodeKind.Numbered or NodeKind.Labelled or NodeKind.PlainHeading).ToArray();
        if (listed.Length is 0 && ToldBelow(node)) return true;
        if (listed.Length is 0) return Headings.StandsAlone(node.Head) && BesideGroups(node) && parts.Any(part => StatesFault(part, Leads.Of(part.Head), SectionRole.Problems));
        if (HasMeasures(node) && !listed.Any(part => part.Subtree().Any(HasMeasures))) return false;
        if (isRectification && Leads.Of(node.Head).Form is LeadForm.AboutProblem && !listed.Any(part => part.Subtree().Any(HasMeasures)))
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

    // Where the parts beside it group numbered findings, so does this one.
    static bool BesideGroups(Node node) =>
        node.Parent?.Children.Any(other => other != node && other.Number?.Style == node.Number?.Style
            && other.Children.Count(part => part.Kind is NodeKind.Numbered && FaultLanguage.Reports(part.Head.Body)) > 1) is true;

    // A list most of whose items state faults is a list of faults, also where its heading does not say so.
    public bool MostlyFaults(Node[] parts)
    {
        var listed = parts.Where(part => part.Kind is NodeKind.Numbered).ToArray();
        return listed.Length > 1 && listed.Count(part => Leads.Of(part.Head) is var lead && (StatesFault(part, lead, SectionRole.Open) || OpenedClauses.FollowAspect(part.Head, lead))) * 2 >= listed.Length;
    }

    static bool HasMeasures(Node node) => node.Children.Any(child => child.Label is { Kind: LabelKind.Measures });

    // In a part that is about problems a numbered statement is one even in words the lexicon lacks.
    public static bool IsTrusted(Node node, Lead lead, SectionRole role, Node[] parts)
    {
        if (role is not SectionRole.Problems || node.Number?.Style is EnumeratorStyle.HanMust) return false;
        if (node.Kind is not (NodeKind.Numbered or NodeKind.Labelled) || parts.Any(part => part.Kind is NodeKind.Numbered)) return false;
        var title = node.Head.Passage.Text[lead.Start..lead.End];
        if (title.Length < 4 || SectionRoles.IsEveryday(title) || IsQuestion(node, lead) || !FaultLanguage.MayReport(title) || FaultLanguage.NamesRemedy(title)) return false;
        if (HasMeasures(node)) return true;
        if (node.Parent!.Children.Where(part => part.Kind == node.Kind).Take(Neighbours).ToArray() is { Length: > 1 } beside && !beside.Any(part => FaultLanguage.Reports(part.Head.Body))) return false;
        if (!IsClosed(node) && node.Parent?.Children.TakeWhile(part => part != node).LastOrDefault() is { } before && IsClosed(before)) return false;
        return lead.Form is not LeadForm.Aspect && !Acts.BeginsAsAct(title) && node.Rank > 1 && node.Parent is { } parent && (parent.Children.Count > 1 || parent.Kind is NodeKind.Numbered);
    }

    // A last line without its mark, after lines with theirs, is a sentence cut off.
    static bool IsClosed(Node node) => node.Head.Body.TrimEnd() is { Length: > 0 } body && "。;!?:".Contains(body[^1]);
}
