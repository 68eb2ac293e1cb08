using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Domain.Reports;
using Bihuan.Web.Access;

namespace Bihuan.Web.Storage.Search;

/// <summary>Plans and reports that wait for somebody.</summary>
public static class WaitingRecords
{
    /// <summary>Plans whose step is his and that neither he nor the person for whom he acts handed in or decided before; for the unit, those that came back to it.</summary>
    public static IQueryable<Plan> WaitingForPlan(this IQueryable<Plan> plans, Actor actor)
    {
        var hands = Hands.Of(actor);
        var everywhere = actor.Posts.Where(post => Roles.WholeRegion.Contains(post.Role)).Select(post => (Role?)post.Role).Distinct().ToArray();
        var stationed = actor.Posts.Where(post => post.Role == Role.StationedInspector).SelectMany(post => post.Reach).Distinct().ToArray();
        var own = actor.Posts.Where(post => post.Role is Role.UnitHead or Role.Liaison).SelectMany(post => post.Reach).Distinct().ToArray();
        return plans.VisibleTo(actor).Where(plan =>
            (plan.WaitsFor == null && plan.ApprovedOn == null && own.Contains(plan.UnitId))
            || ((everywhere.Contains(plan.WaitsFor) || (plan.WaitsFor == Role.StationedInspector && stationed.Contains(plan.UnitId)))
                && !plan.Versions.Any(version => version.Number == plan.Versions.Max(other => other.Number)
                    && (hands.Contains(version.SubmittedBy) || hands.Contains(version.SubmittedFor)
                        || version.Reviews.Any(review => hands.Contains(review.ReviewedBy) || hands.Contains(review.ReviewedFor))))));
    }

    /// <summary>Reports that were sent to him and that nobody on his side has opened yet (B10).</summary>
    public static IQueryable<Report> WaitingForReceipt(this IQueryable<Report> reports, Actor actor)
    {
        var (everywhere, inCharge) = (Addressees.EverywhereOf(actor).ToArray(), Addressees.InChargeOf(actor).ToArray());
        return reports.VisibleTo(actor).Where(report => report.Receipts.Any(receipt => receipt.ReadAt == null
            && (everywhere.Contains(receipt.Addressee) || (receipt.Addressee == Addressee.SupervisingLeader && inCharge.Contains(report.UnitId)))));
    }

    /// <summary>Reports that were sent to him, read or not.</summary>
    public static IQueryable<Report> AddressedTo(this IQueryable<Report> reports, Actor actor)
    {
        var (everywhere, inCharge) = (Addressees.EverywhereOf(actor).ToArray(), Addressees.InChargeOf(actor).ToArray());
        return reports.VisibleTo(actor).Where(report => report.Receipts.Any(receipt => everywhere.Contains(receipt.Addressee))
            || (inCharge.Contains(report.UnitId) && report.Receipts.Any(receipt => receipt.Addressee == Addressee.SupervisingLeader)));
    }
}
