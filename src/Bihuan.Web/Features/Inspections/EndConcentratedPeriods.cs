using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

/// <summary>
/// The day after a unit's concentrated period its long-term findings carry on (B04). An inspection after the other, each in
/// one commit; a period that has been ended is met and not ended again.
/// </summary>
internal sealed class EndConcentratedPeriods(BihuanDb db, OfficeClock clock)
{
    /// <summary>The number of findings that carry on.</summary>
    public async Task<int> RunAsync(RegionId region, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var ended = await db.Obligations.AsNoTracking()
            .Where(obligation => obligation.RegionId == region && obligation.MetOn == null && obligation.Due < today && obligation.Kind == ObligationKind.ConcentratedPeriod)
            .OrderBy(obligation => obligation.Due).Select(obligation => obligation.Id).ToListAsync(cancellationToken);
        var passed = await PassLateOnesAsync(region, cancellationToken);
        foreach (var period in ended) passed += await EndAsync(period, cancellationToken);
        return passed;
    }

    private async Task<int> EndAsync(ObligationId id, CancellationToken cancellationToken)
    {
        db.StartAfresh();
        var period = await db.Obligations.SingleAsync(obligation => obligation.Id == id, cancellationToken);
        var passed = await PassAsync(period, cancellationToken);
        period.Meet(period.Due, $"集中整改期届满，{passed}个长期坚持类问题转入常态化整改", Actor.System(period.RegionId), clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return passed;
    }

    /// <summary>What was under review or not begun that night, and came into the unit's hands since, carries on as well.</summary>
    private async Task<int> PassLateOnesAsync(RegionId region, CancellationToken cancellationToken)
    {
        var over = await db.Obligations.AsNoTracking()
            .Where(period => period.RegionId == region && period.Kind == ObligationKind.ConcentratedPeriod && period.MetOn != null
                && db.Findings.Any(finding => finding.InspectionId == period.InspectionId && finding.Class == FindingClass.LongTerm && finding.State == FindingState.Rectifying && finding.Origin != FindingOrigin.Relapse))
            .ToListAsync(cancellationToken);
        var passed = 0;
        foreach (var period in over)
        {
            db.StartAfresh();
            passed += await PassAsync(period, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return passed;
    }

    /// <summary>Those with the clock of this period; what came back by a relapse has one of its own.</summary>
    private async Task<int> PassAsync(Obligation period, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.AsNoTracking().SingleAsync(i => i.Id == period.InspectionId, cancellationToken);
        var rules = await db.RulesOfAsync(inspection.RoundId, cancellationToken);
        var atWork = await db.Findings.Whole()
            .Where(finding => finding.InspectionId == inspection.Id && finding.Class == FindingClass.LongTerm && finding.State == FindingState.Rectifying && finding.Origin != FindingOrigin.Relapse)
            .ToListAsync(cancellationToken);
        return atWork.Count(finding => finding.PassIntoContinuous(period.Due, rules, clock.Today, Actor.System(period.RegionId), clock.Now));
    }
}
