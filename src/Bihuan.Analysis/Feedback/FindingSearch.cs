namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Walks the outline and takes, as a finding, the lowest part in which the document itself states a fault (A06).
/// </summary>
sealed class FindingSearch
{
    readonly bool _isRectification;
    readonly bool _listsProblems;
    readonly bool _isPlan;
    readonly Dictionary<Node, SectionRole> _roles = [];
    readonly FindingJudge _judge;
    readonly TrustedFaults _trusted;

    /// <param name="isRectification">Whether the document tells how faults were put right.</param>
    /// <param name="listsProblems">Whether its title says that it lists faults.</param>
    /// <param name="isPlan">Whether its title says that it tells what is going to be done.</param>
    public FindingSearch(bool isRectification, bool listsProblems, bool isPlan)
    {
        _isRectification = isRectification;
        _listsProblems = listsProblems;
        _isPlan = isPlan;
        _judge = new FindingJudge(isRectification);
        _trusted = new TrustedFaults(_judge, isRectification);
    }

    /// <summary>The role each visited part turned out to have.</summary>
    public IReadOnlyDictionary<Node, SectionRole> Roles => _roles;

    public IReadOnlyList<FindingDraft> In(Node root) =>
        [.. VisitAll([.. root.Children], _listsProblems ? SectionRole.Problems : SectionRole.Open, [])];

    IEnumerable<FindingDraft> VisitAll(Node[] parts, SectionRole role, IReadOnlyList<Node> path)
    {
        if (role is SectionRole.Open && !_isPlan && _judge.MostlyFaults(parts)) role = SectionRole.Problems;
        return parts.SelectMany(part => Visit(part, role, path));
    }

    IEnumerable<FindingDraft> Visit(Node node, SectionRole inherited, IReadOnlyList<Node> above)
    {
        var role = _roles[node] = RoleOf(node, inherited);
        if (_isRectification && FindingJudge.AssessesItself(node)) return [];
        if (node.IsApart || role is not (SectionRole.Open or SectionRole.Problems)) return [];
        var lead = Leads.Of(node.Head);
        if (FindingJudge.HasMeasures(node) && Tasks.Of(node.Head.Passage, node.Head.BodyStart, node.Head.End) is { } task) return [FindingOf(node, task, above)];
        var parts = node.Children.Where(child => !child.IsApart).ToArray();
        if (_isPlan && inherited is SectionRole.Open) return VisitAll(parts, SectionRoles.TellsOfFaults(node.Head.Body) ? SectionRole.Problems : SectionRole.Open, []);
        if (_judge.StatesFault(node, lead, inherited) && !_judge.IsGroup(node, parts, role)) return [FindingOf(node, lead, above)];
        IReadOnlyList<Node> path = (Headings.StandsAlone(node.Head) && node.Kind is not NodeKind.Paragraph) || IsGroupLead(node) ? [.. above, node] : above;
        if (_trusted.ComesFirst(node, lead, inherited, parts)) return [FindingOf(node, lead, above)];
        var found = ClausesOf(node, lead, path, role).Concat(VisitAll(parts, role, path)).ToArray();
        if (found.Length is 0 && _trusted.IsBesideFaults(node, lead, role)) return [FindingOf(node, lead, above)];
        if (found.Length is 0 && _trusted.IsListed(node, lead, node.Label is null ? inherited : role, parts)) return [FindingOf(node, lead, above)];
        return found;
    }

    static bool IsGroupLead(Node node) => node.Kind is NodeKind.Numbered or NodeKind.LeadIn or NodeKind.PlainHeading;

    SectionRole RoleOf(Node node, SectionRole inherited)
    {
        if (node.Kind is NodeKind.Aside) return Asides.RoleOf(node.Head.Passage.Text);
        if (node.Label is { Kind: LabelKind.Problem or LabelKind.Detail }) return SectionRole.Problems;
        if (node.Kind is NodeKind.Paragraph) return inherited;
        var lead = Leads.Of(node.Head);
        if (lead.Form is LeadForm.AboutProblem) return SectionRole.Problems;
        var own = node.Kind is NodeKind.LeadIn && !Headings.IsAspect(node.Head)
            ? SectionRoles.OfLeadIn(node.Head.Body)
            : SectionRoles.OfHeading(node.Head.Passage.Text[node.Head.BodyStart..lead.End]);
        // “会议议定如下事项:” above “反馈问题1:…”: what is called a problem is one.
        if (own is SectionRole.Around && node.Children.Any(child => child.Label is { Kind: LabelKind.Problem })) return SectionRole.Problems;
        return own is SectionRole.Open ? inherited : own;
    }

    IEnumerable<FindingDraft> ClausesOf(Node node, Lead lead, IReadOnlyList<Node> path, SectionRole role)
    {
        // “主要表现为:…;…;…” after words that state no fault is a list of faults.
        var tellsHow = node.Label is { Kind: LabelKind.Detail };
        var inside = node.Kind is NodeKind.LeadIn && lead.Form is LeadForm.Aspect && Headings.IsAspect(node.Head);
        var from = tellsHow || (node.Kind is NodeKind.Paragraph or NodeKind.LeadIn && !inside) ? node.Head.BodyStart : lead.Rest;
        var levels = Levels.Of(node.Kind is NodeKind.Numbered && lead.Rest < node.Head.End && path is [] ? [node] : path);
        var clauses = InlineAspects.IsAnnounced(node) && role is SectionRole.Problems && InlineAspects.Clauses(new Stretch(node.Head.Passage, from, node.Head.End)) is { Count: > 0 } announced ? announced : ClauseLists.Of(new Stretch(node.Head.Passage, from, node.Head.End), role, tellsHow || (lead.Form is LeadForm.Aspect && from > node.Head.BodyStart));
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
        FindingParts.Fill(draft, node, lead, _isRectification);
        return draft;
    }
}
