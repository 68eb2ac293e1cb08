using Bihuan.Domain.Recurrences;

namespace Bihuan.Domain.Feedback;

/// <summary>What a person said, while checking the reading, about a candidate and a finding of an earlier round (B16).</summary>
/// <param name="Code">Of the earlier finding, as people write it.</param>
/// <param name="IsConfirmed">True for 屡查屡犯, false where the likeness means nothing.</param>
public sealed record CandidateLikeness(FindingId Earlier, string Code, LikenessFound Found, bool IsConfirmed, string Reason, PersonId By, PersonId? For, DateTimeOffset At);

/// <summary>Links a candidate to an earlier finding as 屡查屡犯, or rejects the suspicion; said again, the newer verdict counts.</summary>
public sealed record JudgeLikeness(int Number, CandidateLikeness Verdict)
    : ReviewEdit("likeness-judged", Verdict.IsConfirmed ? $"认定一条问题与{Verdict.Code}同类，屡查屡犯" : $"认定一条问题不属于{Verdict.Code}的反复")
{
    public override WorkingList ApplyTo(WorkingList list, string source)
    {
        if (Verdict.Reason.Trim().Length == 0) throw new RefusedException(new Missing("认定理由"));
        return Replace(list, source, Number, candidate => candidate with { Likenesses = [.. candidate.Likenesses.Where(known => known.Earlier != Verdict.Earlier), Verdict] });
    }
}
