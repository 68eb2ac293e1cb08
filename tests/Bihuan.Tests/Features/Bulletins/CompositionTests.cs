using System.Net;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Features.Bulletins;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.Bulletins;

/// <summary>Composing shows how far it is, can be cancelled, and leaves nothing but a whole draft.</summary>
public class CompositionTests
{
    private static readonly BulletinPeriod April = BulletinPeriod.Of(BulletinKind.Month, new DateOnly(2026, 4, 15));

    [Fact]
    public async Task Whoever_waits_sees_how_far_it_is_and_needs_no_script_to_see_it_anew()
    {
        await using var world = await InMayAsync();
        var steps = new List<ComposingStep>();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await ComposeAsync(world, async step =>
        {
            steps.Add(step);
            await world.WithDbAsync(db => db.Compositions.ExecuteUpdateAsync(set => set.SetProperty(run => run.Done, step.Done).SetProperty(run => run.Total, step.Total).SetProperty(run => run.Step, step.What)));
            if (step.Done != 3) return;
            await clerk.GoAsync(Links.Bulletins());
            await clerk.GoAsync(clerk.Page.QuerySelector("a[href*='composition']")!.GetAttribute("href")!);
            Assert.Equal("2", clerk.Page.QuerySelector("noscript")!.InnerHtml.Split("content=\"")[1].Split('"')[0]);
            Assert.Equal(("3", $"{step.Total}"), (clerk.Page.QuerySelector("progress")!.GetAttribute("value"), clerk.Page.QuerySelector("progress")!.GetAttribute("max")));
            Assert.Contains(step.What, clerk.Text);
        });
        Assert.Equal(Enumerable.Range(0, steps[0].Total), steps.Select(step => step.Done));
        await clerk.GoAsync(Links.Composition(April));
        Assert.StartsWith("/bulletins/", clerk.At.AbsolutePath);
        Assert.NotNull(clerk.Page.QuerySelector("#wording"));
    }

    [Theory, InlineData(2), InlineData(-1)]
    public async Task A_cancelled_one_leaves_nothing_behind_also_in_its_last_moment(int at)
    {
        await using var world = await InMayAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var last = await LastAsync(world);
        var ended = await Record.ExceptionAsync(() => ComposeAsync(world, async step =>
        {
            if (step.Done != (at < 0 ? step.Total - 1 : at)) return;
            await clerk.GoAsync(Links.Composition(April));
            await clerk.SubmitAsync("#cancellation button");
            Assert.Contains("的生成已取消，没有留下草稿", clerk.Text);
        }));
        Assert.IsAssignableFrom<DbUpdateConcurrencyException>(ended);
        Assert.Equal((0, 0, last), (await world.WithDbAsync(db => db.Bulletins.CountAsync()), await world.WithDbAsync(db => db.Compositions.CountAsync()), await LastAsync(world)));
        await clerk.GoAsync(Links.Composition(April));
        Assert.Equal(Links.Bulletins(), clerk.At.AbsolutePath);
        Assert.Contains("没有留下草稿", clerk.Text);
    }

    [Fact]
    public async Task The_last_point_of_the_trend_bears_the_day_of_its_figures()
    {
        await using var world = await InMayAsync();
        world.Time.MoveTo(new DateOnly(2026, 5, 20));
        await using var scope = world.Services.CreateAsyncScope();
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        var id = await scope.ServiceProvider.GetRequiredService<ComposeBulletin>().ComposeAsync(BulletinPeriod.Of(BulletinKind.Month, new DateOnly(2026, 5, 1)), clerk, default);
        var trend = (await world.WithDbAsync(db => db.Bulletins.AsNoTracking().SingleAsync(bulletin => bulletin.Id == id))).Content.Trend;
        Assert.Equal((new DateOnly(2026, 4, 30), new DateOnly(2026, 5, 20)), (trend[^2].Day, trend[^1].Day));
    }

    [Fact]
    public async Task A_run_that_learns_it_was_cancelled_stops_at_its_next_step()
    {
        await using var world = await InMayAsync();
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        var run = Composition.Of(April, clerk, world.Time.GetUtcNow());
        // No row: as if it had been cancelled before its first step.
        await world.Services.GetRequiredService<Compositions>().Run(run, false, clerk);
        Assert.Empty(await world.WithDbAsync(db => db.Bulletins.ToListAsync()));
    }

