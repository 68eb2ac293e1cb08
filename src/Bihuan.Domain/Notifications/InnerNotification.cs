using Bihuan.Domain.Evidence;
using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;

namespace Bihuan.Domain.Notifications;

public enum NotificationForm { Meeting, Circular, Board, Other }

/// <summary>What was told to whom and how, with the full text of both documents.</summary>
public sealed record NotificationContent(NotificationForm Form, string Scope, DateOnly On, IReadOnlyList<KeptFile> FeedbackText, IReadOnlyList<KeptFile> Statement);

/// <summary>党内通报: the feedback text and the head's statement, told within the Party organization in full and unchanged (B12).</summary>
public sealed partial class InnerNotification : InspectionRecord
{
    private readonly List<KeptFile> _feedbackText = [];
    private readonly List<KeptFile> _statement = [];

    private InnerNotification() { }

    private InnerNotification(Inspection inspection, NotificationContent content, int number) : base(inspection)
    {
        Id = InnerNotificationId.New();
        (Number, Form, Scope, On) = (number, content.Form, content.Scope.Trim(), content.On);
        _feedbackText.AddRange(content.FeedbackText);
        _statement.AddRange(content.Statement);
    }

    public InnerNotificationId Id { get; private set; }

    /// <summary>1 for the first; a wider circle may be told later.</summary>
    public int Number { get; private set; }
    public NotificationForm Form { get; private set; }

    /// <summary>Who was told, for example 全体党员和中层以上干部共86人.</summary>
    public string Scope { get; private set; } = "";
    public DateOnly On { get; private set; }
    public PersonId RegisteredBy { get; private set; }
    public IReadOnlyList<KeptFile> FeedbackText => _feedbackText;
    public IReadOnlyList<KeptFile> Statement => _statement;

    /// <summary>Both texts in the order in which they are handed out.</summary>
    public IReadOnlyList<KeptFile> Files => [.. _feedbackText, .. _statement];

    protected override Subject Subject => new("notification", Id.Value, UnitId);

    public static IReadOnlyList<Refusal> ObstaclesToRegistering(Inspection inspection, Actor actor)
    {
        var refusals = new List<Refusal>();
        if (!actor.HoldsFor(Role.UnitHead, inspection.UnitId) && !actor.HoldsFor(Role.Liaison, inspection.UnitId)) refusals.Add(new NotYourAct("登记党内通报"));
        if (inspection.FeedbackMeeting is null) refusals.Add(new NoFeedbackMeeting());
        return refusals;
    }

    public static InnerNotification Register(Inspection inspection, NotificationContent content, int number, DateOnly today, (Actor Actor, DateTimeOffset At) by)
    {
        var refusals = ObstaclesToRegistering(inspection, by.Actor).ToList();
        refusals.AddRange(ObstaclesTo(content, inspection, today));
        RefusedException.ThrowIfAny(refusals);
        var notification = new InnerNotification(inspection, content, number) { RegisteredBy = by.Actor.Person };
        notification.Happen("notification.registered", by.Actor, by.At, $"党内通报反馈意见和表态讲话（{content.On:yyyy-MM-dd}，{NotificationWords.Of(content.Form)}，{notification.Scope}）",
            new { number, content.Form, notification.Scope, content.On, Files = notification.Files.Select(file => file.Hash) });
        return notification;
    }

    private static IEnumerable<Refusal> ObstaclesTo(NotificationContent content, Inspection inspection, DateOnly today)
    {
        if (content.Scope.Trim().Length == 0) yield return new Missing("通报范围");
        if (content.On > today) yield return new NotifiedInTheFuture();
        if (content.On < inspection.FeedbackMeeting?.HeldOn) yield return new NotifiedBeforeFeedback(inspection.FeedbackMeeting.HeldOn);
        if (content.FeedbackText.Count == 0) yield return new NoFeedbackText();
        if (content.Statement.Count == 0) yield return new NoHeadStatement();
    }
}

/// <summary>The official words of notifications, once.</summary>
public static class NotificationWords
{
    public static string Of(NotificationForm form) => form switch
    {
        NotificationForm.Meeting => "会议传达",
        NotificationForm.Circular => "印发文件",
        NotificationForm.Board => "党务公开栏公布",
        _ => "其他形式",
    };
}

public sealed record NoFeedbackText() : Refusal("请上传通报的反馈意见全文，不得以摘要代替");
public sealed record NoHeadStatement() : Refusal("请上传主要负责人表态讲话全文，不得以摘要代替");
public sealed record NotifiedInTheFuture() : Refusal("通报日期不能晚于今天");
public sealed record NotifiedBeforeFeedback(DateOnly HeldOn) : Refusal($"通报日期不能早于反馈会日期{HeldOn:yyyy-MM-dd}");
