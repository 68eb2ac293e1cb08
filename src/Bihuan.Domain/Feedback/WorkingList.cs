using System.Text.Json.Serialization;

namespace Bihuan.Domain.Feedback;

/// <summary>
/// The review's working list over one text: every passage of the original and the candidates they make up. A value:
/// each edit gives a new list, and no list exists in which a sentence is lost or stands in two places.
/// </summary>
public sealed record WorkingList
{
    /// <summary>In the order of the text; together they hold every character that is no white space.</summary>
    public required IReadOnlyList<Passage> Passages { get; init; }

    /// <summary>In the order in which their first passages stand in the text.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>The next candidate's number.</summary>
    public required int NextNumber { get; init; }

    [JsonIgnore]
    public Coverage Coverage => new(
        Passages.Count,
        Passages.Count(passage => passage.Candidate is not null),
        Passages.Count(passage => passage.LeftOut is not null),
        Passages.Count(passage => passage.IsUnhandled));

    public Candidate Of(int number) => Candidates.FirstOrDefault(candidate => candidate.Number == number) ?? throw new RefusedException(new NoSuchCandidate());

    public IEnumerable<Passage> PassagesOf(int number) => Passages.Where(passage => passage.Candidate == number);

    /// <summary>Place of the candidate in the list, from 1.</summary>
    public int OrderOf(int number) => Candidates.TakeWhile(candidate => candidate.Number != number).Count() + 1;

    /// <summary>The list with other passages and candidates: put in order, those without passages gone, and checked.</summary>
    internal WorkingList With(string source, IEnumerable<Passage> passages, IEnumerable<Candidate> candidates, int? nextNumber = null)
    {
        Passage[] inOrder = [.. passages.OrderBy(passage => passage.Start)];
        var first = inOrder.Where(passage => passage.Candidate is not null).DistinctBy(passage => passage.Candidate).ToDictionary(passage => passage.Candidate!.Value, passage => passage.Start);
        var list = new WorkingList
        {
            Passages = inOrder,
            Candidates = [.. candidates.Where(candidate => first.ContainsKey(candidate.Number)).OrderBy(candidate => first[candidate.Number])],
            NextNumber = nextNumber ?? NextNumber,
        };
        list.EnsureExact(source);
        return list;
    }

    /// <summary>Throws where the list lost, doubled or misplaced anything: a fault of the program, never of the user.</summary>
    public void EnsureExact(string source)
    {
        var at = 0;
        foreach (var passage in Passages)
        {
            if (passage.Start < at || passage.End <= passage.Start || passage.End > source.Length) throw new InvalidOperationException($"Passage {passage} is out of place.");
            if (passage is { Candidate: not null, LeftOut: not null }) throw new InvalidOperationException($"Passage {passage} stands in two places.");
            if (!source.AsSpan(at, passage.Start - at).IsWhiteSpace()) throw new InvalidOperationException($"Text before {passage} is in no passage.");
            at = passage.End;
        }

        if (!source.AsSpan(at).IsWhiteSpace()) throw new InvalidOperationException("The end of the text is in no passage.");
        var named = Passages.Select(passage => passage.Candidate).OfType<int>().ToHashSet();
        if (!named.SetEquals(Candidates.Select(candidate => candidate.Number)) || named.Count != Candidates.Count) throw new InvalidOperationException("Passages and candidates do not match.");
        if (named.Any(number => number >= NextNumber)) throw new InvalidOperationException("A candidate's number could be given again.");
    }
}
