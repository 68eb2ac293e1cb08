namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Keeps the promise that nothing is lost silently: whatever of a sentence is in no finding is left out for a reason.
/// </summary>
static class Coverage
{
    /// <summary>What is left of the sentences outside the findings.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="sentences">All sentences in order.</param>
    /// <param name="taken">The findings' spans.</param>
    /// <param name="reasonAt">Why the text at an index is no finding.</param>
    public static IReadOnlyList<LeftOut> Of(string text, IReadOnlyList<Span> sentences, IEnumerable<Span> taken, Func<int, LeftOutReason> reasonAt)
    {
        var spans = Merge(taken);
        var left = new List<LeftOut>();
        var next = 0;
        foreach (var sentence in sentences)
        {
            var from = sentence.Start;
            while (next < spans.Count && spans[next].End <= from) next++;
            for (var i = next; i < spans.Count && spans[i].Start < sentence.End; i++)
            {
                Add(left, text, from, Math.Min(spans[i].Start, sentence.End), reasonAt);
                from = Math.Max(from, spans[i].End);
            }
            Add(left, text, from, sentence.End, reasonAt);
        }
        return left;
    }

    /// <summary>Spans in order, those that touch or overlap made one.</summary>
    public static IReadOnlyList<Span> Merge(IEnumerable<Span> spans)
    {
        var merged = new List<Span>();
        foreach (var span in spans.Where(span => span.Length > 0).OrderBy(span => span.Start))
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End) merged[^1] = new Span(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            else merged.Add(span);
        }
        return merged;
    }

    static void Add(List<LeftOut> left, string text, int start, int end, Func<int, LeftOutReason> reasonAt)
    {
        if (start >= end || text.AsSpan(start, end - start).IsWhiteSpace()) return;
        var reason = reasonAt(start);
        if (left.Count > 0 && left[^1].Reason == reason && text.AsSpan(left[^1].End, start - left[^1].End).IsWhiteSpace())
            left[^1] = left[^1] with { End = end };
        else left.Add(new LeftOut(start, end, reason));
    }
}
