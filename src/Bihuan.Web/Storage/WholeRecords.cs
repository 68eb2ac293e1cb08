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

    public static IQueryable<Report> Whole(this IQueryable<Report> reports) => reports.Include(report => report.Receipts);

    public static async Task<RuleSet> RulesOfInspectionAsync(this BihuanDb db, InspectionId id, CancellationToken cancellationToken) =>
        await db.RulesOfAsync(await db.Inspections.Where(inspection => inspection.Id == id).Select(inspection => inspection.RoundId).SingleAsync(cancellationToken), cancellationToken);
}
