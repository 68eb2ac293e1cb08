namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Builds the outline from printed numbers, labels and headings. A number seen before goes back to its level;
/// a new one goes below, or above where official order says so (一、 (一) 1. (1)).
/// </summary>
sealed class OutlineBuilder
{
    readonly List<Node> _open = [new(NodeKind.Root, default)];
    List<Node>? _beforeAside;

    Node Top => _open[^1];

    public static Node Build(IReadOnlyList<Passage> passages)
    {
        var builder = new OutlineBuilder();
        for (var i = 0; i < passages.Count; i++)
            builder.Take(passages, i);
        return builder._open[0];
    }

    void Take(IReadOnlyList<Passage> passages, int index)
    {
        var passage = passages[index];
        var entries = Entries.Of(passage);
        TakeOpening(entries, passages, index);
        var floor = _open.Count;
        foreach (var entry in entries.Skip(1)) TakeInline(entry, ref floor);
        // What an inline list opened, the next paragraph does not continue.
        while (_open.Count > 1 && ReferenceEquals(Top.Head.Passage, passage) && !Top.Head.AtLineStart) _open.RemoveAt(_open.Count - 1);
    }

    void TakeOpening(IReadOnlyList<Entry> entries, IReadOnlyList<Passage> passages, int index)
    {
        var entry = entries[0];
        if (entry.Number is not null) PlaceNumbered(entry);
        else if (entry.Label is { Kind: LabelKind.Problem } && entries.Count is 1 && entry.BodyStart == entry.End && !entry.Passage.Text.Any(char.IsAsciiDigit)) PlaceLeadIn(entry);
        else if (entry.Label is not null) PlaceLabel(entry);
        else if (Headings.IsPlain(passages, index)) PlaceHeading(entry, above: Headings.IsPlain(passages, index + 1));
        else if (Asides.RoleOf(entry.Passage.Text) is not SectionRole.Open) PlaceAside(entry);
        else if (Headings.LeadsIn(entries)) PlaceLeadIn(entry);
        else PlaceParagraph(entry);
    }

    void PlaceNumbered(Entry entry)
    {
        var number = entry.Number!.Value;
        LeaveAside(number);
        var rank = RankOf(number.Style);
        var sibling = _open.FindLastIndex(node => node.Number?.Style == number.Style);
        if (LabelWithOwnList(number) is { } label) sibling = _open.FindLastIndex(node => node == label) + 1;
        if (sibling > 0) CloseFrom(sibling);
        else CloseHigherThan(rank);
        Open(new Node(NodeKind.Numbered, entry) { Rank = rank });
    }

    // “整改措施:” with “1.” below it, inside problem “1.”: the list under the label is its own (syn-shape of ledgers).
    Node? LabelWithOwnList(Enumerator number)
    {
        var label = _open.FindLastIndex(node => node.IsApart && node.Number is null);
        if (label < 0) return null;
        if (_open.Skip(label + 1).Any(node => node.Number?.Style == number.Style && number.Number == node.Number?.Number + 1)) return null;
        var outer = _open.Take(label).LastOrDefault(node => node.Number?.Style == number.Style);
        if (outer is null) return null;
        var last = _open[label].Children.LastOrDefault(child => child.Number?.Style == number.Style)?.Number?.Number ?? 0;
        return number.Number == last + 1 && number.Number != outer.Number?.Number + 1 ? _open[label] : null;
    }

    void CloseHigherThan(double rank)
    {
        while (_open.Count > 1 && !(Top.Rank < rank) && !TakesFirstChild(Top, rank)) _open.RemoveAt(_open.Count - 1);
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
        if (_beforeAside is not null) Restore();
        var isProblem = entry.Label!.Value.Kind is LabelKind.Problem;
        var earlier = isProblem
            ? _open.FindLastIndex(node => node.Kind is NodeKind.Labelled && node.Label?.Kind is LabelKind.Problem)
            : _open.FindIndex(node => node.IsApart && node.Number is null);
        if (earlier > 0) CloseFrom(earlier);
        else if (isProblem && Top.IsApart) CloseFrom(_open.FindIndex(node => node.IsApart));
        Open(new Node(NodeKind.Labelled, entry) { Rank = isProblem ? 6.5 : 9 });
        // “日期:…” in the head of a web page has no part it could belong to, and none below it.
        if (entry.Label.Value.Kind is LabelKind.Stated && !_open.Exists(node => node.Number is { Style: not EnumeratorStyle.Bullet } || node.Label is { Kind: LabelKind.Problem })) CloseFrom(_open.Count - 1);
    }

    // A heading right above another heading is the higher one of the two.
    void PlaceHeading(Entry entry, bool above)
    {
        if (_beforeAside is not null) Restore();
        var level = entry.Passage.HeadingLevel ?? (above ? 50 : 51);
        var earlier = _open.FindIndex(node => node.Kind is NodeKind.PlainHeading && node.HeadingLevel >= level);
        if (earlier > 0) CloseFrom(earlier);
        else if (earlier < 0)
            while (_open.Count > 1 && !(Top.Children.Count is 0 && Headings.StandsAlone(Top.Head)) && !IsSection(Top)) _open.RemoveAt(_open.Count - 1);
        Open(new Node(NodeKind.PlainHeading, entry) { HeadingLevel = level });
    }

