namespace Bihuan.Analysis.Feedback;

/// <summary>A part of a passage.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Start">First index in the passage.</param>
/// <param name="End">Index after the last.</param>
readonly record struct Stretch(Passage Passage, int Start, int End)
{
    /// <summary>As printed, without the page's line breaks.</summary>
    public string Raw => Passage.Raw[Start..End];

    /// <summary>Folded, for matching.</summary>
    public string Folded => Passage.Text[Start..End];

    public IEnumerable<Span> InSource() => Passage.InSource(Start, End);
}

/// <summary>A finding before it is numbered and checked against the others.</summary>
sealed class FindingDraft
{
    public required Stretch Title { get; init; }

    /// <summary>The statement and its details, in order.</summary>
    public required List<Stretch> Statement { get; init; }

    /// <summary>What tells of its rectification.</summary>
    public List<Stretch> Measures { get; init; } = [];

    /// <summary>Everything else that belongs to it: results, labels, next steps.</summary>
    public List<Stretch> Further { get; init; } = [];

    public Dictionary<string, string> Stated { get; init; } = [];

    public string? Level1 { get; init; }

    public string? Level2 { get; init; }

    public double Confidence { get; init; } = 0.9;

    /// <summary>Its outline part, for warnings about numbers.</summary>
    public Node? Node { get; init; }
}