    [Fact]
    public async Task Two_at_once_make_one()
    {
        await using var world = await InMayAsync();
        var visitors = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.AsAsync(Role.OfficeClerk)));
        await Task.WhenAll(visitors.Select(visitor => visitor.GoAsync(Links.Bulletins())));
        await Task.WhenAll(visitors.Select(visitor => visitor.SubmitAsync("[name=Day]", ("Kind", "Month"), ("Day", "2026-04-15"))));
        await UntilNothingRunsAsync(world);
        Assert.Equal(1, await world.WithDbAsync(db => db.Bulletins.CountAsync()));
        Assert.Equal(1, await world.WithDbAsync(db => db.History.CountAsync(entry => entry.Kind == "bulletin.composed")));
        Assert.All(visitors, visitor => Assert.True(visitor.Status is HttpStatusCode.OK or HttpStatusCode.Conflict, visitor.Text));
        Assert.All(visitors.Where(visitor => visitor.Status == HttpStatusCode.Conflict), visitor => Assert.Contains(new BulletinExists(April.Title).Text, visitor.Text));
        foreach (var visitor in visitors) visitor.Dispose();
    }

    [Fact]
    public async Task While_another_node_composes_one_waits_for_it_and_a_killed_one_is_begun_anew()
    {
        await using var world = await InMayAsync();
        var director = await world.ActorAsync(world.Cast[Role.OfficeDirector]);
        await EnterAsync(world, Composition.Of(April, director, world.Time.GetUtcNow()));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await StartAsync(clerk);
        Assert.NotNull(clerk.Page.QuerySelector("progress"));
        Assert.Contains(world.Cast[Role.OfficeDirector].Name, clerk.Text);
        Assert.Empty(await world.WithDbAsync(db => db.Bulletins.ToListAsync()));

        world.Time.Advance(Composition.Silence + TimeSpan.FromSeconds(1));
        await clerk.GoAsync(Links.Composition(April));
        Assert.Contains("生成没有完成，没有留下任何数据", clerk.Text);
        Assert.Null(clerk.Page.QuerySelector("noscript"));
        await StartAsync(clerk);
        await UntilNothingRunsAsync(world);
        Assert.Equal(1, await world.WithDbAsync(db => db.Bulletins.CountAsync()));
        Assert.Equal(0, await world.WithDbAsync(db => db.Compositions.CountAsync()));
    }

    [Fact]
    public async Task Going_down_gives_up_what_was_begun_and_a_start_on_one_machine_clears_what_was_killed()
    {
        await using var world = await InMayAsync();
        var compositions = world.Services.GetRequiredService<Compositions>();
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        await compositions.StopAsync(default);
        var run = Composition.Of(April, clerk, world.Time.GetUtcNow());
        await EnterAsync(world, run);
        await compositions.Run(run, false, clerk);
        Assert.Equal((0, 0), (await world.WithDbAsync(db => db.Bulletins.CountAsync()), await world.WithDbAsync(db => db.Compositions.CountAsync())));
        await EnterAsync(world, Composition.Of(April, clerk, world.Time.GetUtcNow()));
        await compositions.StartAsync(default);
        Assert.Equal(0, await world.WithDbAsync(db => db.Compositions.CountAsync()));
    }

    private static async Task<SmallWorld> InMayAsync()
    {
        var world = await SmallWorld.StartAsync();
        world.Time.MoveTo(new DateOnly(2026, 5, 6));
        return world;
    }

    /// <summary>As a node does it, with a look at every step.</summary>
    private static async Task ComposeAsync(SmallWorld world, Func<ComposingStep, Task> look)
    {
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        var run = Composition.Of(April, clerk, world.Time.GetUtcNow());
        await EnterAsync(world, run);
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ComposeBulletin>().ComposeAsync(run, false, new Composing(look), clerk, default);
    }

    private static Task EnterAsync(SmallWorld world, Composition run) => world.WithDbAsync(db =>
    {
        db.Add(run);
        return db.SaveChangesAsync();
    });

    private static async Task StartAsync(Visitor clerk)
    {
        await clerk.GoAsync(Links.Bulletins());
        await clerk.SubmitAsync("[name=Day]", ("Kind", "Month"), ("Day", "2026-04-15"));
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
    }

    private static async Task UntilNothingRunsAsync(SmallWorld world)
    {
        for (var look = 0; look < 1000 && await world.WithDbAsync(db => db.Compositions.AnyAsync()); look++) await Task.Delay(20);
    }

    private static Task<long> LastAsync(SmallWorld world) => world.WithDbAsync(db => db.History.MaxAsync(entry => entry.Number));
}
