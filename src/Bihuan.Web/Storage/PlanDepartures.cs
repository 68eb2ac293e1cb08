using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>One place where the lists of today say something else than the approved plan, and who brought that about.</summary>
/// <param name="Why">The reason where the act asked for one: a measure that was dropped, a finding that was voided.</param>
public sealed record Departure(PlanDifference Difference, string? Who = null, DateTimeOffset? At = null, string? Why = null);

/// <summary>A finding that departs from the approved plan.</summary>
/// <param name="Version">The approved version, the newest one.</param>
public sealed record DepartedFinding(FindingId Id, int Number, string Code, string Title, int Version, IReadOnlyList<Departure> Departures);

/// <summary>An approved plan binds (A15): work may go on otherwise, but never unseen.</summary>
internal static class PlanDepartures
{
    /// <summary>Of one finding, loaded through the actor's eyes; null where it says what the plan says, or where no plan binds yet. One query, two more where it departs.</summary>
    public static async Task<DepartedFinding?> DepartureOfAsync(this BihuanDb db, Finding finding, Names names, CancellationToken cancellationToken)
    {
        if (finding.State == FindingState.Draft) return null;
        var approved = await (
            from plan in db.Plans.AsNoTracking()
            from version in plan.Versions
            where plan.InspectionId == finding.InspectionId && version.ApprovedOn != null
            orderby version.Number descending
            select new { version.Number, Content = version.Lists.Where(planned => planned.FindingId == finding.Id).Select(planned => planned.Content).FirstOrDefault() }).FirstOrDefaultAsync(cancellationToken);
        if (approved is null) return null;
        var differences = PlanDifference.Between(approved.Content, finding.IsListed() ? PlannedContent.Of(finding, names.ForLists) : null);
        if (differences.Count == 0) return null;
        var acts = await ListActs.OfAsync(db, finding.RegionId, [finding.Id], cancellationToken);
        return new DepartedFinding(finding.Id, finding.Number, finding.Code, finding.Title, approved.Number, acts.Explain(finding.Id, differences));
    }

    /// <summary>All that depart of an inspection, as far as the actor may see the findings.</summary>
    public static async Task<IReadOnlyList<DepartedFinding>> DeparturesAsync(this BihuanDb db, Plan plan, Actor actor, CancellationToken cancellationToken)
    {
        if (plan.Approved is not { } approved) return [];
        var (then, now) = (await db.FrozenListsAsync(approved.Id, cancellationToken), await db.ListsNowAsync(plan.InspectionId, actor, cancellationToken));
        var seen = await db.Findings.VisibleTo(actor).Where(finding => finding.InspectionId == plan.InspectionId).Select(finding => finding.Id).ToListAsync(cancellationToken);
        var compared = ComparedFinding.Of(then, now).Where(found => seen.Contains(found.Id)).ToArray();
        var acts = await ListActs.OfAsync(db, plan.RegionId, [.. compared.Select(found => found.Id)], cancellationToken);
        return [.. compared.Select(found => new DepartedFinding(found.Id, found.Number, found.Code, found.Title, approved.Number, acts.Explain(found.Id, found.Differences)))];
    }
}

/// <summary>A finding at which two states of the lists differ.</summary>
public sealed record ComparedFinding(FindingId Id, int Number, string Code, string Title, IReadOnlyList<PlanDifference> Differences)
{
    /// <summary>Only those that differ, in the order of their numbers.</summary>
    public static IReadOnlyList<ComparedFinding> Of(IReadOnlyList<PlannedFinding> before, IReadOnlyList<PlannedFinding> after)
    {
        var (then, now) = (before.ToDictionary(planned => planned.FindingId), after.ToDictionary(planned => planned.FindingId));
        var either = then.Values.Concat(now.Values.Where(planned => !then.ContainsKey(planned.FindingId))).OrderBy(planned => planned.Number);
        return [.. either
            .Select(planned => new ComparedFinding(
                planned.FindingId, planned.Number, planned.Content.Code, planned.Content.Title,
                PlanDifference.Between(then.GetValueOrDefault(planned.FindingId)?.Content, now.GetValueOrDefault(planned.FindingId)?.Content)))
            .Where(found => found.Differences.Count > 0)];
    }
}
