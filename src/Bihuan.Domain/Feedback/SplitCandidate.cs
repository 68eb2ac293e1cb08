namespace Bihuan.Domain.Feedback;

/// <summary>
/// Cuts a candidate in two at a place in the original. What stands from there on becomes a candidate of its own; facts and
/// measures go with the half they stand in. Both halves say again what the original says.
/// </summary>
/// <param name="At">UTF-16 index: the first character of the second half.</param>
public sealed record SplitCandidate(int Number, int At) : ReviewEdit("split", "拆分一条问题")
{
    public override WorkingList ApplyTo(WorkingList list, string source)
    {
        var whole = list.Of(Number);
        var at = At > 0 && At < source.Length && char.IsLowSurrogate(source[At]) ? At - 1 : At;
        var passages = list.PassagesOf(Number).SelectMany(passage => Cut(passage, at, source)).ToArray();
        var (upper, lower) = (passages.Where(passage => passage.Start < at).ToArray(), passages.Where(passage => passage.Start >= at).ToArray());
        if (!Say(upper, source) || !Say(lower, source)) throw new RefusedException(new NothingToSplit());
        var rest = Half(whole, lower, source, ofUpper: false, at) with { Number = list.NextNumber };
        rest = rest with { Content = rest.Content with { Title = Titles.Of(rest.Content.Text) } };
        return list.With(
            source,
            [.. list.Passages.Where(passage => passage.Candidate != Number), .. upper, .. lower.Select(passage => passage with { Candidate = rest.Number })],
            [.. list.Candidates.Select(candidate => candidate.Number == Number ? Half(whole, upper, source, ofUpper: true, at) : candidate), rest],
            list.NextNumber + 1);
    }

    /// <summary>The passage, cut where the place lies inside it and both sides hold more than white space.</summary>
    private static IEnumerable<Passage> Cut(Passage passage, int at, string source)
    {
        if (at <= passage.Start || at >= passage.End) return [passage];
        var (end, start) = (at, at);
        while (end > passage.Start && char.IsWhiteSpace(source[end - 1])) end--;
        while (start < passage.End && char.IsWhiteSpace(source[start])) start++;
        return end == passage.Start || start == passage.End ? [passage] : [passage with { End = end }, passage with { Start = start }];
    }

    private static bool Say(Passage[] passages, string source) => passages.Any(passage => Passage.Says(source.AsSpan(passage.Start, passage.End - passage.Start)));

    private static Candidate Half(Candidate whole, Passage[] passages, string source, bool ofUpper, int at) => whole with
    {
        Content = whole.Content with { Text = string.Concat(passages.Select(passage => passage.In(source))) },
        Facts = [.. whole.Facts.Where(fact => fact.Start < at == ofUpper)],
        Measures = [.. whole.Measures.Where(measure => (measure.Start ?? -1) < at == ofUpper)],
        Confidence = 1,
        IsAccepted = false,
    };
}
