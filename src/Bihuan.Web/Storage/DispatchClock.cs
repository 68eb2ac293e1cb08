using Bihuan.Domain;
using Bihuan.Domain.Progress;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>A region reports in one rhythm, whatever round a finding is of: by the rule set of its newest round.</summary>
public static class DispatchClock
{
    public static async Task<DispatchRules> DispatchRulesAsync(this BihuanDb db, RegionId region, CancellationToken cancellationToken) =>
        (await db.RulesOfRegionAsync(region, cancellationToken)).Dispatch;

    public static async Task<RuleSet> RulesOfRegionAsync(this BihuanDb db, RegionId region, CancellationToken cancellationToken)
    {
        var newest = db.Rounds.Where(round => round.RegionId == region).OrderByDescending(round => round.StartsOn).ThenByDescending(round => round.Id).Select(round => round.RuleSetId).Take(1);
        var rules = await db.RuleSets.AsNoTracking().FirstOrDefaultAsync(rules => newest.Contains(rules.Id), cancellationToken);
        return rules?.Rules ?? ShippedRuleSets.CountyDefault;
    }

    public static async Task<WeekClock> WeekClockAsync(this BihuanDb db, RegionId region, OfficeClock clock, CancellationToken cancellationToken) =>
        new(OfficeClock.Local(clock.Now).DateTime, await db.DispatchRulesAsync(region, cancellationToken));
}
