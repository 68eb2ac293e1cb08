using Bihuan.Domain.People;

namespace Bihuan.Domain.Letters;

public sealed partial class Letter
{
    public PersonId? ReceivedBy { get; private set; }
    public DateTimeOffset? ReceivedAt { get; private set; }
    public LetterReply? Reply { get; private set; }
    public TalkRecord? Talk { get; private set; }
    public TalkFollowUp? FollowUp { get; private set; }

    /// <summary>The person it names, or whoever signs for the unit.</summary>
    public bool IsTo(Actor actor) => ToPerson is { } person
        ? actor.Person == person || actor.OnBehalfOf == person
        : actor.HoldsFor(Role.UnitHead, UnitId) || actor.HoldsFor(Role.Liaison, UnitId);

    public IReadOnlyList<Refusal> ObstaclesToReceiving(Actor actor) => [.. NotToHim(actor), .. Unless(LetterState.Issued)];

    /// <summary>签收.</summary>
    public void Receive(Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToReceiving(actor));
        (State, ReceivedBy, ReceivedAt) = (LetterState.Received, actor.Person, at);
        Happen("letter.received", actor, at, $"签收{Kind} {Number}");
    }

    public IReadOnlyList<Refusal> ObstaclesToReplying(Actor actor) => [.. NotToHim(actor), .. Unless(LetterState.Received)];

    public void Answer(LetterReply reply, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToReplying(actor).ToList();
        if (reply.Text.Trim().Length == 0) refusals.Add(new Missing("回复内容"));
        RefusedException.ThrowIfAny(refusals);
        (State, Reply) = (LetterState.Replied, reply with { Text = reply.Text.Trim() });
        Happen("letter.replied", actor, at, $"回复{Kind} {Number}", new { Reply!.Text, Files = Reply.Files.Select(file => file.Hash) });
    }

    public IReadOnlyList<Refusal> ObstaclesToRecordingTalk(Actor actor)
    {
        var refusals = NotTheOffice("登记约谈情况", actor).Concat(Unless([.. LetterWords.Out])).ToList();
        if (Type != LetterType.Talk) refusals.Add(new LetterInOtherState(State));
        if (Talk is not null) refusals.Add(new TalkAlreadyHeld());
        return refusals;
    }

    /// <summary>登记约谈情况 (C04).</summary>
    public void RecordTalk(TalkRecord talk, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToRecordingTalk(actor).ToList();
        if (talk.By.Trim().Length == 0) refusals.Add(new Missing("约谈人"));
        if (talk.With.Trim().Length == 0) refusals.Add(new Missing("约谈对象"));
        if (talk.Points.Trim().Length == 0) refusals.Add(new Missing("约谈要点"));
        if (talk.HeldOn > today) refusals.Add(new TalkInTheFuture());
        if (talk.CorrectBy < talk.HeldOn) refusals.Add(new CorrectionBeforeTalk());
        RefusedException.ThrowIfAny(refusals);
        Talk = talk with { By = talk.By.Trim(), With = talk.With.Trim(), Points = talk.Points.Trim() };
        Happen("letter.talk-held", actor, at, $"约谈{Talk.With}（{Talk.HeldOn:yyyy-MM-dd}，整改期限{Talk.CorrectBy:yyyy-MM-dd}）", Talk);
    }

    public IReadOnlyList<Refusal> ObstaclesToFollowingUp(Actor actor)
    {
        var refusals = NotTheOffice("登记后续落实情况", actor).ToList();
        if (Talk is null) refusals.Add(new NoTalkRecord());
        if (FollowUp is not null) refusals.Add(new TalkAlreadyFollowedUp());
        return refusals;
    }

    /// <summary>登记后续落实情况 (C04).</summary>
    public void RecordFollowUp(string text, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToFollowingUp(actor).ToList();
        if (text.Trim().Length == 0) refusals.Add(new Missing("后续落实情况"));
        RefusedException.ThrowIfAny(refusals);
        FollowUp = new TalkFollowUp(today, text.Trim(), actor.Person, at);
        Happen("letter.followed-up", actor, at, $"约谈后续落实：{FollowUp.Text}");
    }

    private IEnumerable<Refusal> NotToHim(Actor actor) => IsTo(actor) ? [] : [new NotTheAddressee()];
}
