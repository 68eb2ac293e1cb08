using System.Net;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>调度 and what follows from it, as its people walk it. Day 0 of the small world's week is Monday 2026-04-06.</summary>
public class DispatchMechanisms
{
    private static readonly DateOnly Monday = new(2026, 4, 6);

    [Fact]
    public async Task C01_a_week_is_frozen_at_its_cut_off_and_what_comes_later_is_marked_late()
    {
        await using var world = await SmallWorld.StartAsync();
        (await world.BeginAllAsync()).Dispose();
        await FileAsync(world, Links.Progress(), ("Inputs[0].Percent", "30"), ("Inputs[0].Text", "签订4处"), ("Inputs[1].Percent", "20"), ("Inputs[1].Text", "起草办法"));
        // Monday 11:00 in the office: still open. What was filed may be put right.
        At(world, new DateTime(2026, 4, 13, 11, 0, 0));
        await FileAsync(world, Links.Progress(Monday), ("Inputs[0].Percent", "35"), ("Inputs[0].Text", "签订5处"));
        Assert.Equal([35, 20], (await EntriesAsync(world)).Select(entry => entry.Percent).OrderDescending());
        Assert.All(await EntriesAsync(world), entry => Assert.False(entry.IsLate));

        At(world, new DateTime(2026, 4, 13, 12, 0, 0));
        using (var handler = await world.AsAsync(Role.SectionHandler))
        {
            await handler.GoAsync(Links.Progress(Monday));
            Assert.Equal(22, handler.Page.QuerySelectorAll(".progress-row").Length);
            Assert.Equal(2, handler.Page.QuerySelectorAll(".frozen-entries li").Length);
            Assert.Contains("记为逾期填报", handler.Text);
            await handler.SubmitAsync("main form[method=post]", ("Inputs[0].Percent", "10"), ("Inputs[0].Text", "补报：已摸底"));
            Assert.Equal(HttpStatusCode.OK, handler.Status);
        }

        Assert.Equal([10], (await EntriesAsync(world)).Where(entry => entry.IsLate).Select(entry => entry.Percent));
        // Both receivers see the same, and every number leads to exactly its rows.
        foreach (var receiver in new[] { Role.OfficeClerk, Role.GovernmentOfficer })
        {
            using var reader = await world.AsAsync(receiver);
            await reader.GoAsync(Links.Dispatch(Monday));
            Assert.Equal(["24", "2", "1", "21", "0", "有推进"], reader.Page.QuerySelectorAll("[data-unit='县水务局'] td").Select(cell => cell.TextContent.Trim()));
            foreach (var link in reader.Page.QuerySelectorAll("[data-unit='县水务局'] td.num a").Select(a => (Count: int.Parse(a.TextContent), Url: a.GetAttribute("href")!)).ToArray())
            {
                await reader.GoAsync(link.Url);
                Assert.Equal(link.Count, reader.Page.QuerySelectorAll("tbody tr").Length);
            }

            await reader.GoAsync(Links.Dispatch(Monday, "Missing"));
            Assert.Single(reader.Page.QuerySelectorAll("tr[data-unit]"));
            await reader.GoAsync(Links.Dispatch(Monday, "Filed"));
            Assert.Empty(reader.Page.QuerySelectorAll("tr[data-unit]"));
        }
    }

    [Fact]
    public async Task C01_a_frozen_entry_is_refused_also_from_a_form_left_open_and_a_late_one_never_moves_the_measure_back()
    {
        await using var world = await SmallWorld.StartAsync();
        (await world.BeginAllAsync()).Dispose();
        At(world, new DateTime(2026, 4, 13, 11, 50, 0));
        using var open = await world.AsAsync(Role.SectionHandler);
        await open.GoAsync(Links.Progress(Monday));
        await FileAsync(world, Links.Progress(Monday), ("Inputs[0].Percent", "30"), ("Inputs[0].Text", "签订4处"));
        At(world, new DateTime(2026, 4, 13, 12, 10, 0));
        await open.SubmitAsync("main form[method=post]", ("Inputs[0].Percent", "90"), ("Inputs[0].Text", "改写"));
        Assert.Equal(HttpStatusCode.Conflict, open.Status);
        Assert.Contains(new WeekAlreadyFrozen("2026-04-06当周").Text, open.Text);

        await FileAsync(world, Links.Progress(), ("Inputs[1].Percent", "60"), ("Inputs[1].Text", "办法已送审"));
        await FileAsync(world, Links.Progress(Monday), ("Inputs[0].Percent", "15"), ("Inputs[0].Text", "补报：起草办法"));
        var late = await world.WithDbAsync(async db => (await db.Findings.SelectMany(f => f.Measures).Where(m => m.Progress.Any(e => e.IsLate)).ToListAsync()).Single());
        Assert.Equal(60, late.Percent);
        Assert.Equal(new DateOnly(2026, 4, 13), late.LastReportedWeek);
    }

    [Fact]
    public async Task C16_one_entry_feeds_week_month_and_quarter_and_the_burden_counter_shows_one_form()
    {
        await using var world = await SmallWorld.StartAsync();
        (await world.BeginAllAsync()).Dispose();
        await FileAsync(world, Links.Progress(), ("Inputs[0].Percent", "30"), ("Inputs[0].Text", "签订4处"));
        At(world, new DateTime(2026, 4, 15, 9, 0, 0));
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(Links.Burden());
        // Two weeks of 24 measures each have begun in April; the plan was due on the 15th.
        Assert.Equal(["1", "48", "1"], liaison.Page.QuerySelectorAll("[data-unit='县水务局'] td").Select(cell => cell.TextContent.Trim()));
        foreach (var (count, url) in liaison.Page.QuerySelectorAll("[data-unit='县水务局'] td.num a").Select(a => (int.Parse(a.TextContent), a.GetAttribute("href")!)).ToArray())
        {
            await liaison.GoAsync(url);
            Assert.Equal((HttpStatusCode.OK, count), (liaison.Status, liaison.Page.QuerySelectorAll("tbody tr").Length));
        }

        using (var stranger = await world.AsAsync(world.Cast.OtherHead))
        {
            await stranger.GoAsync(Links.BurdenRows(new DateOnly(2026, 4, 1), world.Cast.Water.Id, "entries"));
            Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        }

        await liaison.GoAsync(Links.Burden(new DateOnly(2026, 3, 1)));
        Assert.Empty(liaison.Page.QuerySelectorAll("tr[data-unit]"));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Bulletins());
        await clerk.SubmitAsync("[name=Day]", ("Kind", "Month"), ("Day", "2026-04-15"));
        await clerk.UntilComposedAsync();
        Assert.Equal("24", clerk.Page.QuerySelector("[data-flow=owed]")!.TextContent);
        Assert.Equal("23", clerk.Page.QuerySelector("[data-flow=missing]")!.TextContent);
    }

    private static async Task FileAsync(SmallWorld world, string url, params (string, string)[] filled)
    {
        using var handler = await world.AsAsync(Role.SectionHandler);
        await handler.GoAsync(url);
        await handler.SubmitAsync("main form[method=post]", filled);
        Assert.Equal(HttpStatusCode.OK, handler.Status);
    }

    private static Task<List<ProgressEntry>> EntriesAsync(SmallWorld world) =>
        world.WithDbAsync(db => db.Set<ProgressEntry>().AsNoTracking().Where(entry => entry.Week == Monday).ToListAsync());

    /// <summary>Sets the wall clock of the office.</summary>
    private static void At(SmallWorld world, DateTime office) =>
        world.Time.Advance(new DateTimeOffset(office, TimeSpan.FromHours(8)) - world.Time.GetUtcNow());
}
