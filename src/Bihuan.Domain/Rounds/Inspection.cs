using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Rounds;

/// <summary>对一个单位的巡察: one unit in one round. Its feedback meeting is day 0 of every clock (A03).</summary>
public sealed partial class Inspection : Aggregate
{
    private Inspection() { }

    public Inspection(Round round, UnitId unit, UnitId? team)
    {
        Id = InspectionId.New();
        (RegionId, RoundId, UnitId, TeamId) = (round.RegionId, round.Id, unit, team);
    }

    public InspectionId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public RoundId RoundId { get; private set; }
    public UnitId UnitId { get; private set; }

    /// <summary>The inspection team (巡察组), a unit of its own.</summary>
    public UnitId? TeamId { get; private set; }
    public FeedbackMeeting? FeedbackMeeting { get; private set; }

    /// <summary>When the unit handed in its three lists for the first time; null while it still works on them. Later findings are handed in on top.</summary>
    public DateTimeOffset? ListsSubmittedAt { get; private set; }
    public PersonId? ListsSubmittedBy { get; private set; }

    /// <summary>The next finding's number; numbers are never reused, also not after an undone import.</summary>
    public int NextFindingNumber { get; private set; } = 1;

    protected override Subject Subject => new("inspection", Id.Value, UnitId);

    public void Begin(Actor actor, DateTimeOffset at) => Happen("inspection.begun", actor, at, "列入本轮巡察");

    public int TakeFindingNumber() => NextFindingNumber++;

    /// <summary>Registers the feedback meeting; from its date every clock of the unit runs.</summary>
    public void HoldFeedbackMeeting(FeedbackMeeting meeting, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesTo(meeting, today, actor);
        if (FeedbackMeeting is { } held) refusals.Add(new FeedbackMeetingAlreadyHeld(held.HeldOn));
        RefusedException.ThrowIfAny(refusals);
        FeedbackMeeting = meeting.Trimmed();
        Happen("inspection.feedback-meeting", actor, at, $"召开反馈会（{meeting.HeldOn:yyyy-MM-dd}）", FeedbackMeeting);
    }

    /// <summary>
    /// Corrects what was registered, with the reason. When the date changes, the caller moves the due dates that follow
    /// from it in the same commit (<see cref="Findings.Finding.FollowDay0"/>).
    /// </summary>
    public void CorrectFeedbackMeeting(FeedbackMeeting meeting, string reason, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesTo(meeting, today, actor);
        if (FeedbackMeeting is null) refusals.Add(new NoFeedbackMeeting());
        if (reason.Trim().Length == 0) refusals.Add(new Missing("更正理由", MendAt.Inspection));
        RefusedException.ThrowIfAny(refusals);
        var before = FeedbackMeeting!;
        FeedbackMeeting = meeting.Trimmed() with { MeetingId = before.MeetingId };
        Happen("inspection.feedback-meeting-corrected", actor, at, $"更正反馈会登记（{FeedbackMeeting.HeldOn:yyyy-MM-dd}）：{reason.Trim()}", new { before, after = FeedbackMeeting, reason });
    }

    /// <summary>The unit hands in the three lists; the caller has asked every finding for its missing links first (A07).</summary>
    public void SubmitLists(Actor actor, DateTimeOffset at)
    {
        if (!actor.HoldsFor(Role.UnitHead, UnitId) && !actor.HoldsFor(Role.Liaison, UnitId)) throw new RefusedException(new NotYourAct("提交三张清单"));
        var first = ListsSubmittedAt is null;
        if (first) (ListsSubmittedAt, ListsSubmittedBy) = (at, actor.Person);
        Happen("inspection.lists-submitted", actor, at, first ? "提交问题、责任、任务三张清单" : "补充提交三张清单");
    }

    private static List<Refusal> ObstaclesTo(FeedbackMeeting meeting, DateOnly today, Actor actor)
    {
        var refusals = RoundRules.ObstaclesTo("登记反馈会", actor);
        if (meeting.HeldOn > today) refusals.Add(new FeedbackMeetingInTheFuture());
        if (meeting.LedBy.Trim().Length == 0) refusals.Add(new Missing("主持人", MendAt.Inspection));
        if (meeting.SignedBy.Trim().Length == 0) refusals.Add(new Missing("签收的单位主要负责人", MendAt.Inspection));
        return refusals;
    }
}

/// <summary>巡察反馈会 (A03).</summary>
/// <param name="HeldOn">Day 0.</param>
/// <param name="LedBy">Who led it for the leading group.</param>
/// <param name="AttendedBy">The district leader in charge who attended, or null.</param>
/// <param name="SignedBy">The unit head who signed for the feedback.</param>
/// <param name="Place">Where it was held, or null.</param>
public sealed record FeedbackMeeting(DateOnly HeldOn, string LedBy, string? AttendedBy, string SignedBy, string? Place)
{
    /// <summary>The same for every unit fed back to in one sitting: meetings are counted by it, not by units (A03).</summary>
    public FeedbackMeetingId MeetingId { get; init; } = FeedbackMeetingId.New();

    internal FeedbackMeeting Trimmed() => this with
    {
        LedBy = LedBy.Trim(),
        AttendedBy = string.IsNullOrWhiteSpace(AttendedBy) ? null : AttendedBy.Trim(),
        SignedBy = SignedBy.Trim(),
        Place = string.IsNullOrWhiteSpace(Place) ? null : Place.Trim(),
    };
}

public sealed record FeedbackMeetingInTheFuture() : Refusal("反馈会日期不能晚于今天；请在反馈会召开后登记", MendAt.Inspection);
public sealed record FeedbackMeetingAlreadyHeld(DateOnly HeldOn) : Refusal($"反馈会已登记（{HeldOn:yyyy-MM-dd}）；如登记有误，请使用更正", MendAt.Inspection);
public sealed record NoFeedbackMeeting() : Refusal("尚未登记反馈会，整改时限无法起算；请先登记反馈会", MendAt.Inspection);
