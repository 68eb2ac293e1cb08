using Bihuan.Domain.People;

namespace Bihuan.Domain.Deadlines;

/// <summary>申请延期: asked for by the unit with a reason and a day, decided by the office (B02). Both are kept.</summary>
public sealed class Extension
{
    private Extension() { }

    internal Extension(int number, DateOnly until, string reason, Actor by, DateTimeOffset askedAt) =>
        (Number, Until, Reason, AskedBy, AskedFor, AskedAt) = (number, until, reason, by.Person, by.OnBehalfOf, askedAt);

    public int Number { get; private set; }

    /// <summary>The last day asked for (inclusive).</summary>
    public DateOnly Until { get; private set; }
    public string Reason { get; private set; } = "";
    public PersonId AskedBy { get; private set; }

    /// <summary>For whom it was asked under a delegation, or null.</summary>
    public PersonId? AskedFor { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Null while it waits.</summary>
    public bool? IsGranted { get; private set; }
    public PersonId? DecidedBy { get; private set; }
    public PersonId? DecidedFor { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? Opinion { get; private set; }

    internal void Decide(bool granted, string opinion, Actor by, DateTimeOffset at) => (IsGranted, Opinion, DecidedBy, DecidedFor, DecidedAt) = (granted, opinion, by.Person, by.OnBehalfOf, at);
}

public sealed partial class Obligation
{
    /// <summary>The request that waits for its decision, or null.</summary>
    public Extension? WaitingExtension => _extensions.SingleOrDefault(extension => extension.IsGranted is null);

    /// <summary>No extension reaches further (inclusive): a year after the day the rule gives.</summary>
    public DateOnly FurthestDue => RuledDue.AddYears(1);

    public IReadOnlyList<Refusal> ObstaclesToAskingForExtension(DateOnly today, Actor actor)
    {
        var refusals = new List<Refusal>();
        if (!actor.HoldsFor(Role.UnitHead, UnitId) && !actor.HoldsFor(Role.Liaison, UnitId)) refusals.Add(new NotYourAct("申请延期"));
        if (!IsOpen) refusals.Add(new ObligationIsMet());
        if (IsOverdueOn(today)) refusals.Add(new ExtensionTooLate(Due));
        if (WaitingExtension is not null) refusals.Add(new ExtensionWaits());
        return refusals;
    }

    public void AskForExtension(DateOnly until, string reason, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToAskingForExtension(today, actor).ToList();
        if (until <= Due) refusals.Add(new ExtensionNotLater(Due));
        if (until > FurthestDue) refusals.Add(new PutOffTooFar(FurthestDue));
        if (reason.Trim().Length == 0) refusals.Add(new Missing("延期理由"));
        RefusedException.ThrowIfAny(refusals);
        _extensions.Add(new Extension(_extensions.Count + 1, until, reason.Trim(), actor, at));
        Happen("obligation.extension-asked", actor, at, $"申请将“{DeadlineWords.Of(Kind)}”延期至{until:yyyy-MM-dd}：{reason.Trim()}", new { until, reason });
    }

    public IReadOnlyList<Refusal> ObstaclesToDecidingExtension(Actor actor)
    {
        var refusals = new List<Refusal>();
        if (!actor.Holds(Role.OfficeDirector)) refusals.Add(new NotYourAct("审批延期"));
        if (WaitingExtension is not { } waiting) refusals.Add(new NoExtensionWaits());
        else if (actor.IsAnyOf(waiting.AskedBy, waiting.AskedFor)) refusals.Add(new OwnExtension());
        return refusals;
    }

    public void DecideExtension(bool granted, string opinion, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToDecidingExtension(actor).ToList();
        if (!granted && opinion.Trim().Length == 0) refusals.Add(new Missing("不同意的理由"));
        // Owed anew since it was asked, it may already have a later day than the one asked for.
        if (granted && WaitingExtension?.Until <= Due) refusals.Add(new ExtensionNotLater(Due));
        if (granted && WaitingExtension?.Until > FurthestDue) refusals.Add(new PutOffTooFar(FurthestDue));
        RefusedException.ThrowIfAny(refusals);
        var extension = WaitingExtension!;
        extension.Decide(granted, opinion.Trim(), actor, at);
        if (granted) Due = extension.Until;
        Happen("obligation.extension-decided", actor, at, granted ? $"同意将“{DeadlineWords.Of(Kind)}”延期至{Due:yyyy-MM-dd}" : $"不同意延期：{opinion.Trim()}", new { granted, extension.Until, opinion });
    }
}

public sealed record ObligationIsMet() : Refusal("此事项已办结，不需要延期");
public sealed record ExtensionTooLate(DateOnly Due) : Refusal($"时限{Due:yyyy-MM-dd}已过，不能再申请延期；请尽快办理，由巡察办记为逾期办结");
public sealed record ExtensionWaits() : Refusal("已有一项延期申请等待审批，请待审批后再申请");
public sealed record ExtensionNotLater(DateOnly Due) : Refusal($"延期后的日期须晚于现时限{Due:yyyy-MM-dd}");
public sealed record NoExtensionWaits() : Refusal("没有等待审批的延期申请");
public sealed record OwnExtension() : Refusal("不能审批本人提出的延期申请，请由其他负责人审批");
