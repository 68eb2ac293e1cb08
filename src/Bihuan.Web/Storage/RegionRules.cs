using System.Collections.Concurrent;
using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;

namespace Bihuan.Web.Storage;

/// <summary>
/// The rules a region goes by where no single round is spoken of: those of its newest round. Kept for a short while, so that
/// a page costs no query for them. Whoever opens a round or gives it other rules says <see cref="Forget"/>.
/// </summary>
public sealed class RegionRules(OfficeClock clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<RegionId, (RuleSet Rules, DateTimeOffset Until)> _kept = new();

    public void Forget() => _kept.Clear();

    /// <summary>A question of this actor today, with what the region calls near and neglected.</summary>
    public async ValueTask<Asking> AskingAsync(BihuanDb db, Actor actor, CancellationToken cancellationToken) =>
        new(db, actor, clock.Today) { Oversight = (await OfAsync(db, actor.Region, cancellationToken)).Oversight };

    public async ValueTask<RuleSet> OfAsync(BihuanDb db, RegionId region, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(region, out var kept) && kept.Until > clock.Now) return kept.Rules;
        var rules = await db.RulesOfRegionAsync(region, cancellationToken);
        _kept[region] = (rules, clock.Now + Kept);
        return rules;
    }
}
