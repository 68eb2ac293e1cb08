using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>What every act on a finding loads before it asks the domain.</summary>
public static class WholeFinding
{
    /// <summary>The finding with all its parts: one query for the row and one for each kind of part, however many there are.</summary>
    public static IQueryable<Finding> Whole(this IQueryable<Finding> findings) => findings
        .Include(finding => finding.Responsibilities)
        .Include(finding => finding.Measures).ThenInclude(measure => measure.Milestones)
        .Include(finding => finding.Measures).ThenInclude(measure => measure.Progress)
        .Include(finding => finding.Evidence)
        .Include(finding => finding.Submissions).ThenInclude(submission => submission.Reviews)
        .Include(finding => finding.Spans);

    /// <summary>The rules a round is run by: fixed with the round (B03).</summary>
    public static async Task<RuleSet> RulesOfAsync(this BihuanDb db, RoundId round, CancellationToken cancellationToken) =>
        (await db.RuleSets.AsNoTracking()
            .SingleAsync(rules => db.Rounds.Any(r => r.Id == round && r.RuleSetId == rules.Id), cancellationToken)).Rules;

    /// <summary>The last day of the finding's concentrated period where it was extended (B02); null where it ends as ruled, or where the finding has a clock of its own.</summary>
    public static async Task<DateOnly?> ExtendedUntilAsync(this BihuanDb db, Finding finding, CancellationToken cancellationToken) =>
        finding.Class != FindingClass.LongTerm || finding.Origin == FindingOrigin.Relapse ? null : await db.Obligations
            .Where(period => period.InspectionId == finding.InspectionId && period.Kind == ObligationKind.ConcentratedPeriod && period.Due != period.RuledDue)
            .Select(period => (DateOnly?)period.Due).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The inspection a finding belongs to; whoever may see the finding may know this much of it.</summary>
    public static Task<Inspection> InspectionOfAsync(this BihuanDb db, Finding finding, CancellationToken cancellationToken) =>
        db.Inspections.SingleAsync(inspection => inspection.Id == finding.InspectionId, cancellationToken);
}
