namespace Bihuan.Domain.Feedback;

/// <summary>A stretch of text, the end exclusive.</summary>
public readonly record struct TextSpan(int Start, int End);

/// <summary>A finding as it was read, and the stretches of the original it takes up.</summary>
public sealed record ReadCandidate(Candidate Candidate, IReadOnlyList<TextSpan> Spans);

/// <summary>A stretch that was read as no finding, and why.</summary>
public sealed record ReadLeftOut(int Start, int End, string Reason);

/// <summary>
/// Lays a reading out as passages: the sentences, cut wherever a finding begins or ends inside one. Whatever the reader
/// accounted for nowhere becomes a passage that waits for a decision; the reader is not trusted to be complete.
/// </summary>
public static class WorkingListBuilder
{
    public static WorkingList Build(string source, IReadOnlyList<TextSpan> sentences, IReadOnlyList<ReadCandidate> findings, IReadOnlyList<ReadLeftOut> leftOut)
    {
        var owners = new Passage?[source.Length];
        foreach (var part in leftOut) Claim(owners, new Passage(part.Start, part.End, null, part.Reason));
        foreach (var finding in findings)
        {
            foreach (var span in finding.Spans) Claim(owners, new Passage(span.Start, span.End, finding.Candidate.Number));
        }

        var starts = sentences.Select(sentence => sentence.Start).Concat(sentences.Select(sentence => sentence.End)).ToHashSet();
        var passages = Joined(source, Cut(source, owners, starts));
        var empty = new WorkingList { Passages = [], Candidates = [], NextNumber = findings.Select(finding => finding.Candidate.Number).DefaultIfEmpty().Max() + 1 };
        return empty.With(source, passages, findings.Select(finding => finding.Candidate));
    }

    private static void Claim(Passage?[] owners, Passage owner)
    {
        for (var at = Math.Max(0, owner.Start); at < Math.Min(owners.Length, owner.End); at++) owners[at] = owner;
    }

    /// <summary>One passage per run of characters with the same owner within a sentence, white space at its ends trimmed.</summary>
    private static List<Passage> Cut(string source, Passage?[] owners, HashSet<int> borders)
    {
        var cut = new List<Passage>();
        for (int start = 0, at = 1; at <= source.Length; at++)
        {
            if (at < source.Length && !borders.Contains(at) && SameOwner(owners[at], owners[start])) continue;
            if (Trimmed(source, start, at) is var (from, to) && from < to) cut.Add(new Passage(from, to, owners[start]?.Candidate, owners[start]?.LeftOut));
            start = at;
        }

        return cut;
    }

    /// <summary>Left-over marks such as a closing “。” go with the passage before them.</summary>
    private static IEnumerable<Passage> Joined(string source, List<Passage> cut)
    {
        Passage? held = null;
        foreach (var passage in cut)
        {
            if (held is not null && !Passage.Says(source.AsSpan(passage.Start, passage.End - passage.Start)) && source.AsSpan(held.End, passage.Start - held.End).IndexOf('\n') < 0)
            {
                held = held with { End = passage.End };
                continue;
            }

            if (held is not null) yield return held;
            held = passage;
        }

        if (held is not null) yield return held;
    }

    private static bool SameOwner(Passage? one, Passage? other) => (one?.Candidate, one?.LeftOut) == (other?.Candidate, other?.LeftOut);

    private static (int From, int To) Trimmed(string source, int from, int to)
    {
        while (from < to && char.IsWhiteSpace(source[from])) from++;
        while (to > from && char.IsWhiteSpace(source[to - 1])) to--;
        return (from, to);
    }
}
