using Bihuan.Domain.Feedback;
using Bihuan.Domain.Findings;
using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Recurrences;

/// <summary>What made two findings look alike when somebody decided on them.</summary>
/// <param name="Percent">0 to 100.</param>
/// <param name="Wording">The like wording.</param>
public sealed record LikenessFound(int Percent, string Wording);

/// <summary>
/// 屡查屡犯 (B16): a person has said whether a finding is one of an earlier round come back. The program only suspects; what
/// counts is this verdict, and it may be changed with a reason.
/// </summary>
public sealed class Recurrence : Aggregate
{
    private Recurrence() { }

    public RecurrenceId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public UnitId UnitId { get; private set; }
    public FindingId FindingId { get; private set; }

    /// <summary>The finding of an earlier round, of this unit or another.</summary>
    public FindingId EarlierId { get; private set; }

    /// <summary>True for 屡查屡犯, false where the likeness means nothing.</summary>
    public bool IsConfirmed { get; private set; }
    public string Reason { get; private set; } = "";
    public LikenessFound Likeness { get; private set; } = null!;
    public PersonId DecidedBy { get; private set; }
    public PersonId? DecidedFor { get; private set; }
    public DateTimeOffset DecidedAt { get; private set; }

    /// <summary>It stands in the finding's own history.</summary>
    protected override Subject Subject => new("finding", FindingId.Value, UnitId);

    public static Recurrence Between(Finding finding, Finding earlier, LikenessFound likeness)
    {
        if (finding.RoundId == earlier.RoundId || finding.Id == earlier.Id) throw new RefusedException(new NotOfAnEarlierRound());
        return new Recurrence { Id = RecurrenceId.New(), RegionId = finding.RegionId, UnitId = finding.UnitId, FindingId = finding.Id, EarlierId = earlier.Id, Likeness = likeness };
    }

    /// <summary>The verdict given while the feedback document was checked, now that there is a finding; the judge stays who gave it.</summary>
    public static Recurrence FromReview(Finding finding, Finding earlier, CandidateLikeness verdict, Actor actor, DateTimeOffset at)
    {
        var recurrence = Between(finding, earlier, verdict.Found);
        (recurrence.IsConfirmed, recurrence.Reason, recurrence.DecidedBy, recurrence.DecidedFor, recurrence.DecidedAt) = (verdict.IsConfirmed, verdict.Reason.Trim(), verdict.By, verdict.For, verdict.At);
        recurrence.Tell(earlier.Code, actor, at);
        return recurrence;
    }

    public static IReadOnlyList<Refusal> ObstaclesToDeciding(Actor actor) =>
        actor.IsOfTheOffice ? [] : [new NotYourAct("认定屡查屡犯")];

    /// <param name="earlierCode">As people write it.</param>
    public void Decide(bool isConfirmed, string? reason, string earlierCode, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToDeciding(actor).ToList();
        if (string.IsNullOrWhiteSpace(reason)) refusals.Add(new Missing("认定理由"));
        RefusedException.ThrowIfAny(refusals);
        (IsConfirmed, Reason, DecidedBy, DecidedFor, DecidedAt) = (isConfirmed, reason!.Trim(), actor.Person, actor.OnBehalfOf, at);
        Tell(earlierCode, actor, at);
    }

    private void Tell(string earlierCode, Actor actor, DateTimeOffset at)
    {
        if (IsConfirmed) Happen("finding.recurrence-confirmed", actor, at, $"认定为屡查屡犯，与以前轮次问题{earlierCode}同类：{Reason}", new { EarlierId, Likeness, Reason, DecidedBy });
        else Happen("finding.recurrence-dismissed", actor, at, $"经核不属于问题{earlierCode}的反复：{Reason}", new { EarlierId, Likeness, Reason, DecidedBy });
    }
}

public sealed record NotOfAnEarlierRound() : Refusal("只能与其他轮次的问题比对");
