using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>The three lists of an inspection as they are today, and as a version of the plan froze them (A15).</summary>
internal static class PlanLists
{
    /// <summary>What is not fed back yet or counts no more stands in no list.</summary>
    private static readonly FindingState[] NotListed = [FindingState.Draft, FindingState.Voided, FindingState.Carried];

    public static IQueryable<Finding> Listed(this IQueryable<Finding> findings, InspectionId inspection) =>
        findings.Where(finding => finding.InspectionId == inspection && !NotListed.Contains(finding.State));

    public static bool IsListed(this Finding finding) => !NotListed.Contains(finding.State);

    public static async Task<IReadOnlyList<PlannedFinding>> ListsNowAsync(this BihuanDb db, InspectionId inspection, Actor actor, CancellationToken cancellationToken)
    {
        var findings = await db.Findings.AsNoTracking().VisibleTo(actor).Listed(inspection).OrderBy(finding => finding.Number)
            .Include(finding => finding.Responsibilities).Include(finding => finding.Measures).ThenInclude(measure => measure.Milestones).ToListAsync(cancellationToken);
        var people = findings.SelectMany(finding => finding.Responsibilities.Select(held => held.PersonId).Concat(finding.Measures.Select(measure => measure.OwnerId)));
        var sections = findings.SelectMany(finding => finding.Responsibilities.Select(held => held.SectionId).Concat(finding.Measures.Select(measure => measure.SectionId)));
        var names = (await Names.OfAsync(db, people, sections, cancellationToken)).ForLists;
        return [.. findings.Select(finding => PlannedFinding.Of(finding, names))];
    }

    /// <summary>Whoever asks has loaded the plan itself through <c>VisibleTo(actor)</c>.</summary>
    public static async Task<IReadOnlyList<PlannedFinding>> FrozenListsAsync(this BihuanDb db, PlanVersionId version, CancellationToken cancellationToken) =>
        await db.Set<PlannedFinding>().AsNoTracking().Where(planned => EF.Property<PlanVersionId>(planned, "PlanVersionId") == version)
            .OrderBy(planned => planned.Number).ToListAsync(cancellationToken);
}
