using Bihuan.Domain;
using Bihuan.Domain.Plans;
using Bihuan.Domain.Reports;
using Bihuan.Domain.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>Records of an inspection with all their parts.</summary>
public static class WholeRecords
{
    public static IQueryable<Plan> Whole(this IQueryable<Plan> plans) => plans.Include(plan => plan.Versions).ThenInclude(version => version.Reviews);

    /// <summary>With what each version froze of the three lists: many rows, for the act that holds them against the lists of today.</summary>
    public static IQueryable<Plan> WholeWithLists(this IQueryable<Plan> plans) => plans.Whole().Include(plan => plan.Versions).ThenInclude(version => version.Lists);

    public static IQueryable<Report> Whole(this IQueryable<Report> reports) => reports.Include(report => report.Receipts);

    public static async Task<RuleSet> RulesOfInspectionAsync(this BihuanDb db, InspectionId id, CancellationToken cancellationToken) =>
        await db.RulesOfAsync(await db.Inspections.Where(inspection => inspection.Id == id).Select(inspection => inspection.RoundId).SingleAsync(cancellationToken), cancellationToken);
}
