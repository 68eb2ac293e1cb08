using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;

namespace Bihuan.Domain.Supervisions;

public enum SupervisionKind
{
    /// <summary>整改督查, while the unit rectifies.</summary>
    Check,
    /// <summary>回访, after findings were closed.</summary>
    ReturnVisit,
    /// <summary>巡察“回头看”, when the rectification is over.</summary>
    LookBack,
}

/// <param name="By">Who went there, for example 县委巡察办督查一组.</param>
/// <param name="Note">What was looked at and what came of it.</param>
public sealed record SupervisionContent(SupervisionKind Kind, DateOnly On, string By, string Note);

/// <summary>督查: somebody went to the unit and looked whether it rectifies. Registered by the office; coverage is counted by it (A02).</summary>
public sealed class Supervision : InspectionRecord
{
    private Supervision() { }

    private Supervision(Inspection inspection, SupervisionContent content) : base(inspection)
    {
        Id = SupervisionId.New();
        (Kind, HeldOn, By, Note) = (content.Kind, content.On, content.By.Trim(), content.Note.Trim());
    }

    public SupervisionId Id { get; private set; }
    public SupervisionKind Kind { get; private set; }
    public DateOnly HeldOn { get; private set; }
    public string By { get; private set; } = "";
    public string Note { get; private set; } = "";
    public PersonId RegisteredBy { get; private set; }

    protected override Subject Subject => new("supervision", Id.Value, UnitId);

    public static IReadOnlyList<Refusal> ObstaclesToRegistering(Inspection inspection, Actor actor)
    {
        var refusals = RoundRules.ObstaclesTo("登记督查", actor);
        if (inspection.FeedbackMeeting is null) refusals.Add(new NoFeedbackMeeting());
        return refusals;
    }

    public static Supervision Register(Inspection inspection, SupervisionContent content, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToRegistering(inspection, actor).ToList();
        if (content.By.Trim().Length == 0) refusals.Add(new Missing("督查组或督查人"));
        if (content.Note.Trim().Length == 0) refusals.Add(new Missing("督查情况"));
        if (content.On > today) refusals.Add(new SupervisedInTheFuture());
        if (content.On < inspection.FeedbackMeeting?.HeldOn) refusals.Add(new SupervisedBeforeFeedback(inspection.FeedbackMeeting.HeldOn));
        RefusedException.ThrowIfAny(refusals);
        var supervision = new Supervision(inspection, content) { RegisteredBy = actor.Person };
        supervision.Happen("supervision.registered", actor, at, $"{SupervisionWords.Of(content.Kind)}（{content.On:yyyy-MM-dd}，{supervision.By}）", content);
        return supervision;
    }
}

/// <summary>The official words of supervisions, once.</summary>
public static class SupervisionWords
{
    public static string Of(SupervisionKind kind) => kind switch
    {
        SupervisionKind.Check => "整改督查",
        SupervisionKind.ReturnVisit => "回访",
        _ => "回头看",
    };
}

public sealed record SupervisedInTheFuture() : Refusal("督查日期不能晚于今天");
public sealed record SupervisedBeforeFeedback(DateOnly HeldOn) : Refusal($"督查日期不能早于反馈会日期{HeldOn:yyyy-MM-dd}");
