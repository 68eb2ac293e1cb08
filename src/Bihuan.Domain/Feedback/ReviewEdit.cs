using Bihuan.Domain.Findings;

namespace Bihuan.Domain.Feedback;

/// <summary>One thing a person does to the working list. As a value it is also what the history keeps.</summary>
public abstract record ReviewEdit(string Kind, string Summary)
{
    public abstract WorkingList ApplyTo(WorkingList list, string source);

    /// <summary>The list with one candidate changed.</summary>
    private protected static WorkingList Replace(WorkingList list, string source, int number, Func<Candidate, Candidate> change)
    {
        _ = list.Of(number);
        return list.With(source, list.Passages, list.Candidates.Select(candidate => candidate.Number == number ? change(candidate) : candidate));
    }
}

public sealed record AcceptCandidate(int Number) : ReviewEdit("accepted", "核对并接受一条问题")
{
    public override WorkingList ApplyTo(WorkingList list, string source) => Replace(list, source, Number, candidate => candidate with { IsAccepted = true });
}

public sealed record AcceptAllCandidates() : ReviewEdit("accepted", "全部接受")
{
    public override WorkingList ApplyTo(WorkingList list, string source) =>
        list.With(source, list.Passages, list.Candidates.Select(candidate => candidate with { IsAccepted = true }));
}

/// <summary>Types over what a candidate says; who types has looked at it.</summary>
public sealed record RewordCandidate(int Number, CandidateContent Content, IReadOnlyList<string> Measures) : ReviewEdit("reworded", "修改一条问题")
{
    public override WorkingList ApplyTo(WorkingList list, string source)
    {
        if (Content.Title.Trim().Length == 0) throw new RefusedException(new Missing("问题标题"));
        if (Content.Text.Trim().Length == 0) throw new RefusedException(new Missing("问题内容"));
        return Replace(list, source, Number, candidate => candidate with { Content = Content, Measures = MeasuresOf(candidate), IsAccepted = true });
    }

    /// <summary>Measures that were left as they are keep their place.</summary>
    private CandidateMeasure[] MeasuresOf(Candidate candidate) =>
        [.. Measures.Select(text => text.Trim()).Where(text => text.Length > 0)
            .Select(text => candidate.Measures.FirstOrDefault(known => known.Text == text) ?? new CandidateMeasure(text, null))];
}

public sealed record ClassifyCandidate(int Number, FindingClass Class) : ReviewEdit("classified", $"调整为“{Words.Of(Class)}”")
{
    public override WorkingList ApplyTo(WorkingList list, string source) =>
        Replace(list, source, Number, candidate => candidate with { Content = candidate.Content with { Class = Class } });
}

/// <summary>Puts a candidate into the one above it, whose title and headings stand.</summary>
public sealed record MergeCandidate(int Number) : ReviewEdit("merged", "与上一条合并")
{
    public override WorkingList ApplyTo(WorkingList list, string source)
    {
        var lower = list.Of(Number);
        var upper = list.Candidates.TakeWhile(candidate => candidate.Number != Number).LastOrDefault() ?? throw new RefusedException(new NothingAbove());
        var merged = upper with
        {
            Content = upper.Content with { Text = upper.Content.Text + lower.Content.Text, IsKeyLivelihood = upper.Content.IsKeyLivelihood || lower.Content.IsKeyLivelihood },
            Facts = [.. upper.Facts, .. lower.Facts],
            Measures = [.. upper.Measures, .. lower.Measures],
            Likenesses = [.. upper.Likenesses, .. lower.Likenesses.ExceptBy(upper.Likenesses.Select(known => known.Earlier), known => known.Earlier)],
            Stated = lower.Stated.Concat(upper.Stated).GroupBy(stated => stated.Key).ToDictionary(same => same.Key, same => same.Last().Value),
            Confidence = 1,
            IsAccepted = false,
        };
        return list.With(
            source,
            list.Passages.Select(passage => passage.Candidate == Number ? passage with { Candidate = upper.Number } : passage),
            list.Candidates.Where(candidate => candidate.Number != Number).Select(candidate => candidate.Number == upper.Number ? merged : candidate));
    }
}

/// <summary>Takes a candidate off the list: all its passages are left out, with the reason.</summary>
public sealed record DropCandidate(int Number, string Reason) : ReviewEdit("dropped", "列为非问题")
{
    public override WorkingList ApplyTo(WorkingList list, string source)
    {
        _ = list.Of(Number);
        if (Reason.Trim().Length == 0) throw new RefusedException(new DropNeedsReason());
        return list.With(source, list.Passages.Select(passage => passage.Candidate == Number ? new Passage(passage.Start, passage.End, null, Reason.Trim()) : passage), list.Candidates);
    }
}

/// <summary>Leaves one passage out, whether it was still undecided or stood in a candidate that has others.</summary>
public sealed record LeaveOutPassage(int Start, string Reason) : ReviewEdit("left-out", "一句列为非问题")
{
    public override WorkingList ApplyTo(WorkingList list, string source)
    {
        var chosen = list.Passages.FirstOrDefault(passage => passage.Start == Start && passage.LeftOut is null) ?? throw new RefusedException(new NoSuchPassage());
        if (Reason.Trim().Length == 0) throw new RefusedException(new DropNeedsReason());
        return list.With(
            source,
            list.Passages.Select(passage => passage == chosen ? new Passage(passage.Start, passage.End, null, Reason.Trim()) : passage),
            list.Candidates.Select(candidate => candidate.Number == chosen.Candidate ? Without(candidate, chosen, source) : candidate));
    }

    private static Candidate Without(Candidate candidate, Passage passage, string source) => candidate with
    {
        Content = candidate.Content with { Text = candidate.Content.Text.Replace(passage.In(source), "", StringComparison.Ordinal) },
        Facts = [.. candidate.Facts.Where(fact => fact.Start < passage.Start || fact.Start >= passage.End)],
        IsAccepted = false,
    };
}

/// <summary>Makes a finding of a passage that was left out or undecided.</summary>
public sealed record AddCandidate(int Start) : ReviewEdit("added", "补列一条问题")
{
    public override WorkingList ApplyTo(WorkingList list, string source)
    {
        var chosen = list.Passages.FirstOrDefault(passage => passage.Start == Start && passage.Candidate is null) ?? throw new RefusedException(new NoSuchPassage());
        var text = chosen.In(source);
        var above = list.Candidates.LastOrDefault(candidate => list.PassagesOf(candidate.Number).First().Start < Start);
        var added = new Candidate
        {
            Number = list.NextNumber,
            Content = new CandidateContent { Level1 = above?.Content.Level1, Level2 = above?.Content.Level2, Title = Titles.Of(text), Text = text },
        };
        return list.With(
            source,
            list.Passages.Select(passage => passage == chosen ? new Passage(passage.Start, passage.End, added.Number) : passage),
            list.Candidates.Append(added),
            list.NextNumber + 1);
    }
}
