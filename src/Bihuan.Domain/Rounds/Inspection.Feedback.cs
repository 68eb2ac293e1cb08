using Bihuan.Domain.People;

namespace Bihuan.Domain.Rounds;

/// <summary>One of the two acts of feedback beside the meeting (A04).</summary>
public enum FeedbackActKind { ToHead, ToLeader }

/// <param name="On">When it was given.</param>
/// <param name="GivenBy">Who spoke for the leading group.</param>
/// <param name="GivenTo">The unit's head, or the leader in charge.</param>
/// <param name="SignedOn">When he signed for it.</param>
public sealed record FeedbackAct(DateOnly On, string GivenBy, string GivenTo, DateOnly SignedOn)
{
    internal FeedbackAct Trimmed() => this with { GivenBy = GivenBy.Trim(), GivenTo = GivenTo.Trim() };
}

/// <summary>三反馈: to the Party organization in its meeting, to its head alone, to the leader in charge. Complete only with all three (A04).</summary>
public sealed record TripleFeedback(bool Meeting, bool Head, bool Leader)
{
    public int Done => (Meeting ? 1 : 0) + (Head ? 1 : 0) + (Leader ? 1 : 0);
    public bool IsComplete => Done == 3;
    public IEnumerable<string> Missing => new[] { Meeting ? null : "向党组织集中反馈", Head ? null : FeedbackWords.Of(FeedbackActKind.ToHead), Leader ? null : FeedbackWords.Of(FeedbackActKind.ToLeader) }.OfType<string>();
    public string Status => IsComplete ? "3/3" : $"{Done}/3，尚缺{string.Join("、", Missing)}";
}

public static class FeedbackWords
{
    public static string Of(FeedbackActKind kind) => kind == FeedbackActKind.ToHead ? "向主要负责人单独反馈" : "向分管县领导通报反馈";
}

public sealed partial class Inspection
{
    public FeedbackAct? HeadFeedback { get; private set; }
    public FeedbackAct? LeaderFeedback { get; private set; }
    public TripleFeedback TripleFeedback => new(FeedbackMeeting is not null, HeadFeedback is not null, LeaderFeedback is not null);

    public FeedbackAct? FeedbackTo(FeedbackActKind kind) => kind == FeedbackActKind.ToHead ? HeadFeedback : LeaderFeedback;

    /// <summary>Registers one of the two acts; what stands there already is corrected only with a reason.</summary>
    public void GiveFeedback(FeedbackActKind kind, FeedbackAct act, string? reason, DateOnly today, (Actor Actor, DateTimeOffset At) by)
    {
        var before = FeedbackTo(kind);
        var refusals = RoundRules.ObstaclesTo(FeedbackWords.Of(kind), by.Actor);
        if (act.GivenBy.Trim().Length == 0) refusals.Add(new Missing("反馈人", MendAt.Inspection));
        if (act.GivenTo.Trim().Length == 0) refusals.Add(new Missing("反馈对象", MendAt.Inspection));
        if (act.On > today || act.SignedOn > today) refusals.Add(new FeedbackActInTheFuture());
        if (act.SignedOn < act.On) refusals.Add(new SignedBeforeGiven());
        if (before is not null && string.IsNullOrWhiteSpace(reason)) refusals.Add(new Missing("更正理由", MendAt.Inspection));
        RefusedException.ThrowIfAny(refusals);
        var after = act.Trimmed();
        if (kind == FeedbackActKind.ToHead) HeadFeedback = after;
        else LeaderFeedback = after;
        var word = $"{FeedbackWords.Of(kind)}（{after.On:yyyy-MM-dd}，{after.GivenTo}，{after.SignedOn:yyyy-MM-dd}签收）";
        if (before is null) Happen("inspection.feedback-act", by.Actor, by.At, word, new { kind, after });
        else Happen("inspection.feedback-act-corrected", by.Actor, by.At, $"更正{word}：{reason!.Trim()}", new { kind, before, after, reason });
    }
}

public sealed record FeedbackActInTheFuture() : Refusal("反馈日期和签收日期不能晚于今天", MendAt.Inspection);
public sealed record SignedBeforeGiven() : Refusal("签收日期不能早于反馈日期", MendAt.Inspection);
