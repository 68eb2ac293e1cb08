using Bihuan.Domain;
using Bihuan.Domain.Delegations;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.World;

/// <summary>甲代乙 in the small world.</summary>
internal static class Delegations
{
    /// <summary>All posts of one handed over to the other from today (2026-04-10) to the day, without a visit to the page.</summary>
    public static async Task<DelegationId> DelegateAsync(this SmallWorld world, Role absent, Role substitute, string to = "2026-04-20")
    {
        var id = await world.WithDbAsync(async db =>
        {
            var (away, deputy) = (world.Cast[absent].Id, world.Cast[substitute].Id);
            var person = await db.People.Include(p => p.Posts).SingleAsync(p => p.Id == away);
            var other = await db.People.Include(p => p.Posts).SingleAsync(p => p.Id == deputy);
            var content = new DelegationContent(null, new DateOnly(2026, 4, 10), DateOnly.Parse(to), "外出学习");
            var delegation = Delegation.Make(person, other, content, new DelegationBounds(new DateOnly(2026, 4, 10), world.Cast.Rules.Rules.Oversight.LongestDelegationDays, []), (await world.ActorAsync(world.Cast[absent]), world.Time.GetUtcNow()));
            db.Add(delegation);
            await db.SaveChangesAsync();
            return delegation.Id;
        });
        world.Services.GetRequiredService<ActorSource>().Forget();
        return id;
    }

    /// <summary>Chooses in the head for whom he acts; null for himself.</summary>
    public static async Task ActForAsync(this Visitor visitor, DelegationId? delegation)
    {
        await visitor.GoAsync(Links.OwnAccount());
        await visitor.SubmitAsync($".capacity button[value='{delegation?.Value.ToString("N")}']");
        Assert.Equal(System.Net.HttpStatusCode.OK, visitor.Status);
    }
}
