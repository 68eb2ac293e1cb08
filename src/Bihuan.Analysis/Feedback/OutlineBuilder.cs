namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Builds the outline from printed numbers, labels and headings. A number seen before goes back to its level;
/// a new one goes below, or above where official order says so (一、 (一) 1. (1)).
/// </summary>
sealed class OutlineBuilder
{
    readonly OpenParts _open = new();
    readonly SeenRanks _ranks = new();

    public static Node Build(IReadOnlyList<Passage> passages)
    {
        var builder = new OutlineBuilder();
        for (var i = 0; i < passages.Count; i++)
            builder.Take(passages, i);
        return builder._open.Root;
    }

    void Take(IReadOnlyList<Passage> passages, int index)
    {
        var passage = passages[index];
        var entries = Entries.Of(passage);
        TakeOpening(entries, passages, index);
        var floor = _open.Count;
        foreach (var entry in entries.Skip(1)) TakeInline(entry, ref floor);
        // What an inline list opened, the next paragraph does not continue.
        _open.CloseWhile(node => ReferenceEquals(node.Head.Passage, passage) && !node.Head.AtLineStart);
    }

    void TakeOpening(IReadOnlyList<Entry> entries, IReadOnlyList<Passage> passages, int index)
    {
        var entry = entries[0];
        if (entry.Number is not null) PlaceNumbered(entry);
        else if (entry.Label is { Kind: LabelKind.Problem } && entries.Count is 1 && entry.BodyStart == entry.End && !entry.Passage.Text.Any(char.IsAsciiDigit)) PlaceLeadIn(entry);
        else if (NamesGroup(entry, passages, index)) PlaceHeading(entry with { Label = null }, Group);
        else if (entry.Label is not null) PlaceLabel(entry);
        else if (Headings.IsPlain(passages, index)) PlaceHeading(entry, Headings.IsPlain(passages, index + 1) ? HigherHeading : Heading);
        else if (Asides.RoleOf(entry.Passage.Text) is not SectionRole.Open) _open.OpenAside(new Node(NodeKind.Aside, entry));
        else if (Headings.NamesFault(entries)) PlaceNamed(entry);
        else if (Headings.LeadsIn(entries)) PlaceLeadIn(entry);
        else PlaceParagraph(entry);
    }

    void PlaceNumbered(Entry entry)
    {
        var number = entry.Number!.Value;
        LeaveAside(number);
        var rank = _ranks.Of(entry, _open.LowestRank);
        var sibling = _open.Last(node => node.Number?.Style == number.Style && (number.Style is not (EnumeratorStyle.Bullet or EnumeratorStyle.Letter) || node.Rank.Equals(rank)));
        if (LabelWithOwnList(number) is { } label) sibling = _open.Last(node => node == label) + 1;
        if (sibling > 0) _open.CloseFrom(sibling);
        else _open.CloseWhile(node => !(node.Rank < rank) && !TakesFirstChild(node, rank));
        _open.Open(new Node(NodeKind.Numbered, entry) { Rank = rank });
    }

    // “整改措施:” with “1.” below it, inside problem “1.”: the list under the label is its own (syn-shape of ledgers).
    Node? LabelWithOwnList(Enumerator number)
    {
        var label = _open.Last(node => node.IsApart && node.Number is null);
        if (label < 0) return null;
        if (_open.Below(label).Any(node => node.Number?.Style == number.Style && number.Number == node.Number?.Number + 1)) return null;
        var outer = _open.Above(label).LastOrDefault(node => node.Number?.Style == number.Style);
        if (outer is null) return null;
        var last = _open[label].Children.LastOrDefault(child => child.Number?.Style == number.Style)?.Number?.Number ?? 0;
        return number.Number == last + 1 && number.Number != outer.Number?.Number + 1 ? _open[label] : null;
    }

    static bool TakesFirstChild(Node node, double rank)
    {
        var takes = node.Kind is NodeKind.PlainHeading or NodeKind.LeadIn or NodeKind.Aside || (node.Kind is NodeKind.Labelled && node.Label is { Kind: LabelKind.Problem } && rank > 1.5);
        if (!takes || node.Children.Count > 0) return node.IsApart && rank > 1.5;
        node.Rank = rank - 0.5;
        return true;
    }

    void PlaceLabel(Entry entry)
    {
        _open.ResumeBeforeAside();
        var isProblem = entry.Label!.Value.Kind is LabelKind.Problem;
        var earlier = isProblem
            ? _open.Last(node => node.Kind is NodeKind.Labelled && node.Label?.Kind is LabelKind.Problem)
            : _open.First(node => node.IsApart && node.Number is null);
        if (earlier > 0) _open.CloseFrom(earlier);
        else if (isProblem && _open.Top.IsApart) _open.CloseFrom(_open.First(node => node.IsApart));
        _open.Open(new Node(NodeKind.Labelled, entry) { Rank = isProblem ? Ranks.Problem : Ranks.Label });
        // “日期:…” in the head of a web page has no part it could belong to, and none below it.
        if (entry.Label.Value.Kind is LabelKind.Stated && !_open.Any(node => node.Number is { Style: not EnumeratorStyle.Bullet } || node.Label is { Kind: LabelKind.Problem })) _open.CloseFrom(_open.Count - 1);
    }

