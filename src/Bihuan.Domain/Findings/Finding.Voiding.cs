using Bihuan.Domain.People;

namespace Bihuan.Domain.Findings;

/// <summary>Somebody of the office asks to void a finding that was fed back: a duplicate of another.</summary>
/// <param name="For">For whom he acted under a delegation, if any.</param>
public sealed record VoidRequest(string Reason, FindingId DuplicateOf, PersonId By, DateTimeOffset At, PersonId? For = null);

/// <summary>
/// 作废: for what was written down twice. A draft is withdrawn at once; what was fed back leaves the count only by two people,
/// one who asks and the director who decides, or one alone could raise the closure rate (D01). The number stays used.
/// </summary>
public sealed partial class Finding
{
    /// <summary>Withdraws a draft.</summary>
    /// <param name="duplicateOf">The finding it doubles; null where it was written by mistake.</param>
    public void Void(string reason, FindingId? duplicateOf, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.Void, actor);
        if (reason.Trim().Length == 0 || duplicateOf == Id) throw new RefusedException(new VoidNeedsReason());
        EnterVoided(reason.Trim(), duplicateOf, actor, at);
    }

    /// <summary>Asks the director to void what was fed back.</summary>
    public void RequestVoid(string reason, FindingId? duplicateOf, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.RequestVoid, actor);
        if (VoidRequest is not null) throw new RefusedException(new VoidAlreadyAsked());
        if (reason.Trim().Length == 0 || duplicateOf is not { } other || other == Id) throw new RefusedException(new VoidNeedsReason());
        VoidRequest = new VoidRequest(reason.Trim(), other, actor.Person, at, actor.OnBehalfOf);
        Happen("finding.void-requested", actor, at, $"申请作废：{reason.Trim()}", VoidRequest);
    }

    /// <summary>What stands in the way of deciding on the request.</summary>
    public IReadOnlyList<Refusal> ObstaclesToDecidingVoid(Actor actor)
    {
        if (ObstaclesTo(FindingAct.DecideVoid, actor) is { Count: > 0 } not) return not;
        if (VoidRequest is not { } asked) return [new NoSuchPart("作废申请")];
        return actor.IsAnyOf(asked.By, asked.For) ? [new AskerIsNotDecider()] : [];
    }

    /// <summary>Voids the finding as asked, or lets it stand; either way with an opinion.</summary>
    public void DecideVoid(bool isGranted, string opinion, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToDecidingVoid(actor));
        if (opinion.Trim().Length == 0) throw new RefusedException(new Missing("审批意见"));
        var asked = VoidRequest!;
        VoidRequest = null;
        if (isGranted) EnterVoided(asked.Reason, asked.DuplicateOf, actor, at, opinion.Trim());
        else Happen("finding.void-refused", actor, at, $"不同意作废：{opinion.Trim()}", new { asked, opinion });
    }

    private void EnterVoided(string reason, FindingId? duplicateOf, Actor actor, DateTimeOffset at, string? opinion = null)
    {
        (VoidedBecause, DuplicateOf, WaitsFor) = (reason, duplicateOf, null);
        Enter(FindingState.Voided, at);
        Happen("finding.voided", actor, at, $"作废：{reason}", new { reason, duplicateOf, opinion });
    }
}
