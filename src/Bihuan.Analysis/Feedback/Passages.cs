namespace Bihuan.Analysis.Feedback;

/// <summary>
/// One paragraph as its author wrote it: hard wraps undone, page furniture taken out from its middle (H).
/// <see cref="Text"/> is folded for matching, <see cref="Raw"/> is for display; both have the same indexes.
/// </summary>
sealed class Passage
{
    readonly IReadOnlyList<Span> _pieces;
    readonly bool[] _guarded;

    /// <param name="source">The text of the document.</param>
    /// <param name="pieces">The stretches of it that make up the passage, in order.</param>
    public Passage(string source, IReadOnlyList<Span> pieces)
    {
        _pieces = pieces;
        Raw = string.Concat(pieces.Select(piece => source.AsSpan(piece.Start, piece.Length).ToString()));
        Text = FiguresBehindNumbers.Told(Normalization.Fold(Raw));
        _guarded = Brackets.Guarded(Text);
    }

    Passage(Passage other, string text)
    {
        (_pieces, _guarded, Raw, Text) = (other._pieces, other._guarded, other.Raw, text);
        (HeadingLevel, AfterGap) = (other.HeadingLevel, other.AfterGap);
    }

    /// <summary>The same passage, a mark of its text told from another.</summary>
    /// <param name="text">The folded text, as long as before.</param>
    public Passage ReadAs(string text) => new(this, text);

    public string Raw { get; }

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>Heading level the file states, 1 for the highest.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Whether an empty line stands before it.</summary>
    public bool AfterGap { get; init; }

    public int Start => _pieces[0].Start;

    /// <summary>Whether the character stands inside quotes or brackets, where no sentence ends and no list begins.</summary>
    public bool IsGuarded(int index) => _guarded[index];

    /// <summary>Where a stretch of the passage stands in the source.</summary>
    public IEnumerable<Span> InSource(int start, int end)
    {
        var offset = 0;
        foreach (var piece in _pieces)
        {
            var from = Math.Max(start, offset);
            var to = Math.Min(end, offset + piece.Length);
            if (from < to) yield return new Span(piece.Start + from - offset, piece.Start + to - offset);
            offset += piece.Length;
        }
    }

    /// <summary>Where in the passage a source index lies, or null.</summary>
    public int? Locate(int sourceIndex)
    {
        var offset = 0;
        foreach (var piece in _pieces)
        {
            if (sourceIndex >= piece.Start && sourceIndex < piece.End) return offset + sourceIndex - piece.Start;
            offset += piece.Length;
        }
        return null;
    }
}

/// <summary>Finds what stands inside quotes and brackets.</summary>
static class Brackets
{
    // An opening mark that is not closed within this reach was forgotten, not meant.
    const int Reach = 300;

    public static bool[] Guarded(string folded)
    {
        var guarded = new bool[folded.Length];
        var open = new Stack<int>();
        for (var i = 0; i < folded.Length; i++)
        {
            if ("“《(【".Contains(folded[i])) open.Push(i);
            else if ("”》)】".IndexOf(folded[i]) is >= 0 and var kind) Close(folded, guarded, open, i, "“《(【"[kind]);
        }
        return guarded;
    }

    static void Close(string folded, bool[] guarded, Stack<int> open, int end, char opening)
    {
        while (open.TryPop(out var start))
        {
            if (folded[start] != opening) continue;
            if (end - start <= Reach) Array.Fill(guarded, true, start, end - start + 1);
            return;
        }
    }
}
