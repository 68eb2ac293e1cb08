using Bihuan.Domain.Evidence;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Meetings;

/// <summary>Something about a meeting that waits until somebody of a body has taken note of it. Nobody can make it go away but he.</summary>
public sealed class MeetingNotice
{
    private MeetingNotice() { }

    internal MeetingNotice(int number, NoticeKind kind, MeetingParty to, DateTimeOffset at) => (Number, Kind, To, RaisedAt) = (number, kind, to, at);

    public int Number { get; private set; }
    public NoticeKind Kind { get; private set; }
    public MeetingParty To { get; private set; }
    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>Null while it waits.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Who took note of it; null also where a correction made it void.</summary>
    public PersonId? SettledBy { get; private set; }
    public bool IsWaiting => SettledAt is null;

    internal void Settle(PersonId? by, DateTimeOffset at) => (SettledBy, SettledAt) = (by, at);
}

public sealed partial class Meeting
{
    private static readonly MeetingParty[] ReportReceivers = [MeetingParty.DisciplineCommission, MeetingParty.OrganizationDept, MeetingParty.InspectionOffice];

    public IReadOnlyList<MeetingNotice> Notices => _notices;
    public MeetingReport? Report { get; private set; }
    public IReadOnlyList<Appraisal> Appraisals { get; private set; } = [];

    /// <summary>The day on which it was ordered to be held again (B08); null where it stands.</summary>
    public DateOnly? ReopenedOn { get; private set; }

    public IReadOnlyList<Refusal> ObstaclesToReporting(Actor actor)
    {
        var refusals = new List<Refusal>();
        if (Kind != MeetingKind.DemocraticLife || !MayKeepFor(UnitId!.Value, actor)) refusals.Add(new NotYourAct("报送会议情况报告"));
        if (Report is not null) refusals.Add(new ReportedAlready());
        return refusals;
    }

    /// <summary>报送会议情况报告: to the discipline commission and the organization department, copied to the office; each has to take note of it (B07).</summary>
    public void SubmitReport(IReadOnlyList<KeptFile> files, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToReporting(actor).ToList();
        if (files.Count == 0) refusals.Add(new ReportFileMissing());
        RefusedException.ThrowIfAny(refusals);
        Report = new MeetingReport(files, actor.Person, at);
        foreach (var receiver in ReportReceivers) Notify(NoticeKind.Report, receiver, at);
        Happen("meeting.reported", actor, at, $"报送专题民主生活会情况报告（{HeldOn:yyyy-MM-dd}）", new { files, to = ReportReceivers });
    }

    public IReadOnlyList<Refusal> ObstaclesToAcknowledging(int number, Actor actor)
    {
        var notice = _notices.SingleOrDefault(notice => notice.Number == number);
        if (notice is null || !notice.IsWaiting) return [new NoSuchPart("待阅事项")];
        return MeetingParties.SitsIn(notice.To, UnitId, actor) ? [] : [new NotYourAct("签收此件")];
    }

    public void Acknowledge(int number, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToAcknowledging(number, actor));
        var notice = _notices.Single(notice => notice.Number == number);
        notice.Settle(actor.Person, at);
        Happen("meeting.acknowledged", actor, at, $"{MeetingWords.Of(notice.To)}签收“{MeetingWords.Of(notice.Kind)}”", new { notice.Kind, notice.To });
    }

    /// <summary>The body for which this actor may appraise the meeting; null for everybody else.</summary>
    public MeetingParty? AppraisingPartyOf(Actor actor) => MeetingParties.Appraising.Cast<MeetingParty?>().FirstOrDefault(party => MeetingParties.SitsIn(party!.Value, UnitId, actor));

    public IReadOnlyList<Refusal> ObstaclesToAppraising(Actor actor)
    {
        if (Kind != MeetingKind.DemocraticLife || AppraisingPartyOf(actor) is not { } party) return [new NotYourAct("评价民主生活会质量")];
        if (actor.IsAnyOf(RegisteredBy, RegisteredFor)) return [new OwnMeeting()];
        return Appraisals.Any(appraisal => appraisal.Party == party) ? [new PartyAppraisedAlready(party)] : [];
    }

    /// <summary>评价质量 (B07). At 差 the meeting is ordered to be held again; the record itself stays (B08).</summary>
    /// <returns>True where this appraisal orders it: the caller renews what is owed in the same commit.</returns>
    public bool Appraise(MeetingQuality quality, string comment, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToAppraising(actor).ToList();
        if (comment.Trim().Length == 0) refusals.Add(new Missing("评价意见"));
        RefusedException.ThrowIfAny(refusals);
        var appraisal = new Appraisal(AppraisingPartyOf(actor)!.Value, quality, comment.Trim(), actor.Person, at);
        Appraisals = [.. Appraisals, appraisal];
        var orders = quality == MeetingQuality.Poor && ReopenedOn is null;
        if (orders) ReopenedOn = today;
        Happen("meeting.appraised", actor, at, $"{MeetingWords.Of(appraisal.Party)}评价专题民主生活会质量为“{MeetingWords.Of(quality)}”{(orders ? "，责令重开" : "")}：{appraisal.Comment}", appraisal);
        return orders;
    }

    /// <summary>B06: the office is told where the leader in charge was not there, and no longer where a correction says he was.</summary>
    private void WarnOfAbsentLeader(Actor actor, DateTimeOffset at)
    {
        if (Kind != MeetingKind.DemocraticLife) return;
        var waiting = _notices.SingleOrDefault(notice => notice is { Kind: NoticeKind.LeaderAbsent, IsWaiting: true });
        if (Content.IsPresentAs(Capacity.SupervisingLeader)) waiting?.Settle(null, at);
        else if (_notices.All(notice => notice.Kind != NoticeKind.LeaderAbsent || notice.SettledBy is null && !notice.IsWaiting))
        {
            Notify(NoticeKind.LeaderAbsent, MeetingParty.InspectionOffice, at);
            Happen("meeting.leader-absent", actor, at, "分管（联系）县领导未参加专题民主生活会，提醒巡察办");
        }
    }

    private void Notify(NoticeKind kind, MeetingParty to, DateTimeOffset at) => _notices.Add(new MeetingNotice(_notices.Count + 1, kind, to, at));
}
