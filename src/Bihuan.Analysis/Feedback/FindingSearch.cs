namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Walks the outline and takes, as a finding, the lowest part in which the document itself states a fault (A06).
/// </summary>
sealed class FindingSearch(bool isRectification, bool listsProblems)
{
    readonly Dictionary<Node, SectionRole> _roles = [];

    /// <summary>The role each visited part turned out to have.</summary>
    public IReadOnlyDictionary<Node, SectionRole> Roles => _roles;

    public IReadOnlyList<FindingDraft> In(Node root) =>
        [.. VisitAll([.. root.Children], listsProblems ? SectionRole.Problems : SectionRole.Open, [])];

    IEnumerable<FindingDraft> VisitAll(Node[] parts, SectionRole role, IReadOnlyList<Node> path)
    {
        if (role is SectionRole.Open && MostlyFaults(parts)) role = SectionRole.Problems;
        return parts.SelectMany(part => Visit(part, role, path));
    }

    IEnumerable<FindingDraft> Visit(Node node, SectionRole inherited, IReadOnlyList<Node> above)
    {
        var role = _roles[node] = RoleOf(node, inherited);
        if (node.IsApart || role is not (SectionRole.Open or SectionRole.Problems)) return [];
        var lead = Leads.Of(node.Head);
        var parts = node.Children.Where(child => !child.IsApart).ToArray();
        if (StatesFault(node, lead, inherited) && !IsGroup(node, parts, role)) return [FindingOf(node, lead, above)];
        IReadOnlyList<Node> path = (Headings.StandsAlone(node.Head) && node.Kind is not NodeKind.Paragraph) || IsGroupLead(node) ? [.. above, node] : above;
        var found = ClausesOf(node, lead, path, role).Concat(VisitAll(parts, role, path)).ToArray();
        if (found.Length is 0 && IsTrusted(node, lead, node.Label is null ? inherited : role, parts)) return [FindingOf(node, lead, above)];
        return found;
    }

    static bool IsGroupLead(Node node) => node.Kind is NodeKind.Numbered or NodeKind.LeadIn or NodeKind.PlainHeading;

    SectionRole RoleOf(Node node, SectionRole inherited)
    {
        if (node.Kind is NodeKind.Aside) return SectionRoles.OfAside(node.Head.Passage.Text);
        if (node.Label is { Kind: LabelKind.Problem }) return SectionRole.Problems;
        if (node.Kind is NodeKind.Paragraph) return inherited;
        var lead = Leads.Of(node.Head);
        if (lead.Form is LeadForm.AboutProblem) return SectionRole.Problems;
        var own = node.Kind is NodeKind.LeadIn && !Headings.IsAspect(node.Head)
            ? SectionRoles.OfLeadIn(node.Head.Body)
            : SectionRoles.OfHeading(node.Head.Passage.Text[node.Head.BodyStart..lead.End]);
        return own is SectionRole.Open ? inherited : own;
    }

    bool StatesFault(Node node, Lead lead, SectionRole role)
    {
        if (node.Number?.Style is EnumeratorStyle.HanMust || node.Kind is NodeKind.LeadIn or NodeKind.Aside) return false;
        var title = node.Head.Passage.Text[lead.Start..lead.End];
        if (node.Label is { Kind: LabelKind.Detail } && node.Head.Body.TrimEnd(';').Contains(';')) return false;
        if (title.Length < 3 || SectionRoles.IsEveryday(title) || lead.Form is LeadForm.Aspect) return false;
        if (lead.Form is LeadForm.AboutProblem)
            return node.Kind is not NodeKind.Paragraph || role is SectionRole.Problems || node.Head.Passage.Text[lead.Rest - 1] is not ',';
        if (!FaultLanguage.Reports(title)) return false;
        if (Acts.BeginsAsAct(title) && !FaultLanguage.EndsAsTitle(title)) return false;
        return node.Kind is NodeKind.Paragraph
            ? role is SectionRole.Problems && FaultLanguage.EndsAsTitle(title) && !ClauseLists.Begins(title) && !LeadsOn(title) && !LeadsOn(node, lead)
            : role is SectionRole.Problems || FaultLanguage.EndsAsTitle(title);
    }

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
    bool IsGroup(Node node, Node[] parts, SectionRole role)
    {
        var listed = parts.Where(part => part.Label?.Kind is not LabelKind.Detail && part.Kind is NodeKind.Numbered or NodeKind.Labelled or NodeKind.PlainHeading).ToArray();
        if (listed.Length is 0) return Headings.StandsAlone(node.Head) && BesideGroups(node) && parts.Any(part => StatesFault(part, Leads.Of(part.Head), SectionRole.Problems));
        if (HasMeasures(node) && !listed.Any(part => part.Subtree().Any(HasMeasures))) return false;
        var faulty = listed.Count(part => HasMeasures(part) || StatesFault(part, Leads.Of(part.Head), role) || part.Children.Any(child => child.Kind is NodeKind.Numbered && StatesFault(child, Leads.Of(child.Head), role)));
        return faulty * 2 > listed.Length
            || (listed.All(part => !Acts.BeginsAsAct(part.Head.Body)) && (faulty > 0 || (!isRectification && BesideGroups(node))));
    }

