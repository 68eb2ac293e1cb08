namespace Bihuan.Analysis.Feedback;

/// <summary>Says for any place outside the findings why it is no finding.</summary>
sealed class ReasonMap
{
    readonly List<(Span Place, LeftOutReason Reason)> _places = [];

    public ReasonMap(PageLayout layout, IReadOnlyDictionary<Node, SectionRole> roles, int firstFinding)
    {
        AddAll(layout.Title, LeftOutReason.Heading);
        AddAll(layout.Signature, LeftOutReason.Signature);
        AddAll(layout.Repeated, LeftOutReason.Duplicate);
        _places.AddRange(layout.FurnitureBlocks.Select(block => (new Span(block.Start, block.End), LeftOutReason.PageFurniture)));
        foreach (var (node, role) in roles) AddPart(node, role, firstFinding);
        _places.Sort((a, b) => a.Place.Start.CompareTo(b.Place.Start));
    }

    public LeftOutReason At(int index)
    {
        var (low, high) = (0, _places.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (place, reason) = _places[middle];
            if (index < place.Start) high = middle - 1;
            else if (index >= place.End) low = middle + 1;
            else return reason;
        }
        return LeftOutReason.Other;
    }

    void AddAll(IEnumerable<Passage> passages, LeftOutReason reason) =>
        _places.AddRange(passages.SelectMany(passage => passage.InSource(0, passage.Length)).Select(place => (place, reason)));

    // A part that is not for findings is left out with everything below it.
    void AddPart(Node node, SectionRole role, int firstFinding)
    {
        var whole = role is SectionRole.Open or SectionRole.Problems ? (node.IsApart ? node.Subtree() : [node]) : node.Subtree();
        foreach (var part in whole)
            foreach (var place in part.Head.Passage.InSource(part.Head.Start, part.Head.End))
                _places.Add((place, ReasonOf(part, role, place.Start < firstFinding)));
    }

    static LeftOutReason ReasonOf(Node node, SectionRole role, bool beforeFindings) => role switch
    {
        SectionRole.Demand => LeftOutReason.Demand,
        SectionRole.Cause => LeftOutReason.Cause,
        SectionRole.Praise => LeftOutReason.Praise,
        SectionRole.Clue => LeftOutReason.Clue,
        SectionRole.Contact => LeftOutReason.Contact,
        _ when node.Kind is NodeKind.PlainHeading || (node.Kind is NodeKind.Numbered && Headings.StandsAlone(node.Head)) => LeftOutReason.Heading,
        _ when beforeFindings => LeftOutReason.Preamble,
        _ => LeftOutReason.Other,
    };
}
