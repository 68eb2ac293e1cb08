using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Domain.Reviews;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Plans;

/// <summary>One step's decision. With a return the plan is owed once more, until the day the reviewer sets.</summary>
internal sealed class ReviewPlan(BihuanDb db, OfficeClock clock)
{
    public async Task<Plan> ReviewAsync(InspectionId id, PlanOpinion opinion, Actor actor, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(actor).Whole().SingleOrNotFoundAsync(p => p.InspectionId == id, cancellationToken);
        plan.Review(opinion, clock.Today, actor, clock.Now);
        // A change that is returned owes nothing anew: the approved version goes on binding.
        if (opinion.Verdict == Verdict.Returned && plan.Approved is null) await OweAgainAsync(plan, actor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return plan;
    }

    private async Task OweAgainAsync(Plan plan, Actor actor, CancellationToken cancellationToken)
    {
        var owed = await db.Obligations.VisibleTo(actor).SingleOrDefaultAsync(o => o.InspectionId == plan.InspectionId && o.Kind == ObligationKind.Plan, cancellationToken);
        if (owed is null) return;
        var review = plan.Latest!.Reviews.MaxBy(r => r.Step)!;
        var rule = new DeadlineRule(ObligationKind.Plan, review.ResubmitBy!.Value.DayNumber - clock.Today.DayNumber, DeadlineUnit.Day);
        var calendar = await db.CalendarInForceAsync(actor, clock.Now, cancellationToken);
        var because = $"{review.StepName}退回整改方案第{plan.Latest.Number}稿";
        owed.Renew(clock.Today, rule, calendar, (because, $"{because}，审核人定于{review.ResubmitBy:yyyy-MM-dd}前重新报送"), actor, clock.Now);
    }
}
