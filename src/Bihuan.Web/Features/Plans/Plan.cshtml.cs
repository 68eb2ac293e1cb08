using Bihuan.Domain;
using Bihuan.Domain.Plans;
using Bihuan.Domain.Reviews;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Plans;

/// <summary>A finding as an item of the plan.</summary>
internal sealed record PlanItem(FindingId Id, string Code, int Number, string Title);

/// <summary>What a reviewer writes beside an item; an empty reason says nothing about it.</summary>
public sealed record ItemForm
{
    public Guid? Finding { get; set; }
    public string? Reason { get; set; }
}

/// <summary>整改方案: its versions with their decisions, and the act that is next: the unit hands in, the step in turn decides.</summary>
[Authorize<MaySeeFindings>]
internal sealed class PlanPage(SubmitPlan submit, ReviewPlan review, BihuanDb db, CurrentActor current, OfficeClock clock) : InspectionActPage(db, current, clock)
{
    [BindProperty]
    public string? Summary { get; set; }

    [BindProperty]
    public List<IFormFile>? Files { get; set; }

    [BindProperty]
    public Verdict? Verdict { get; set; }

    [BindProperty]
    public string? Opinion { get; set; }

    [BindProperty]
    public DateOnly? ResubmitBy { get; set; }

    [BindProperty]
    public List<ItemForm> Items { get; set; } = [];

    public Plan? Plan { get; private set; }
    public RuleSet Rules { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public IReadOnlyList<PlanItem> Findings { get; private set; } = [];
    public IReadOnlyList<Refusal> ObstaclesToSubmitting { get; private set; } = [];
    public IReadOnlyList<Refusal> ObstaclesToReviewing { get; private set; } = [];
    public PlanState State => Plan?.State ?? PlanState.Owed;
    public bool IsOfTheUnit => Actor.HoldsAnyFor(new MayReport().Roles, Inspection.UnitId);
    public bool MayReview => State == PlanState.UnderReview && ObstaclesToReviewing.Count == 0;
    public bool IsReviewer => (Plan?.Latest?.Chain ?? Rules.PlanChain).Any(step => Actor.HoldsFor(step.Reviewer, Inspection.UnitId));

    /// <summary>Findings whose lists say something else than the version that binds (A15), as far as the actor may see them.</summary>
    public IReadOnlyList<DepartedFinding> Departed { get; private set; } = [];

    /// <summary>What a version on its way would change of the one that binds; empty where none binds yet.</summary>
    public IReadOnlyList<ComparedFinding> Changes { get; private set; } = [];
    public bool IsUnitsTurn => IsOfTheUnit && (State is PlanState.Owed or PlanState.Returned || (State == PlanState.Approved && Departed.Count > 0));

    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var number = 0;
        return await ActAsync(
            async () => number = await submit.SubmitAsync(InspectionId, new PlanInput(Summary ?? "", Files), Actor, cancellationToken),
            () => (Links.Plan(InspectionId), $"已报送整改方案第{number}稿，请关注审核进展。"),
            () => FillAsync(cancellationToken));
    }

    public async Task<IActionResult> OnPostReviewAsync(CancellationToken cancellationToken)
    {
        Plan? decided = null;
        return await ActAsync(
            async () => decided = await review.ReviewAsync(InspectionId, await OpinionAsync(cancellationToken), Actor, cancellationToken),
            () => (Links.Plan(InspectionId), decided!.State switch { PlanState.Approved => "整改方案已审批通过。", PlanState.Returned => "已退回，由单位修改后重新报送。", _ => "已同意，转入下一环节。" }),
            () => FillAsync(cancellationToken));
    }

    /// <summary>The decision as it was filled in; reasons count only for findings of this inspection.</summary>
    private async Task<PlanOpinion> OpinionAsync(CancellationToken cancellationToken)
    {
        if (Verdict is not { } verdict) throw new RefusedException(new Missing("审核结论", MendAt.Review));
        if (verdict == Domain.Reviews.Verdict.Passed) return PlanOpinion.Pass(Opinion ?? "");
        var findings = (await ItemsAsync(cancellationToken)).ToDictionary(item => item.Id.Value);
        var items = Items.Where(item => !string.IsNullOrWhiteSpace(item.Reason)).Select(item => item.Finding is { } id
            ? findings.TryGetValue(id, out var found) ? new ReturnedItem(found.Id, $"第{found.Number}项 {found.Title}", item.Reason!) : throw new RefusedException(new NoSuchPart("问题"))
            : new ReturnedItem(null, "方案总体", item.Reason!));
        return new PlanOpinion(verdict, Opinion ?? "", [.. items], ResubmitBy);
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        await LoadInspectionAsync(cancellationToken);
        Rules = await Db.RulesOfAsync(Inspection.RoundId, cancellationToken);
        Plan = await Db.Plans.AsNoTracking().VisibleTo(Actor).Whole().SingleOrDefaultAsync(plan => plan.InspectionId == InspectionId, cancellationToken);
        var people = (Plan?.Versions ?? []).SelectMany(version => version.Reviews.SelectMany(r => new[] { r.ReviewedBy, r.ReviewedFor }).Append(version.SubmittedBy).Append(version.SubmittedFor));
        Names = await Names.OfAsync(Db, people, [], cancellationToken);
        ObstaclesToReviewing = Plan?.ObstaclesToReviewing(Actor) ?? [];
        if (Plan is not null) Departed = await Db.DeparturesAsync(Plan, Actor, cancellationToken);
        if (State != PlanState.Approved && Plan?.Approved is { } binding)
        {
            Changes = ComparedFinding.Of(await Db.FrozenListsAsync(binding.Id, cancellationToken), await Db.FrozenListsAsync(Plan.Latest!.Id, cancellationToken));
        }

        if (MayReview) Findings = await ItemsAsync(cancellationToken);
        if (IsUnitsTurn) ObstaclesToSubmitting = await Db.ObstaclesToPlanAsync(Inspection, Actor, cancellationToken);
    }

    private Task<List<PlanItem>> ItemsAsync(CancellationToken cancellationToken) => Db.Findings.AsNoTracking().VisibleTo(Actor).Listed(InspectionId)
        .OrderBy(finding => finding.Number).Select(finding => new PlanItem(finding.Id, finding.Code, finding.Number, finding.Title)).ToListAsync(cancellationToken);
}
