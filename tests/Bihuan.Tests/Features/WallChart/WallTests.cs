using System.Net;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.WallChart;

public class WallTests
{
    [Fact]
    public async Task Whoever_sees_one_unit_comes_to_its_chart_and_finds_no_other()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Wall());
        Assert.Equal(Links.WallOf(world.Cast.Water.Id), head.At.PathAndQuery);
        Assert.Contains("河道采砂", head.Text);
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        await stranger.GoAsync(Links.WallOf(world.Cast.Water.Id));
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        await stranger.GoAsync(Links.WallOf(world.Cast.Round.Id));
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        Assert.DoesNotContain("水务局", stranger.Text);
    }

    /// <summary>Every number of the chart is the number of rows behind its link.</summary>
    [Fact]
    public async Task Every_number_of_a_chart_links_to_exactly_its_rows()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        world.Time.MoveTo(new DateOnly(2026, 5, 20));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        foreach (var url in new[] { Links.Wall(), Links.WallOf(world.Cast.Round.Id), Links.WallOf(world.Cast.Water.Id) })
        {
            await clerk.GoAsync(url);
            var figures = clerk.Page.QuerySelectorAll(".wall-figures a").Select(a => (Count: Number(a.TextContent), Url: a.GetAttribute("href")!)).ToArray();
            Assert.Equal(6, figures.Length);
            // 反馈 is 未销号, 已销号 and 已反弹.
            Assert.Equal(figures[0].Count, figures[1].Count + figures[4].Count + figures[5].Count);
            Assert.True(figures[5].Count > 0);
            Assert.Contains(figures, figure => figure.Count > 0);
            var marks = clerk.Page.QuerySelectorAll("a.wall-mark:has(text.wall-count)").Select(a => (Count: Number(a.QuerySelector("text")!.TextContent), Url: a.GetAttribute("href")!)).ToArray();
            Assert.Equal(url == Links.WallOf(world.Cast.Water.Id), marks.Length == 0);
            foreach (var (count, rows) in figures.Concat(marks)) Assert.Equal((rows, count), (rows, await RowsAsync(clerk, rows)));
        }
    }

    [Fact]
    public async Task The_wall_of_a_room_has_no_navigation_and_the_same_rows()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.WallOf(world.Cast.Water.Id));
        var rows = clerk.Page.QuerySelectorAll(".wall-row").Length;
        await clerk.GoAsync($"{Links.WallOf(world.Cast.Water.Id)}&screen=wall");
        Assert.Null(clerk.Page.QuerySelector("nav"));
        Assert.Equal(rows, clerk.Page.QuerySelectorAll(".wall-row").Length);
        Assert.Empty(clerk.Page.QuerySelectorAll("[style]"));
    }

    /// <summary>The stream tells a change when it has happened, and nothing of what it was.</summary>
    [Fact]
    public async Task An_open_chart_is_told_that_its_region_changed()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.WallChanges());
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var answer = await clerk.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var before = await ToldAsync(reader);
        await world.FillAllAsync();
        var after = await ToldAsync(reader);
        var change = await world.WithDbAsync(db => db.ChainHeads.Where(chain => chain.RegionId == world.Cast.County.Id).Select(chain => chain.LastChange).SingleAsync());
        Assert.Equal($"{change}/2026-04-10", after);
        Assert.NotEqual(before, after);
        Assert.Contains("2026-04-10", await clerk.Http.GetStringAsync(Links.WallChanges()));
    }

    private static async Task<string> ToldAsync(StreamReader reader)
    {
        var isChange = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event:", StringComparison.Ordinal)) isChange = line.Contains("change", StringComparison.Ordinal);
            if (isChange && line.StartsWith("data:", StringComparison.Ordinal)) return line["data:".Length..].Trim();
        }

        throw new InvalidOperationException("The stream ended.");
    }

    private static int Number(string text) => int.Parse(string.Concat(text.Where(char.IsAsciiDigit)));

    private static async Task<int> RowsAsync(Visitor clerk, string url)
    {
        await clerk.GoAsync(url);
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        return clerk.Page.QuerySelectorAll("main table tbody tr").Length;
    }
}
