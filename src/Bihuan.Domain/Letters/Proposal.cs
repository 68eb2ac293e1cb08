using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Letters;

public enum ProposalKind
{
    /// <summary>约谈建议, decided by the office (C04).</summary>
    Talk,

    /// <summary>通报批评建议, decided by the office (C05).</summary>
    Criticism,

    /// <summary>责任落实约谈建议: with the head of a subordinate body, decided by the head of the unit above (C10).</summary>
    DutyTalk,
}

public enum ProposalState { Open, TakenUp, Dismissed }

public enum GroundKind { FlatWeek, FlatFinding, OverdueFinding, EmptyReport }

/// <summary>What a proposal rests on.</summary>
/// <param name="Day">The week's Monday, the finding's last day, the report's month.</param>
public sealed record Ground(GroundKind Kind, string Text, DateOnly? Day, FindingId? Finding)
{
    /// <summary>The same ground carries no second proposal; an overdue finding with a new last day is a new ground.</summary>
    public string Key() => $"{Kind}:{Finding?.Value:N}:{Day:yyyy-MM-dd}";
}

/// <summary>
/// 约谈建议 and 通报批评建议 (C04, C05, C10): raised by the daily run with its grounds, once; a person takes it up or dismisses it,
/// one of the office, or of the unit above where a subordinate body's duty reports are empty. While it waits no second one is raised for the unit, afterwards only on new grounds.
/// </summary>
public sealed class Proposal : Aggregate
{
    private Proposal() { }

    public ProposalId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public UnitId UnitId { get; private set; }

    /// <summary>The unit above whose head decides; null where the office does.</summary>
    public UnitId? AboveId { get; private set; }
    public ProposalKind Kind { get; private set; }
    public ProposalState State { get; private set; }
    public IReadOnlyList<Ground> Grounds { get; private set; } = [];
    public DateOnly RaisedOn { get; private set; }

    /// <summary>Unit and kind while it waits, else null: the database refuses a second one, whichever node raises it.</summary>
    public string? WaitsAs { get; private set; }
    public PersonId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>The talk the unit above held; null where none was, or where the office's letter tells of it.</summary>
    public HeldTalk? Talk { get; private set; }

    protected override Subject Subject => new("proposal", Id.Value, UnitId);

    public static Proposal Raise(RegionId region, UnitId unit, ProposalKind kind, IReadOnlyList<Ground> grounds, DateOnly today, DateTimeOffset at)
    {
        var proposal = new Proposal { Id = ProposalId.New(), RegionId = region, UnitId = unit, Kind = kind, Grounds = grounds, RaisedOn = today, WaitsAs = $"{kind}:{unit.Value:N}" };
        proposal.Happen("proposal.raised", Actor.System(region), at, $"提出{Word(kind)}，依据{grounds.Count}项", new { grounds });
        return proposal;
    }

    /// <summary>Of a subordinate body whose duty reports are empty, for the unit above it (C10).</summary>
    public static Proposal RaiseDutyTalk(RegionId region, (UnitId Body, UnitId Above) units, IReadOnlyList<Ground> grounds, DateOnly today, DateTimeOffset at)
    {
        var proposal = Raise(region, units.Body, ProposalKind.DutyTalk, grounds, today, at);
        proposal.AboveId = units.Above;
        return proposal;
    }

    public IReadOnlyList<Refusal> ObstaclesToDeciding(Actor actor)
    {
        var refusals = new List<Refusal>();
        if (AboveId is { } above ? !actor.HoldsFor(Role.UnitHead, above) : !actor.IsOfTheOffice) refusals.Add(new NotYourAct("决定是否约谈或通报"));
        if (State != ProposalState.Open) refusals.Add(new ProposalDecided());
        return refusals;
    }

    /// <summary>采纳: the caller drafts the letter in the same commit.</summary>
    public void TakeUp(Actor actor, DateTimeOffset at)
    {
        if (AboveId is not null) throw new RefusedException(new NotYourAct("起草约谈文书"));
        RefusedException.ThrowIfAny(ObstaclesToDeciding(actor));
        Decide(ProposalState.TakenUp, null, actor, at);
        Happen("proposal.taken-up", actor, at, $"采纳{Word(Kind)}");
    }

    /// <summary>The head of the unit above has talked with the body's head, and writes down what was said (C10).</summary>
    public void RecordTalk(HeldTalk talk, DateOnly today, Actor actor, DateTimeOffset at)
    {
        if (AboveId is null) throw new RefusedException(new NotYourAct("登记下属单位约谈"));
        var refusals = ObstaclesToDeciding(actor).ToList();
        if (talk.On < RaisedOn || talk.On > today) refusals.Add(new TalkDayOutside(RaisedOn));
        if (talk.Text.Trim().Length == 0) refusals.Add(new Missing("约谈情况"));
        RefusedException.ThrowIfAny(refusals);
        Decide(ProposalState.TakenUp, null, actor, at);
        Talk = talk with { Text = talk.Text.Trim() };
        Happen("proposal.talk-held", actor, at, $"已约谈下属单位主要负责人（{talk.On:yyyy-MM-dd}）", Talk);
    }

    public void Dismiss(string reason, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToDeciding(actor).ToList();
        if (reason.Trim().Length == 0) refusals.Add(new Missing("不采纳的理由"));
        RefusedException.ThrowIfAny(refusals);
        Decide(ProposalState.Dismissed, reason.Trim(), actor, at);
        Happen("proposal.dismissed", actor, at, $"不采纳{Word(Kind)}：{Reason}");
    }

    public static string Word(ProposalKind kind) => kind switch
    {
        ProposalKind.Talk => "约谈建议",
        ProposalKind.Criticism => "通报批评建议",
        _ => "责任落实约谈建议",
    };

    private void Decide(ProposalState state, string? reason, Actor actor, DateTimeOffset at) =>
        (State, WaitsAs, Reason, DecidedBy, DecidedAt) = (state, null, reason, actor.Person, at);
}

/// <param name="Text">What was pointed out and what the body's head promised.</param>
public sealed record HeldTalk(DateOnly On, string Text);

public sealed record TalkDayOutside(DateOnly RaisedOn) : Refusal($"约谈日期应在{RaisedOn:yyyy-MM-dd}（建议提出之日）至今天之间");
public sealed record ProposalDecided() : Refusal("此建议已作决定");
