using AngleSharp.Dom;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

namespace Bihuan.Tests.Mechanisms;

/// <summary>A14 倒排工期、挂图作战: what is late stands out, by colour, shape and word, beside the line of today.</summary>
public class A14_WallChartTests
{
    [Fact]
    public async Task A14_the_units_chart_shows_a_late_milestone_in_red_behind_the_line_of_today()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        var finding = world.Finding(6).Id;
        var milestones = (await world.ReloadAsync(finding)).Measures.SelectMany(measure => measure.Milestones).ToArray();
        var first = milestones.Min(milestone => milestone.Due);

        world.Time.MoveTo(first);
        using var early = await world.AsAsync(Role.OfficeClerk);
        Assert.Empty(Late(await RowAsync(world, early, finding)));

        world.Time.MoveTo(first.AddDays(3));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        var row = await RowAsync(world, clerk, finding);
        var late = Late(row);
        Assert.NotEmpty(late);
        Assert.All(late, mark => Assert.Contains("已逾期3天", mark.GetAttribute("aria-label")));
        Assert.Equal("#mark-late", late[0].QuerySelector("use")!.GetAttribute("href"));
        Assert.NotNull(clerk.Page.QuerySelector("#mark-late .mark-late"));
        Assert.NotNull(row.QuerySelector(".bar-late"));
        Assert.Contains("滞后3天", row.QuerySelector(".wall-notes")!.TextContent);
        Assert.NotNull(clerk.Page.QuerySelector("#wall-grid .wall-today"));
        Assert.Contains($"今天 {first.AddDays(3):M月d日}", clerk.Page.QuerySelector(".wall-axis")!.TextContent);
    }

    [Fact]
    public async Task A14_latest_start_and_slack_stand_in_every_open_row_and_the_round_shows_its_units()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        using var director = await world.AsAsync(Role.OfficeDirector);
        var row = await RowAsync(world, director, world.Finding(6).Id);
        // Its measures are planned to the very last day.
        Assert.Contains("无余量", row.TextContent);
        Assert.Matches(@"最迟2026-\d\d-\d\d着手", row.TextContent);

        await director.GoAsync(Links.WallOf(world.Cast.Round.Id));
        var unit = Assert.Single(director.Page.QuerySelectorAll(".wall-row"));
        Assert.Contains("县水务局", unit.QuerySelector("th")!.TextContent);
        Assert.Matches(@"余\d+个工作日", unit.TextContent);
        Assert.NotNull(unit.QuerySelector("[data-mark=due]"));
    }

    private static async Task<IElement> RowAsync(SmallWorld world, Visitor visitor, Bihuan.Domain.FindingId finding)
    {
        await visitor.GoAsync(Links.WallOf(world.Cast.Water.Id));
        return visitor.Page.QuerySelectorAll(".wall-row").Single(row => row.QuerySelector("th a")!.GetAttribute("href") == Links.Finding(finding));
    }

    private static IElement[] Late(IElement row) => [.. row.QuerySelectorAll("[data-mark=late]")];
}
