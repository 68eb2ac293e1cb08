using System.Net;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

namespace Bihuan.Tests.Features.Progress;

public class ProgressTests
{
    [Fact]
    public async Task All_rows_are_saved_at_once_and_a_wrong_one_loses_nothing()
    {
        await using var world = await SmallWorld.StartAsync();
        (await world.BeginAllAsync()).Dispose();
        using var handler = await world.AsAsync(Role.SectionHandler);
        await handler.GoAsync(Links.Progress());
        Assert.Contains("2026年第15周（4月6日—4月12日）", handler.Text);
        Assert.Equal(24, handler.Page.QuerySelectorAll(".progress-row").Length);
        await handler.SubmitAsync(
            "main form[method=post]",
            ("Inputs[0].Percent", "30"), ("Inputs[0].Text", "签订4处"),
            ("Inputs[1].Percent", "130"), ("Inputs[1].Text", "过半"),
            ("Inputs[2].Percent", "20"), ("Inputs[2].Text", "经费未到"), ("Inputs[2].Blocker", "Funds"));
        Assert.Equal(HttpStatusCode.Conflict, handler.Status);
        Assert.Contains($"第2项：{new PercentOutOfRange().Text}", handler.Text);
        Assert.Contains("第3项：请填写针对困难的下一步举措", handler.Text);
        Assert.Equal("过半", handler.Page.QuerySelector("[name='Inputs[1].Text']")!.TextContent);
        Assert.Equal(1, await CountAsync(world));
        await handler.SubmitAsync("main form[method=post]", ("Inputs[1].Percent", "60"), ("Inputs[2].NextStep", "本周向财政申请拨付"));
        Assert.Equal(HttpStatusCode.OK, handler.Status);
        Assert.Equal(3, await CountAsync(world));
    }

    [Fact]
    public async Task Whoever_fills_in_for_the_unit_and_keeps_no_measure_himself_sees_all_of_them_unless_he_asks_for_his_own()
    {
        await using var world = await SmallWorld.StartAsync();
        (await world.BeginAllAsync()).Dispose();
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(Links.Progress());
        Assert.Equal(24, liaison.Page.QuerySelectorAll(".progress-row").Length);
        await liaison.SubmitAsync("main form[method=post]", ("Inputs[0].Percent", "30"), ("Inputs[0].Text", "签订4处"));
        Assert.Equal(1, await CountAsync(world));
        await liaison.GoAsync(Links.Progress(all: false));
        Assert.Empty(liaison.Page.QuerySelectorAll(".progress-row"));
    }

    [Fact]
    public async Task A_form_left_open_beyond_the_cut_off_is_refused_and_last_week_stands_beside()
    {
        await using var world = await SmallWorld.StartAsync();
        (await world.BeginAllAsync()).Dispose();
        // Monday 11:50 in the office: last week is open for ten minutes more.
        world.Time.Advance(new TimeSpan(3, 2, 50, 0));
        using var handler = await world.AsAsync(Role.SectionHandler);
        await handler.GoAsync(Links.Progress(new DateOnly(2026, 4, 6)));
        await handler.SubmitAsync("main form[method=post]", ("Inputs[0].Percent", "30"), ("Inputs[0].Text", "签订4处"));
        await handler.GoAsync(Links.Progress(new DateOnly(2026, 4, 6)));
        world.Time.Advance(TimeSpan.FromMinutes(20));
        using var monday = await world.AsAsync(Role.SectionHandler);
        await handler.SubmitAsync("main form[method=post]", ("Inputs[0].Percent", "50"), ("Inputs[0].Text", "改写上周"));
        Assert.Equal(HttpStatusCode.Conflict, handler.Status);
        await monday.GoAsync(Links.Progress());
        Assert.Contains("2026年第16周（4月13日—4月19日）", monday.Text);
        Assert.Contains("签订4处", monday.Text);
        Assert.DoesNotContain("改写上周", monday.Text);
    }

    [Fact]
    public async Task What_was_reported_done_stays_in_its_week_and_is_asked_for_no_more()
    {
        await using var world = await SmallWorld.StartAsync();
        (await world.BeginAllAsync()).Dispose();
        using var handler = await world.AsAsync(Role.SectionHandler);
        await handler.GoAsync(Links.Progress());
        await handler.SubmitAsync("main form[method=post]", ("Inputs[0].Percent", "100"), ("Inputs[0].Text", "全部签订"));
        Assert.Equal(24, handler.Page.QuerySelectorAll(".progress-row").Length);
        world.Time.MoveTo(new DateOnly(2026, 4, 14));
        using var later = await world.AsAsync(Role.SectionHandler);
        await later.GoAsync(Links.Progress());
        Assert.Equal(23, later.Page.QuerySelectorAll(".progress-row").Length);
    }

    [Theory]
    [InlineData("2026-01-01", "2026年第1周（12月29日—1月4日）")]
    [InlineData("2026-12-31", "2026年第53周（12月28日—1月3日）")]
    public void A_week_is_called_by_its_year_and_number(string day, string name) => Assert.Equal(name, Week.Of(DateOnly.Parse(day)));

    private static Task<int> CountAsync(SmallWorld world) =>
        world.WithDbAsync(db => Task.FromResult(db.Findings.SelectMany(f => f.Measures).SelectMany(m => m.Progress).Count()));
}