    // “问题类别:党的领导方面” above “问题描述:…”, as ledgers told record by record have it.
    static bool NamesGroup(Entry entry, IReadOnlyList<Passage> passages, int index) =>
        entry.Label is { Kind: LabelKind.Stated } label && TableFindings.IsGroupHead(label.Name) && entry.BodyStart < entry.End
        && index + 1 < passages.Count && Labels.At(passages[index + 1].Text, 0) is { Kind: LabelKind.Problem };

    const int HigherHeading = 50;
    const int Heading = 51;
    const int Group = 52;

    // A heading right above another heading is the higher one of the two.
    void PlaceHeading(Entry entry, int unstated)
    {
        _open.ResumeBeforeAside();
        var level = entry.Passage.HeadingLevel ?? unstated;
        var earlier = _open.First(node => node.Kind is NodeKind.PlainHeading && node.HeadingLevel >= level);
        if (earlier > 0) _open.CloseFrom(earlier);
        else if (earlier < 0)
            _open.CloseWhile(node => !(node.Children.Count is 0 && Headings.StandsAlone(node.Head)) && !IsSection(node));
        _open.Open(new Node(NodeKind.PlainHeading, entry) { HeadingLevel = level });
    }

    static bool IsSection(Node node) =>
        node.Kind is NodeKind.Numbered && node.Rank <= 1 && Headings.StandsAlone(node.Head)
        && SectionRoles.OfHeading(node.Head.Body) is SectionRole.Problems && SectionRoles.IsEveryday(node.Head.Body);

    // A list that goes on after an aside goes on where it was.
    void LeaveAside(Enumerator number)
    {
        if (_open.BeforeAside is not { } before) return;
        var goesOn = before.Any(node => node.Number is { } known && known.Style == number.Style && number.Number == known.Number + 1);
        if (goesOn || (number.Number is not 1 && _open.Top.Kind is NodeKind.Aside && _open.Top.Children.Count is 0)) _open.ResumeBeforeAside();
        else if (Ranks.Of(number.Style) <= 1) _open.LeaveAside();
    }

    void PlaceLeadIn(Entry entry)
    {
        var earlier = _open.First(node => node.Kind is NodeKind.LeadIn);
        // “…存在以下问题:” opens the aspects that follow, one paragraph each.
        if (earlier > 0 && !Headings.IsAspect(_open[earlier].Head) && SectionRoles.OfLeadIn(_open[earlier].Head.Body) is SectionRole.Problems) earlier++;
        if (earlier > 0 && Headings.IsAspect(entry)) _open.CloseFrom(earlier);
        else if (_open.BeforeAside is not null) _open.LeaveAside();
        else if (Headings.IsAspect(entry))
            _open.CloseWhile(node => !Headings.StandsAlone(node.Head));
        _open.Open(new Node(NodeKind.LeadIn, entry));
    }

    // Each such paragraph ends the one before it.
    void PlaceNamed(Entry entry)
    {
        var earlier = _open.First(node => node.Kind is NodeKind.Named);
        if (earlier > 0) _open.CloseFrom(earlier);
        else if (_open.BeforeAside is not null && Asides.RoleOf(_open[1].Head.Passage.Text) is not SectionRole.Demand) _open.LeaveAside();
        _open.CloseWhile(node => node.Number is not null && !Headings.StandsAlone(node.Head));
        _open.Open(new Node(NodeKind.Named, entry));
    }

    void PlaceParagraph(Entry entry)
    {
        // Somebody spoke, then somebody else tells the findings: the speech before does not take them in.
        if (_open.BeforeAside is not null && ClauseLists.Announces(entry)) _open.ResumeBeforeAside();
        if (_open.First(node => node.Kind is NodeKind.Named) is > 0 and var named && Leads.Of(entry).Form is LeadForm.AboutProblem) _open.CloseFrom(named);
        var owner = _open.Last(node => node.Kind is not NodeKind.Paragraph);
        _open.CloseFrom(owner + 1);
        _open[owner].Add(new Node(NodeKind.Paragraph, entry));
    }

    void TakeInline(Entry entry, ref int floor)
    {
        var passage = entry.Passage;
        if (entry.Number is null && entry.Label is null)
        {
            var earlier = _open.First(node => ReferenceEquals(node.Head.Passage, passage) && ((node.Kind is NodeKind.LeadIn && Headings.IsAspect(node.Head)) || node.Kind is NodeKind.Numbered && !node.Head.AtLineStart));
            _open.CloseFrom(Entries.IsTurn(entry) ? _open.First(node => ReferenceEquals(node.Head.Passage, passage)) : earlier > 0 ? earlier : floor);
            _open.Open(new Node(NodeKind.LeadIn, entry));
            return;
        }
        var kind = entry.Number is null ? NodeKind.Labelled : NodeKind.Numbered;
        if (kind is NodeKind.Labelled)
        {
            var inPassage = _open.First(node => ReferenceEquals(node.Head.Passage, passage) && (node.IsApart || (entry.Label?.Kind is not LabelKind.Problem && !node.Head.AtLineStart)));
            _open.CloseFrom(inPassage > 0 ? inPassage : Math.Min(floor, _open.Count));
        }
        else
        {
            var label = _open.Last(node => ReferenceEquals(node.Head.Passage, passage) && node.Kind is NodeKind.Labelled);
            var sibling = _open.Last(node => node.Number?.Style == entry.Number!.Value.Style);
            if (sibling > label && sibling > 0 && ReferenceEquals(_open[sibling].Head.Passage, passage)) _open.CloseFrom(sibling);
        }
        _open.Open(new Node(kind, entry) { Rank = entry.Number is { } number ? Ranks.Of(number.Style) : Ranks.Label });
    }
}
