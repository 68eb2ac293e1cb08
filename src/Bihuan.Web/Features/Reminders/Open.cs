using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Reminders;
using Bihuan.Domain.Responsibilities;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Reminders;

/// <summary>Something with a last day that is not done: a finding, or what a unit owes.</summary>
/// <param name="Owner">Whom the unit named for what it owes; null for its head, and for a finding.</param>
internal sealed record OpenThing(Guid Id, ReminderSubject Subject, UnitId Unit, RuleSetId Rules, DateOnly Due, PersonId? Owner = null);

/// <summary>What is open and near its last day. A finding under review waits for others and is not chased; a continuous one is, for its next stage review (A13).</summary>
internal static class Open
{
    private static readonly FindingState[] Chased = [FindingState.Issued, FindingState.Rectifying, FindingState.Continuous];

    public static async Task<IReadOnlyList<OpenThing>> ThingsAsync(BihuanDb db, RegionId region, UnitId[] units, DateOnly horizon, CancellationToken cancellationToken)
    {
        var findings = await db.Findings.AsNoTracking().Where(finding => finding.RegionId == region && units.Contains(finding.UnitId) && Chased.Contains(finding.State) && finding.Due <= horizon)
            .Join(db.Rounds, finding => finding.RoundId, round => round.Id, (finding, round) => new { finding.Id, finding.UnitId, round.RuleSetId, finding.Due }).ToListAsync(cancellationToken);
        var owed = await (
            from obligation in db.Obligations.AsNoTracking()
            join inspection in db.Inspections on obligation.InspectionId equals inspection.Id
            join round in db.Rounds on inspection.RoundId equals round.Id
            where obligation.RegionId == region && units.Contains(obligation.UnitId) && obligation.MetOn == null && obligation.Due <= horizon && obligation.Kind != ObligationKind.ConcentratedPeriod
            select new { obligation.Id, obligation.UnitId, round.RuleSetId, obligation.Due, obligation.OwnerId }).ToListAsync(cancellationToken);
        return
        [
            .. findings.Select(row => new OpenThing(row.Id.Value, ReminderSubject.Finding, row.UnitId, row.RuleSetId, row.Due!.Value)),
            .. owed.Select(row => new OpenThing(row.Id.Value, ReminderSubject.Obligation, row.UnitId, row.RuleSetId, row.Due, row.OwnerId)),
        ];
    }

    /// <summary>Who answers for these findings: the handlers, and the leaders in charge of them.</summary>
    public static async Task<ILookup<Guid, (PersonId Person, bool Leads)>> PeopleOfAsync(BihuanDb db, FindingId[] findings, CancellationToken cancellationToken)
    {
        var rows = await db.Findings.AsNoTracking().Where(finding => findings.Contains(finding.Id))
            .SelectMany(finding => finding.Responsibilities.Where(r => r.PersonId != null && (r.Kind == ResponsibilityKind.Handler || r.Kind == ResponsibilityKind.DeputyLeader)), (finding, r) => new { finding.Id, r.PersonId, r.Kind })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.Id.Value, row => (row.PersonId!.Value, row.Kind == ResponsibilityKind.DeputyLeader));
    }
}
