namespace Bihuan.Analysis.Feedback;

/// <summary>Cuts text into sentences and clauses without breaking quotes and brackets.</summary>
static class Sentences
{
    const string Stops = "。!?";

    /// <summary>The text up to and including its first full stop.</summary>
    public static string First(string folded)
    {
        var stop = folded.AsSpan().IndexOfAny(Stops);
        return stop < 0 ? folded : folded[..(stop + 1)];
    }

    /// <summary>The stretches between marks; each holds its final mark.</summary>
    /// <param name="passage">Where to look.</param>
    /// <param name="start">First index.</param>
    /// <param name="end">Index after the last.</param>
    /// <param name="marks">The marks that end a stretch.</param>
    public static IEnumerable<Span> Cut(Passage passage, int start, int end, string marks)
    {
        var from = start;
        for (var i = start; i < end; i++)
        {
            if (!marks.Contains(passage.Text[i]) || passage.IsGuarded(i)) continue;
            while (i + 1 < end && IsTail(passage.Text[i + 1])) i++;
            yield return new Span(from, i + 1);
            from = i + 1;
        }
        if (from < end) yield return new Span(from, end);
    }

    /// <summary>The sentences of an author's line, in source offsets.</summary>
    public static IEnumerable<Span> OfLine(string text, Span line)
    {
        var from = line.Start;
        for (var i = line.Start; i < line.End; i++)
        {
            if (!"。!?！？;；".Contains(text[i])) continue;
            while (i + 1 < line.End && IsTail(text[i + 1])) i++;
            yield return new Span(from, i + 1);
            from = i + 1;
        }
        if (from < line.End) yield return new Span(from, line.End);
    }

    static bool IsTail(char c) => c is '”' or '"' or '）' or ')' or '。' or '!' or '?' or '！' or '？';
}
