using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.World;

/// <summary>The rules of the small world's round, otherwise.</summary>
internal static class Settings
{
    public static async Task SetAsync(this SmallWorld world, Func<RuleSet, RuleSet> change)
    {
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        await world.WithDbAsync(async db =>
        {
            var rules = await db.RuleSets.SingleAsync(rules => rules.Id == world.Cast.Rules.Id);
            rules.Correct(change(rules.Rules), isUsed: false, "试用", clerk, world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        world.Services.GetRequiredService<RegionRules>().Forget();
    }
}
