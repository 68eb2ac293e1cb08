using System.Net;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>B15: what an earlier round left open joins the new list with its origin, and is counted once.</summary>
public class B15_LeftoverTests
{
    [Fact]
    public async Task B15_two_leftovers_join_the_new_list_with_origin_and_links_both_ways()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, left) = await world.EnterEarlierAsync(null, "灌区渠系维修养护资金拨付滞后", "小型水库巡查台账缺失", "水土保持补偿费征收不到位");
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        Assert.Equal("3个", clerk.Page.QuerySelector("[data-leftovers]")!.TextContent.Trim());
        await clerk.GoAsync(Links.Leftovers(world.Cast.Inspection.Id));
        Assert.Equal(3, clerk.Page.QuerySelectorAll("[data-leftover]").Length);
        await clerk.SubmitAsync("#leftovers", ("Chosen", Of(left[0])), ("Chosen", Of(left[1])));
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Single(clerk.Page.QuerySelectorAll("[data-leftover]"));
        var onward = await OnwardAsync(world);
        Assert.Equal([13, 14], onward.Select(finding => finding.Number));
        Assert.All(onward, finding => Assert.Equal(new DateOnly(2026, 3, 31), finding.ClockStartedOn));
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Ledger($"inspection={world.Cast.Inspection.Id.Value:N}&origin=earlier-round"));
        Assert.Contains(onward[0].Code, head.Text);
        Assert.Contains(onward[1].Code, head.Text);
        await head.GoAsync(Links.Finding(onward[0].Id));
        Assert.Contains("上轮遗留", head.Text);
        Assert.Equal(Links.Finding(left[0].Id), head.Page.QuerySelector("[data-before] a")!.GetAttribute("href"));
        await head.GoAsync(Links.Finding(left[0].Id));
        Assert.Equal(Links.Finding(onward[0].Id), head.Page.QuerySelector("[data-onward] a")!.GetAttribute("href"));
        Assert.Contains("未销号", head.Page.QuerySelector("[data-onward]")!.TextContent);
    }

    [Fact]
    public async Task B15_a_leftover_is_not_closed_by_it_and_counted_once_while_past_days_keep_their_figures()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, left) = await world.EnterEarlierAsync(null, "灌区渠系维修养护资金拨付滞后");
        world.Time.MoveTo(new DateOnly(2026, 4, 13));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        Assert.Equal((13, 0), await CountedAsync(world, new DateOnly(2026, 4, 12)));
        await clerk.GoAsync(Links.Leftovers(world.Cast.Inspection.Id));
        await clerk.SubmitAsync("#leftovers", ("Chosen", Of(left[0])));
        Assert.Equal((13, 0), await CountedAsync(world, new DateOnly(2026, 4, 13)));
        Assert.Equal((13, 0), await CountedAsync(world, new DateOnly(2026, 4, 12)));
        await clerk.GoAsync(Links.Ledger($"due=overdue"));
        Assert.DoesNotContain(left[0].Code, clerk.Text);
        Assert.Equal(FindingState.Carried, (await world.ReloadAsync(left[0].Id)).State);
    }

    [Fact]
    public async Task B15_leftovers_of_another_unit_cannot_be_carried_and_a_unit_s_own_people_cannot_do_it()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, others) = await world.EnterEarlierAsync(world.Cast.CivilAffairs, "低保动态管理不到位");
        await world.EnterEarlierAsync(null, "灌区渠系维修养护资金拨付滞后");
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Leftovers(world.Cast.Inspection.Id));
        await clerk.SubmitAsync("#leftovers", ("Chosen", Of(others[0])));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        Assert.Empty(await OnwardAsync(world));
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Leftovers(world.Cast.Inspection.Id));
        Assert.Equal(HttpStatusCode.Forbidden, head.Status);
    }

    private static string Of(Finding finding) => finding.Id.Value.ToString();

    private static Task<List<Finding>> OnwardAsync(SmallWorld world) => world.WithDbAsync(db => db.Findings.AsNoTracking()
        .Where(finding => finding.Origin == FindingOrigin.EarlierRound).OrderBy(finding => finding.Number).ToListAsync());

    private static async Task<(int FedBack, int Closed)> CountedAsync(SmallWorld world, DateOnly day)
    {
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.Statistics($"date={day:yyyy-MM-dd}"));
        var counts = director.Page.QuerySelectorAll(".figures [data-count]").Select(tile => int.Parse(tile.GetAttribute("data-count")!)).ToArray();
        return (counts[0], counts[1]);
    }
}
