using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Plans;

public sealed record PlanInput(string Summary, IReadOnlyList<IFormFile>? Files);

/// <summary>
/// 报送整改方案 (A15): the next version goes to the first step of the chain. Handing in is what the deadline asks for, so it
/// meets the obligation on this day; a return makes it owed once more (<see cref="ReviewPlan"/>). The version freezes what the
/// three lists say; once one is approved, a further version carries what has changed since.
/// </summary>
internal sealed class SubmitPlan(BihuanDb db, Attachments attachments, OfficeClock clock)
{
    /// <summary>The number of the version.</summary>
    public async Task<int> SubmitAsync(InspectionId id, PlanInput input, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        var plan = await db.Plans.VisibleTo(actor).WholeWithLists().SingleOrDefaultAsync(p => p.InspectionId == id, cancellationToken);
        if (plan is null) db.Add(plan = new Plan(inspection));
        var lists = await db.ListsNowAsync(id, actor, cancellationToken);
        // Refuse before a byte is stored.
        RefusedException.ThrowIfAny([.. plan.ObstaclesToSubmitting(plan.Departs(lists), actor), .. await db.ObstaclesToPlanAsync(inspection, actor, cancellationToken)]);
        var rules = await db.RulesOfAsync(inspection.RoundId, cancellationToken);
        var draft = new PlanDraft(input.Summary, await attachments.KeepAsync(input.Files, cancellationToken), lists);
        var version = plan.Submit(draft, rules.PlanChain, clock.Today, actor, clock.Now);
        var owed = await db.Obligations.VisibleTo(actor).SingleOrDefaultAsync(o => o.InspectionId == id && o.Kind == ObligationKind.Plan, cancellationToken);
        owed?.Meet(clock.Today, $"整改方案第{version.Number}稿", actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return version.Number;
    }
}
