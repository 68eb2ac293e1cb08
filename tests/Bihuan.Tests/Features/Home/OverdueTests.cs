using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Home;

/// <summary>逾期: what is past its last day stands in the unit's inbox under that name, once, and in nobody else's.</summary>
public class OverdueTests
{
    [Fact]
    public async Task What_is_overdue_waits_for_the_unit_while_it_is_in_its_hands_and_for_nobody_else()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        world.Time.MoveTo(new DateOnly(2027, 4, 1));
        var inHands = await world.WithDbAsync(db => db.Findings.CountAsync(f => f.UnitId == world.Cast.Water.Id
            && (f.State == FindingState.Issued || f.State == FindingState.Rectifying || f.State == FindingState.Continuous) && f.Due < new DateOnly(2027, 4, 1)));
        Assert.True(await world.WithDbAsync(db => db.Findings.AnyAsync(f => f.State == FindingState.UnderReview && f.Due < new DateOnly(2027, 4, 1))));
        Assert.Equal(inHands, await OverdueAsync(world, Role.UnitHead));
        foreach (var role in new[] { Role.OfficeDirector, Role.StationedInspector, Role.DisciplineOfficer, Role.LeadingGroupMember, Role.SupervisingLeader, Role.GovernmentOfficer })
        {
            Assert.Equal(0, await OverdueAsync(world, role));
        }
    }

    [Fact]
    public async Task What_is_overdue_stands_once_in_the_units_inbox_and_the_head_counts_the_rows()
    {
        await using var world = await SmallWorld.StartAsync();
        world.Time.MoveTo(new DateOnly(2026, 5, 4)); // the four immediate findings were due on 04-30, nobody has claimed one
        await AssertOnceAsync(world, "补齐清单");
        (await world.BeginAllAsync()).Dispose();
        await AssertOnceAsync(world, "填报");
    }

    /// <summary>The overdue ones stand under 逾期 alone, with the act they ask for; the others stay where they were, and each group's list has the group's rows.</summary>
    private static async Task AssertOnceAsync(SmallWorld world, string act)
    {
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Todo());
        Assert.Equal(head.Page.QuerySelector(".top-nav [data-waiting]")!.GetAttribute("data-waiting"), head.Page.QuerySelectorAll("[data-group] tbody tr").Length.ToString());
        var places = head.Page.QuerySelectorAll("[data-group] tbody tr").Select(row => (Group: row.Closest("[data-group]")!.GetAttribute("data-group")!, Text: row.TextContent)).ToArray();
        foreach (var number in new[] { 1, 4, 7, 10 })
        {
            var (group, text) = Assert.Single(places, place => place.Text.Contains(world.Finding(number).Code, StringComparison.Ordinal));
            Assert.Equal("overdue", group);
            Assert.Contains(act, text);
        }

        Assert.Contains(places, place => place.Group != "overdue" && place.Text.Contains(world.Finding(2).Code, StringComparison.Ordinal));
        var lists = head.Page.QuerySelectorAll("[data-group]").Select(group => (Count: group.GetAttribute("data-group-count"), Url: group.QuerySelector($".todo-title-line a[href^='{Links.Ledger()}?']")?.GetAttribute("href"))).Where(group => group.Url is not null).ToArray();
        Assert.NotEmpty(lists);
        foreach (var (count, url) in lists)
        {
            await head.GoAsync(url!);
            Assert.Equal(count, head.Page.QuerySelectorAll("table.ledger tbody tr").Length.ToString());
        }
    }

    private static async Task<int> OverdueAsync(SmallWorld world, Role role)
    {
        using var visitor = await world.AsAsync(role);
        await visitor.GoAsync(Links.Todo());
        return visitor.Page.QuerySelectorAll("[data-group='overdue'] tbody tr").Length;
    }
}