    static bool IsSection(Node node) =>
        node.Kind is NodeKind.Numbered && node.Rank <= 1 && Headings.StandsAlone(node.Head)
        && SectionRoles.OfHeading(node.Head.Body) is SectionRole.Problems && SectionRoles.IsEveryday(node.Head.Body);

    void PlaceAside(Entry entry)
    {
        _beforeAside ??= [.. _open];
        CloseFrom(1);
        Open(new Node(NodeKind.Aside, entry));
    }

    // A list that goes on after an aside goes on where it was.
    void LeaveAside(Enumerator number)
    {
        if (_beforeAside is not { } before) return;
        var goesOn = before.Any(node => node.Number is { } known && known.Style == number.Style && number.Number == known.Number + 1);
        if (goesOn || (number.Number is not 1 && Top.Kind is NodeKind.Aside && Top.Children.Count is 0)) Restore();
        else if (RankOf(number.Style) <= 1)
        {
            CloseFrom(1);
            _beforeAside = null;
        }
    }

    void Restore()
    {
        _open.Clear();
        _open.AddRange(_beforeAside!);
        _beforeAside = null;
    }

    void PlaceLeadIn(Entry entry)
    {
        var earlier = _open.FindIndex(node => node.Kind is NodeKind.LeadIn);
        // “…存在以下问题:” opens the aspects that follow, one paragraph each.
        if (earlier > 0 && !Headings.IsAspect(_open[earlier].Head) && SectionRoles.OfLeadIn(_open[earlier].Head.Body) is SectionRole.Problems) earlier++;
        if (earlier > 0 && Headings.IsAspect(entry)) CloseFrom(earlier);
        else if (_beforeAside is not null) { CloseFrom(1); _beforeAside = null; }
        else if (Headings.IsAspect(entry))
            while (_open.Count > 1 && !Headings.StandsAlone(Top.Head)) _open.RemoveAt(_open.Count - 1);
        Open(new Node(NodeKind.LeadIn, entry));
    }

    void PlaceParagraph(Entry entry)
    {
        // Somebody spoke, then somebody else tells the findings: the speech before does not take them in.
        if (_beforeAside is not null && ClauseLists.Announces(entry)) Restore();
        var owner = _open.FindLastIndex(node => node.Kind is not NodeKind.Paragraph);
        CloseFrom(owner + 1);
        _open[owner].Add(new Node(NodeKind.Paragraph, entry));
    }

    void TakeInline(Entry entry, ref int floor)
    {
        var passage = entry.Passage;
        if (entry.Number is null && entry.Label is null)
        {
            var earlier = _open.FindIndex(node => ReferenceEquals(node.Head.Passage, passage) && ((node.Kind is NodeKind.LeadIn && Headings.IsAspect(node.Head)) || node.Kind is NodeKind.Numbered && !node.Head.AtLineStart));
            CloseFrom(earlier > 0 ? earlier : floor);
            Open(new Node(NodeKind.LeadIn, entry));
            return;
        }
        var kind = entry.Number is null ? NodeKind.Labelled : NodeKind.Numbered;
        if (kind is NodeKind.Labelled)
        {
            var inPassage = _open.FindIndex(node => ReferenceEquals(node.Head.Passage, passage) && (node.IsApart || (entry.Label?.Kind is not LabelKind.Problem && !node.Head.AtLineStart)));
            CloseFrom(inPassage > 0 ? inPassage : Math.Min(floor, _open.Count));
        }
        else
        {
            var label = _open.FindLastIndex(node => ReferenceEquals(node.Head.Passage, passage) && node.Kind is NodeKind.Labelled);
            var sibling = _open.FindLastIndex(node => node.Number?.Style == entry.Number!.Value.Style);
            if (sibling > label && sibling > 0 && ReferenceEquals(_open[sibling].Head.Passage, passage)) CloseFrom(sibling);
        }
        Open(new Node(kind, entry) { Rank = entry.Number is { } number ? RankOf(number.Style) : 9 });
    }

    void CloseFrom(int index)
    {
        if (index < _open.Count) _open.RemoveRange(Math.Max(1, index), _open.Count - Math.Max(1, index));
    }

    void Open(Node node)
    {
        Top.Add(node);
        _open.Add(node);
    }

    static double RankOf(EnumeratorStyle style) => style switch
    {
        EnumeratorStyle.Part => 0,
        EnumeratorStyle.HanComma => 1,
        EnumeratorStyle.HanParen => 2,
        EnumeratorStyle.HanOrdinal => 3,
        EnumeratorStyle.Arabic => 4,
        EnumeratorStyle.Dotted => 4.5,
        EnumeratorStyle.ArabicParen => 5,
        EnumeratorStyle.Circled => 6,
        EnumeratorStyle.Bullet => 8,
        _ => 7,
    };
}
