using Bihuan.Domain.Evidence;
using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;

namespace Bihuan.Domain.PersonalActs;

/// <summary>四个亲自, in the order in which they are always said.</summary>
public enum PersonalActKind { Deploy, Inquire, Coordinate, Oversee }

/// <param name="Finding">The finding it was about, if one.</param>
/// <param name="Meeting">The meeting in which it was done, if one.</param>
public sealed record PersonalActContent(PersonalActKind Kind, DateOnly On, string What, FindingId? Finding, MeetingId? Meeting, IReadOnlyList<KeptFile> Files);

/// <summary>The head on that day, by name as it was.</summary>
public sealed record ActingHead(PersonId Person, string Name);

/// <summary>四个亲自 (B14): an act of the unit's head himself. What was never done is shown as plainly as what was.</summary>
public sealed class PersonalAct : InspectionRecord
{
    private readonly List<KeptFile> _files = [];

    private PersonalAct() { }

    private PersonalAct(Inspection inspection, PersonalActContent content, ActingHead head) : base(inspection)
    {
        Id = PersonalActId.New();
        (Kind, DoneOn, What, FindingId, MeetingId) = (content.Kind, content.On, content.What.Trim(), content.Finding, content.Meeting);
        (HeadId, HeadName) = (head.Person, head.Name);
        _files.AddRange(content.Files);
    }

    public PersonalActId Id { get; private set; }
    public PersonalActKind Kind { get; private set; }
    public DateOnly DoneOn { get; private set; }
    public string What { get; private set; } = "";
    public PersonId HeadId { get; private set; }
    public string HeadName { get; private set; } = "";
    public FindingId? FindingId { get; private set; }
    public MeetingId? MeetingId { get; private set; }
    public PersonId RegisteredBy { get; private set; }

    /// <summary>The office's day on which it was written down: what came later does not speak in an earlier report.</summary>
    public DateOnly RegisteredOn { get; private set; }
    public IReadOnlyList<KeptFile> Files => _files;

    protected override Subject Subject => new("personal-act", Id.Value, UnitId);

    public static IReadOnlyList<Refusal> ObstaclesToRegistering(Inspection inspection, Actor actor)
    {
        var refusals = new List<Refusal>();
        if (!actor.HoldsFor(Role.UnitHead, inspection.UnitId) && !actor.HoldsFor(Role.Liaison, inspection.UnitId)) refusals.Add(new NotYourAct("登记“四个亲自”"));
        if (inspection.FeedbackMeeting is null) refusals.Add(new NoFeedbackMeeting());
        return refusals;
    }

    /// <param name="head">Whoever was head on that day; null where the one named was not.</param>
    public static PersonalAct Register(Inspection inspection, PersonalActContent content, ActingHead? head, DateOnly today, (Actor Actor, DateTimeOffset At) by)
    {
        var refusals = ObstaclesToRegistering(inspection, by.Actor).ToList();
        if (content.What.Trim().Length == 0) refusals.Add(new Missing("具体事项"));
        if (content.On > today) refusals.Add(new ActedInTheFuture());
        if (content.On < inspection.FeedbackMeeting?.HeldOn) refusals.Add(new ActedBeforeFeedback(inspection.FeedbackMeeting.HeldOn));
        if (head is null) refusals.Add(new NotHeadThen());
        RefusedException.ThrowIfAny(refusals);
        var act = new PersonalAct(inspection, content, head!) { RegisteredBy = by.Actor.Person, RegisteredOn = today };
        act.Happen("personal-act.registered", by.Actor, by.At, $"{head!.Name}{PersonalActWords.Of(content.Kind)}（{content.On:yyyy-MM-dd}）：{act.What}",
            new { content.Kind, content.On, head, content.Finding, content.Meeting, Files = content.Files.Select(file => file.Hash) });
        return act;
    }
}

/// <summary>The official words of the four acts, once.</summary>
public static class PersonalActWords
{
    public static string Of(PersonalActKind kind) => kind switch
    {
        PersonalActKind.Deploy => "亲自部署",
        PersonalActKind.Inquire => "亲自过问",
        PersonalActKind.Coordinate => "亲自协调",
        _ => "亲自督办",
    };

    /// <summary>What each of the four is about.</summary>
    public static string HelpOf(PersonalActKind kind) => kind switch
    {
        PersonalActKind.Deploy => "重要工作",
        PersonalActKind.Inquire => "重大问题",
        PersonalActKind.Coordinate => "重要环节",
        _ => "重要案件",
    };
}

public sealed record ActedInTheFuture() : Refusal("日期不能晚于今天");
public sealed record ActedBeforeFeedback(DateOnly HeldOn) : Refusal($"日期不能早于反馈会日期{HeldOn:yyyy-MM-dd}");
public sealed record NotHeadThen() : Refusal("所选人员当日不是本单位主要负责人，“四个亲自”不得由他人代行");
