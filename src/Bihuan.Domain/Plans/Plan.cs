using Bihuan.Domain.Evidence;
using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.Reviews;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Plans;

public enum PlanState { Owed, UnderReview, Returned, Approved }

/// <summary>What the unit hands in: a document, and what the three lists say on this day.</summary>
public sealed record PlanDraft(string Summary, IReadOnlyList<KeptFile> Files, IReadOnlyList<PlannedFinding> Lists);

/// <summary>
/// 整改方案: one per inspection, in versions; each goes through the rule set's chain (派驻初审, 巡察办审核, 审批) and nobody
/// decides on what he handed in or decided before (A15). The version approved last binds: the lists may be changed while
/// work goes on, but what departs from it is shown everywhere and can be carried through the same chain as a further version.
/// </summary>
public sealed class Plan : InspectionRecord
{
    private readonly List<PlanVersion> _versions = [];

    private Plan() { }

    public Plan(Inspection inspection) : base(inspection) => Id = PlanId.New();

    public PlanId Id { get; private set; }

    /// <summary>Whose decision it waits for; null while it is with the unit, and once it is approved.</summary>
    public Role? WaitsFor { get; private set; }

    /// <summary>The day on which the latest version was approved; null while it is not.</summary>
    public DateOnly? ApprovedOn { get; private set; }
    public IReadOnlyList<PlanVersion> Versions => _versions;
    public PlanVersion? Latest => _versions.MaxBy(version => version.Number);

    /// <summary>The version that binds: the newest one approved, also while a later one is on its way.</summary>
    public PlanVersion? Approved => _versions.Where(version => version.ApprovedOn is not null).MaxBy(version => version.Number);

    public PlanState State => this switch
    {
        { ApprovedOn: not null } => PlanState.Approved,
        { WaitsFor: not null } => PlanState.UnderReview,
        { Latest: not null } => PlanState.Returned,
        _ => PlanState.Owed,
    };

    protected override Subject Subject => new("plan", Id.Value, UnitId);

    /// <param name="departs">The lists say something else than the approved version: there is a change to carry through the chain.</param>
    public IReadOnlyList<Refusal> ObstaclesToSubmitting(bool departs, Actor actor)
    {
        var refusals = new List<Refusal>();
        if (!actor.HoldsFor(Role.UnitHead, UnitId) && !actor.HoldsFor(Role.Liaison, UnitId)) refusals.Add(new NotYourAct("报送整改方案"));
        if (State == PlanState.UnderReview) refusals.Add(new PlanUnderReview(Latest!.Number));
        if (State == PlanState.Approved && !departs) refusals.Add(new PlanIsApproved(ApprovedOn!.Value));
        return refusals;
    }

    /// <summary>Hands in the next version; it goes to the first step of the chain and nowhere else.</summary>
    public PlanVersion Submit(PlanDraft draft, IReadOnlyList<ReviewStep> chain, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var refusals = ObstaclesToSubmitting(Departs(draft.Lists), actor).ToList();
        if (draft.Summary.Trim().Length == 0) refusals.Add(new Missing("方案摘要"));
        if (draft.Files.Count == 0) refusals.Add(new Missing("方案正文附件"));
        RefusedException.ThrowIfAny(refusals);
        var version = new PlanVersion(_versions.Count + 1, draft, chain, today, (actor, at));
        _versions.Add(version);
        (WaitsFor, ApprovedOn) = (chain[0].Reviewer, null);
        Happen("plan.submitted", actor, at, $"报送整改方案（第{version.Number}稿），送{chain[0].Name}", new { version.Number, draft.Summary, Files = draft.Files.Select(file => file.Hash), version.Findings, version.Measures, version.Seal });
        return version;
    }

    /// <summary>Whether these lists say something else than the approved version; the lists of the versions must be loaded.</summary>
    public bool Departs(IReadOnlyList<PlannedFinding> lists)
    {
        if (Approved is not { } approved) return false;
        var now = lists.ToDictionary(planned => planned.FindingId, planned => planned.Content);
        return approved.Lists.Any(planned => !now.ContainsKey(planned.FindingId))
            || now.Any(planned => PlanDifference.Between(approved.ContentOf(planned.Key), planned.Value).Count > 0);
    }

    public IReadOnlyList<Refusal> ObstaclesToReviewing(Actor actor)
    {
        if (Latest is not { } version || WaitsFor is null) return [new PlanNotUnderReview()];
        var step = version.Chain[version.Reviews.Count];
        if (!actor.HoldsFor(step.Reviewer, UnitId)) return [NotHisStep(version.Chain, version.Reviews.Count, actor)];
        return version.IsMadeBy(actor) ? [new PlanMakerIsNotChecker()] : [];
    }

    /// <summary>One step's decision. A return goes back to the unit with its reasons item by item; the next version begins with the first step again.</summary>
    public void Review(PlanOpinion opinion, DateOnly today, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToReviewing(actor));
        RefusedException.ThrowIfAny(opinion.Obstacles(today));
        var version = Latest!;
        var chain = version.Chain;
        var step = version.Reviews.Count;
        version.Add(new PlanReview(step, chain[step].Name, opinion, today, (actor, at)));
        var isPassed = opinion.Verdict == Verdict.Passed;
        var isLast = step == chain.Count - 1;
        WaitsFor = isPassed && !isLast ? chain[step + 1].Reviewer : null;
        if (isPassed && isLast) ApprovedOn = version.Approve(today);
        Happen(
            isPassed ? "plan.passed" : "plan.returned", actor, at,
            isPassed ? $"{chain[step].Name}：同意整改方案第{version.Number}稿" : $"{chain[step].Name}：退回整改方案第{version.Number}稿（{opinion.Items.Count}项），{opinion.ResubmitBy:yyyy-MM-dd}前重新报送",
            new { version.Number, step, opinion });
    }

    /// <summary>Somebody further down the chain is told which step comes before his: no way leads past the stationed first review.</summary>
    private static Refusal NotHisStep(IReadOnlyList<ReviewStep> chain, int step, Actor actor) =>
        chain.Skip(step + 1).Any(later => actor.Holds(later.Reviewer)) ? new EarlierPlanStepOpen(chain[step].Name) : new NotYourAct($"办理“{chain[step].Name}”");
}

public sealed record PlanUnderReview(int Number) : Refusal($"整改方案第{Number}稿正在审核，审核结束前不能另行报送");
public sealed record PlanIsApproved(DateOnly On) : Refusal($"整改方案已于{On:yyyy-MM-dd}审批通过，三张清单与批准的方案一致，不需另行报送");
public sealed record PlanNotUnderReview() : Refusal("没有等待审核的整改方案");
public sealed record EarlierPlanStepOpen(string Step) : Refusal($"整改方案尚未通过“{Step}”，不能越过该环节直接办理");
public sealed record PlanMakerIsNotChecker() : Refusal("报送人和前一环节的审核人不得审核同一稿方案，请由其他同志办理");
public sealed record PlanReturnNeedsReasons() : Refusal("退回须逐项写明理由，至少一项");
public sealed record PlanReturnNeedsDay() : Refusal("退回须确定重新报送的期限，且晚于今天");
