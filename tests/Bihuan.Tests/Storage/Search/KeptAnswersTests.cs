using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Storage.Search;

/// <summary>What is kept is told only to who may hear it, and only until the next change.</summary>
public class KeptAnswersTests
{
    [Fact]
    public async Task What_was_told_to_an_older_view_of_his_posts_is_not_told_to_the_newer()
    {
        await using var world = await SmallWorld.StartAsync();
        var head = await world.ActorAsync(world.Cast[Role.UnitHead]);
        Assert.Equal(12, await CountAsync(world, head));
        Assert.Equal(0, await CountAsync(world, head with { Posts = [] }));
        Assert.Equal(12, await CountAsync(world, head));
    }

    [Fact]
    public async Task What_was_told_to_one_person_is_not_told_to_another()
    {
        await using var world = await SmallWorld.StartAsync();
        Assert.Equal(12, await CountAsync(world, await world.ActorAsync(world.Cast[Role.UnitHead])));
        Assert.Equal(0, await CountAsync(world, await world.ActorAsync(world.Cast.OtherHead)));
    }

    [Fact]
    public async Task A_look_and_a_sign_in_end_nothing_and_a_change_ends_everything()
    {
        await using var world = await SmallWorld.StartAsync();
        var before = await HeadAsync(world);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync($"/findings/{world.Cast.Findings[0].Id.Value:N}");
        var after = await HeadAsync(world);
        Assert.True(after.Number > before.Number);
        Assert.Equal(before.LastChange, after.LastChange);
        await world.WithDbAsync(async db =>
        {
            var person = await db.People.SingleAsync(p => p.Id == world.Cast[Role.UnitHead].Id);
            person.Change(person.Name, "党组书记、局长", Actor.System(world.Cast.County.Id), world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        var changed = await HeadAsync(world);
        Assert.Equal(changed.Number, changed.LastChange);
    }

    [Fact]
    public async Task A_post_that_ends_today_reaches_nothing_after_midnight()
    {
        await using var world = await SmallWorld.StartAsync();
        var post = world.Cast[Role.UnitHead].Posts[0].Id;
        await world.WithDbAsync(async db =>
        {
            var head = await db.People.Include(p => p.Posts).SingleAsync(p => p.Id == world.Cast[Role.UnitHead].Id);
            head.Release(post, new DateOnly(2026, 4, 10), Actor.System(world.Cast.County.Id), world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        world.Time.Advance(TimeSpan.FromHours(15) - TimeSpan.FromSeconds(5));
        Assert.Single((await world.ActorAsync(world.Cast[Role.UnitHead])).Posts);
        world.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Empty((await world.ActorAsync(world.Cast[Role.UnitHead])).Posts);
    }

    private static Task<int> CountAsync(SmallWorld world, Actor actor) => world.WithDbAsync(db =>
        new FindingCounts(world.Services.GetRequiredService<KeptAnswers>()).CountAsync(new FindingFilter(), new Asking(db, actor, new DateOnly(2026, 4, 10)), default));

    private static Task<(long Number, long LastChange)> HeadAsync(SmallWorld world) => world.WithDbAsync(async db =>
    {
        var head = await db.ChainHeads.AsNoTracking().SingleAsync();
        return (head.Number, head.LastChange);
    });
}
