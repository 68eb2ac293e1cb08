using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;

namespace Bihuan.Domain.Meetings;

/// <summary>会议: one meeting that was held, of an inspected unit or of the region. It is registered afterwards, never planned.</summary>
public sealed partial class Meeting : Aggregate
{
    private readonly List<MeetingNotice> _notices = [];
    private readonly List<Decision> _decisions = [];

    private Meeting() { }

    private Meeting(RegionId region, MeetingKind kind, MeetingContent content)
    {
        Id = MeetingId.New();
        (RegionId, Kind) = (region, kind);
        Take(content);
    }

    public MeetingId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public MeetingKind Kind { get; private set; }

    /// <summary>Null for the region's meetings.</summary>
    public InspectionId? InspectionId { get; private set; }
    public UnitId? UnitId { get; private set; }
    public DateOnly HeldOn { get; private set; }
    public MeetingContent Content { get; private set; } = null!;

    /// <summary>What was registered before each correction, the oldest first.</summary>
    public IReadOnlyList<EarlierContent> Earlier { get; private set; } = [];
    public PersonId RegisteredBy { get; private set; }

    /// <summary>For whom it was registered under a delegation, or null.</summary>
    public PersonId? RegisteredFor { get; private set; }
    public DateTimeOffset RegisteredAt { get; private set; }

    protected override Subject Subject => new("meeting", Id.Value, UnitId);

    /// <summary>Why this actor cannot register a meeting of this kind for the inspection at all; empty when he can.</summary>
    public static IReadOnlyList<Refusal> ObstaclesToRegistering(MeetingKind kind, Inspection inspection, IReadOnlyList<Meeting> others, Actor actor)
    {
        var refusals = new List<Refusal>();
        if (!MeetingKinds.OfUnit.Contains(kind) || !MayKeepFor(inspection.UnitId, actor)) refusals.Add(new NotYourAct($"登记{MeetingWords.Of(kind)}"));
        if (inspection.FeedbackMeeting is null) refusals.Add(new NoFeedbackMeeting());
        if (kind != MeetingKind.Study && others.FirstOrDefault(other => other.Kind == kind && other.ReopenedOn is null) is { } held) refusals.Add(new MeetingAlreadyRegistered(kind, held.HeldOn));
        return refusals;
    }

    /// <summary>Registers a meeting of the inspected unit; what is owed by it is met by the caller in the same commit.</summary>
    public static Meeting OfUnit(Inspection inspection, MeetingKind kind, MeetingContent content, MeetingCircle circle, Actor actor, DateTimeOffset at)
    {
        var written = content.Trimmed();
        RefusedException.ThrowIfAny([.. ObstaclesToRegistering(kind, inspection, circle.Others, actor), .. MeetingRules.ObstaclesTo(kind, written, circle, inspection.FeedbackMeeting?.HeldOn)]);
        var meeting = new Meeting(inspection.RegionId, kind, written) { InspectionId = inspection.Id, UnitId = inspection.UnitId };
        meeting.Register(actor, at);
        meeting.WarnOfAbsentLeader(actor, at);
        return meeting;
    }

    /// <summary>Registers a meeting of the region with the decisions that became tasks (B13).</summary>
    public static Meeting OfRegion(MeetingKind kind, MeetingContent content, IReadOnlyList<DecisionContent> decisions, MeetingCircle circle, Actor actor, DateTimeOffset at)
    {
        var written = content.Trimmed();
        var refusals = new List<Refusal>();
        if (!MeetingKinds.OfRegion.Contains(kind) || !actor.IsOfTheOffice) refusals.Add(new NotYourAct($"登记{MeetingWords.Of(kind)}"));
        RefusedException.ThrowIfAny([.. refusals, .. MeetingRules.ObstaclesTo(kind, written, circle, null), .. ObstaclesToDeciding(decisions, written.HeldOn)]);
        var meeting = new Meeting(actor.Region, kind, written);
        meeting.Register(actor, at);
        meeting.Decide(decisions, actor, at);
        return meeting;
    }

    public IReadOnlyList<Refusal> ObstaclesToCorrecting(Actor actor)
    {
        var refusals = new List<Refusal>();
        if (UnitId is { } unit ? !MayKeepFor(unit, actor) : !actor.IsOfTheOffice) refusals.Add(new NotYourAct("更正会议登记"));
        if (Appraisals.Count > 0) refusals.Add(new AppraisedAlready());
        return refusals;
    }

    /// <summary>Corrects what was registered, with the reason; the kind stays, the files brought before stay, the earlier content is kept.</summary>
    /// <param name="day0">The inspection's feedback meeting; null for the region's meetings.</param>
    public void Correct(MeetingContent content, string reason, MeetingCircle circle, DateOnly? day0, Actor actor, DateTimeOffset at)
    {
        var written = content.Trimmed() with { Minutes = [.. Content.Minutes, .. content.Minutes.ExceptBy(Content.Minutes.Select(file => file.Hash), file => file.Hash)] };
        var refusals = ObstaclesToCorrecting(actor).Concat(MeetingRules.ObstaclesTo(Kind, written, circle, day0)).ToList();
        if (reason.Trim().Length == 0) refusals.Add(new Missing("更正理由"));
        RefusedException.ThrowIfAny(refusals);
        var before = Content;
        Earlier = [.. Earlier, new EarlierContent(before, reason.Trim(), actor.Person, at)];
        Take(written);
        Happen("meeting.corrected", actor, at, $"更正{MeetingWords.Of(Kind)}登记（{HeldOn:yyyy-MM-dd}）：{reason.Trim()}", new { before, after = written, reason });
        WarnOfAbsentLeader(actor, at);
    }

    private void Register(Actor actor, DateTimeOffset at)
    {
        (RegisteredBy, RegisteredFor, RegisteredAt) = (actor.Person, actor.OnBehalfOf, at);
        Happen("meeting.registered", actor, at, $"登记{MeetingWords.Of(Kind)}（{HeldOn:yyyy-MM-dd}）", Content);
    }

    private void Take(MeetingContent content) => (Content, HeldOn) = (content, content.HeldOn);

    private static bool MayKeepFor(UnitId unit, Actor actor) => actor.HoldsFor(Role.UnitHead, unit) || actor.HoldsFor(Role.Liaison, unit);
}
