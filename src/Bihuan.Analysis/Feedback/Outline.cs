namespace Bihuan.Analysis.Feedback;

/// <summary>How a part of the outline is marked.</summary>
enum NodeKind
{
    Root,

    /// <summary>A heading without a number.</summary>
    PlainHeading,

    /// <summary>A paragraph that opens a list: “主要存在四个问题:”, “党的领导方面。一是…”.</summary>
    LeadIn,

    /// <summary>A paragraph that names its fault and then numbers what was done: “针对“…”的问题。一是…;二是…。”.</summary>
    Named,

    /// <summary>A part with a printed number.</summary>
    Numbered,

    /// <summary>A part with a label and no number.</summary>
    Labelled,

    /// <summary>A paragraph under a heading.</summary>
    Paragraph,

    /// <summary>A paragraph that stands beside the findings: demands, clues, contact.</summary>
    Aside,
}

/// <summary>One part of the outline: its head entry, and its parts in order.</summary>
sealed class Node(NodeKind kind, Entry head)
{
    readonly List<Node> _children = [];

    public NodeKind Kind { get; } = kind;

    public Entry Head { get; } = head;

    public Node? Parent { get; private set; }

    public IReadOnlyList<Node> Children => _children;

    public Label? Label => Head.Label;

    public Enumerator? Number => Head.Number;

    /// <summary>Rank in the outline: lower is higher up; headings without a number take theirs from their first child.</summary>
    public double Rank { get; set; } = double.NaN;

    /// <summary>Level a file states for its headings.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Whether it is the part of a finding that tells something else than the fault.</summary>
    public bool IsApart => Label is { Kind: not (LabelKind.Problem or LabelKind.Detail) };

    public void Add(Node child)
    {
        child.Parent = this;
        _children.Add(child);
    }

    /// <summary>This part and everything below it, in order.</summary>
    public IEnumerable<Node> Subtree()
    {
        var waiting = new Stack<Node>([this]);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--) waiting.Push(node.Children[i]);
        }
    }
}