    // Where the parts beside it group numbered findings, so does this one.
    static bool BesideGroups(Node node) =>
        node.Parent?.Children.Any(other => other != node && other.Number?.Style == node.Number?.Style
            && other.Children.Count(part => part.Kind is NodeKind.Numbered && FaultLanguage.Reports(part.Head.Body)) > 1) is true;

    // A list most of whose items state faults is a list of faults, also where its heading does not say so.
    bool MostlyFaults(Node[] parts)
    {
        var listed = parts.Where(part => part.Kind is NodeKind.Numbered).ToArray();
        return listed.Length > 1 && listed.Count(part => StatesFault(part, Leads.Of(part.Head), SectionRole.Open)) * 2 >= listed.Length;
    }

    static bool HasMeasures(Node node) => node.Children.Any(child => child.Label is { Kind: LabelKind.Measures });

    IEnumerable<FindingDraft> ClausesOf(Node node, Lead lead, IReadOnlyList<Node> path, SectionRole role)
    {
        // “主要表现为:…;…;…” after words that state no fault is a list of faults.
        var tellsHow = node.Label is { Kind: LabelKind.Detail };
        var from = tellsHow || node.Kind is NodeKind.Paragraph or NodeKind.LeadIn ? node.Head.BodyStart : lead.Rest;
        var levels = Levels.Of(node.Kind is NodeKind.Numbered && lead.Rest < node.Head.End && path is [] ? [node] : path);
        var clauses = ClauseLists.Of(new Stretch(node.Head.Passage, from, node.Head.End), role, tellsHow || (lead.Form is LeadForm.Aspect && from > node.Head.BodyStart));
        var team = clauses is [var first, ..] ? Levels.TeamBefore(new Stretch(node.Head.Passage, from, first.Title.Start)) : null;
        return clauses.Select(clause => new FindingDraft
        {
            Title = clause.Title,
            Statement = [clause.Whole],
            Level1 = team ?? Levels.UnitOpening(node.Head) ?? levels.Nearest,
            Confidence = 0.7,
            Node = node,
        });
    }

    // In a part that is about problems a numbered statement is one even in words the lexicon lacks.
    static bool IsTrusted(Node node, Lead lead, SectionRole role, Node[] parts)
    {
        if (role is not SectionRole.Problems || node.Number?.Style is EnumeratorStyle.HanMust) return false;
        if (node.Kind is not (NodeKind.Numbered or NodeKind.Labelled) || parts.Any(part => part.Kind is NodeKind.Numbered)) return false;
        var title = node.Head.Passage.Text[lead.Start..lead.End];
        if (title.Length < 4 || SectionRoles.IsEveryday(title) || FaultLanguage.SpeaksOfItOnly(title)) return false;
        if (HasMeasures(node)) return true;
        if (node.Parent!.Children.Where(part => part.Kind == node.Kind).ToArray() is { Length: > 1 } beside && !beside.Any(part => FaultLanguage.Reports(part.Head.Body))) return false;
        if (!IsClosed(node) && node.Parent?.Children.TakeWhile(part => part != node).LastOrDefault() is { } before && IsClosed(before)) return false;
        return lead.Form is not LeadForm.Aspect && !Acts.BeginsAsAct(title) && node.Rank > 1 && node.Parent is { } parent && (parent.Children.Count > 1 || parent.Kind is NodeKind.Numbered);
    }

    // A last line without its mark, after lines with theirs, is a sentence cut off.
    static bool IsClosed(Node node) => node.Head.Body.TrimEnd() is { Length: > 0 } body && "。;!?:".Contains(body[^1]);

    FindingDraft FindingOf(Node node, Lead lead, IReadOnlyList<Node> above)
    {
        var levels = Levels.Of(above);
        var draft = new FindingDraft
        {
            Title = new Stretch(node.Head.Passage, lead.Start, lead.End),
            Statement = [],
            Level1 = levels.First,
            Level2 = levels.Second,
            Confidence = lead.Form is LeadForm.AboutProblem || FaultLanguage.EndsAsTitle(node.Head.Passage.Text[lead.Start..lead.End]) ? 0.95 : 0.8,
            Node = node,
        };
        FindingParts.Fill(draft, node, lead, isRectification);
        return draft;
    }
}
