using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.Statistics;

public class FiguresAsOfTests
{
    /// <summary>What the home page showed at an instant: 反馈、已销号、审核中、逾期.</summary>
    private sealed record Shown(DateTimeOffset At, int FedBack, int Closed, int UnderReview, int Overdue);

    [Fact]
    public async Task Figures_of_a_past_instant_are_those_that_were_shown_then()
    {
        await using var world = await SmallWorld.StartAsync();
        var shown = await LiveAsync(world);
        world.Time.MoveTo(new DateOnly(2027, 1, 10));
        foreach (var then in shown) Assert.Equal(then, await AskAsync(world, then.At));
        Assert.True(shown.Select(then => (then.FedBack, then.Closed, then.UnderReview, then.Overdue)).Distinct().Count() >= 6, "The world stood still.");

        // A second witness: the chain of what happened, counted without a look at the spans.
        foreach (var then in shown)
        {
            var happened = await world.WithDbAsync(db => db.History.Where(entry => entry.At <= then.At).Select(entry => entry.Kind).ToListAsync());
            Assert.Equal(happened.Count(kind => kind == "finding.closed") - happened.Count(kind => kind == "finding.relapsed"), then.Closed);
            Assert.Equal(happened.Count(kind => kind == "finding.issued") - happened.Count(kind => kind == "finding.voided"), then.FedBack);
        }
    }

    [Fact]
    public async Task The_page_shows_a_past_day_and_every_number_leads_to_exactly_its_rows()
    {
        await using var world = await SmallWorld.StartAsync();
        await LiveAsync(world);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        foreach (var day in new[] { "2026-04-20", "2026-05-02", "2026-05-20" })
        {
            await clerk.GoAsync(Links.Statistics($"date={day}"));
            var links = clerk.Page.QuerySelectorAll("a[data-count]").Select(a => (int.Parse(a.GetAttribute("data-count")!), a.GetAttribute("href")!))
                .Concat(clerk.Page.QuerySelectorAll("[data-figures] td.num a").Select(a => (int.Parse(a.TextContent), a.GetAttribute("href")!))).Distinct().ToArray();
            Assert.True(links.Length > 10);
            foreach (var (count, url) in links)
            {
                await clerk.GoAsync(url);
                Assert.Equal(count, clerk.Page.QuerySelectorAll("tbody tr").Length);
            }
        }
    }

    [Fact]
    public async Task Figures_of_today_are_told_once_until_something_changes()
    {
        await using var world = await SmallWorld.StartAsync();
        var before = await TodayAsync(world);
        world.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Same(before, await TodayAsync(world));
        (await world.BeginAllAsync()).Dispose();
        var after = AsOfFigures.Of(await TodayAsync(world));
        Assert.Equal(0, AsOfFigures.Of(before)[FindingState.Rectifying]);
        Assert.Equal(12, after[FindingState.Rectifying]);
        Assert.Equal(after.States, AsOfFigures.Of(await AtAsync(world, world.Time.GetUtcNow())).States);
    }

    [Fact]
    public async Task The_head_of_another_unit_is_told_nothing_of_this_one()
    {
        await using var world = await SmallWorld.StartAsync();
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        await stranger.GoAsync(Links.Statistics());
        Assert.Empty(stranger.Page.QuerySelectorAll("[data-figures=rows] tbody tr"));
        Assert.DoesNotContain("县水务局", stranger.Text);
    }

    /// <summary>Seven weeks of work, with a note of what the home page shows after each step.</summary>
    private static async Task<IReadOnlyList<Shown>> LiveAsync(SmallWorld world)
    {
        var shown = new List<Shown> { await LookAsync(world) };
        await StepAsync(new DateOnly(2026, 4, 13), async () => (await world.BeginAllAsync()).Dispose());
        await StepAsync(new DateOnly(2026, 4, 15), async () =>
        {
            using var head = await world.AsAsync(Role.UnitHead);
            await world.ProveAsync(world.Finding(1).Id, head);
        });
        await StepAsync(new DateOnly(2026, 4, 16), () => world.CloseAsync(world.Finding(1).Id));
        await StepAsync(new DateOnly(2026, 5, 2), () => Task.CompletedTask);
        // A later class moves the due date while the state stays: what was overdue on May 2 must stay told.
        await StepAsync(new DateOnly(2026, 5, 5), () => world.ReclassifyAsync(world.Finding(4).Id, FindingClass.Staged));
        await StepAsync(new DateOnly(2026, 5, 9), () => world.VoidAsync(world.Finding(12).Id, world.Finding(11).Id));
        await StepAsync(new DateOnly(2026, 5, 12), () => world.WithDbAsync(async db =>
        {
            var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
            var finding = await db.Findings.Include(f => f.Spans).SingleAsync(f => f.Id == world.Finding(1).Id);
            db.Add(finding.Relapse("回访发现无人管护", await db.Inspections.SingleAsync(i => i.Id == finding.InspectionId), world.Cast.Rules.Rules, new DateOnly(2026, 5, 12), clerk, world.Time.GetUtcNow()));
            return await db.SaveChangesAsync();
        }));
        return shown;

        async Task StepAsync(DateOnly day, Func<Task> step)
        {
            world.Time.MoveTo(day);
            await step();
            shown.Add(await LookAsync(world));
        }
    }

    private static async Task<Shown> LookAsync(SmallWorld world)
    {
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync("/");
        var numbers = director.Page.QuerySelectorAll(".figures .figure-tile").Select(tile => int.Parse(tile.GetAttribute("data-count")!)).ToArray();
        return new(world.Time.GetUtcNow(), numbers[0], numbers[1], numbers[3], numbers[4]);
    }

    private static async Task<Shown> AskAsync(SmallWorld world, DateTimeOffset at)
    {
        var figures = AsOfFigures.Of(await AtAsync(world, at));
        return new(at, figures.FedBack, figures.Closed, figures[FindingState.UnderReview], figures.Overdue);
    }

    private static Task<IReadOnlyList<StateCount>> AtAsync(SmallWorld world, DateTimeOffset at) => UseAsync(world, (figures, director) => figures.CountAsync(director, at, default));

    private static Task<IReadOnlyList<StateCount>> TodayAsync(SmallWorld world) =>
        UseAsync(world, (figures, director) => figures.CountAsync(director, OfficeClock.DayOf(world.Time.GetUtcNow()), default));

    private static async Task<IReadOnlyList<StateCount>> UseAsync(SmallWorld world, Func<FiguresAsOf, Actor, Task<IReadOnlyList<StateCount>>> ask)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<FiguresAsOf>(), await world.ActorAsync(world.Cast[Role.OfficeDirector]));
    }

    [Fact]
    public void The_last_moment_of_a_day_is_the_offices()
    {
        Assert.Equal(new DateOnly(2026, 4, 30), OfficeClock.DayOf(FiguresAsOf.At(new DateOnly(2026, 4, 30), DateTimeOffset.MaxValue)));
        Assert.Equal(new DateTimeOffset(2026, 4, 30, 15, 59, 59, TimeSpan.Zero), FiguresAsOf.At(new DateOnly(2026, 4, 30), DateTimeOffset.MaxValue), TimeSpan.FromSeconds(1));
    }
}
