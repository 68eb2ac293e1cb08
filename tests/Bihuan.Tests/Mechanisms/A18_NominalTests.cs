using System.Net;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>A18: a member of the leadership who does nothing is seen to do nothing.</summary>
public class A18_NominalTests
{
    [Fact]
    public async Task A18_a_member_without_one_act_in_thirty_days_is_nominal_and_his_first_act_takes_him_off_the_list()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Activity());
        Assert.Equal(["方一舟", "沈长河"], Leaders(clerk).Order(StringComparer.Ordinal));
        Assert.Equal("2", clerk.Page.QuerySelector("[data-count]")!.GetAttribute("data-count"));
        using var member = await world.AsAsync(Role.LeadershipMember);
        await member.GoAsync(Links.Finding(world.Cast.Findings[0].Id));
        await member.SubmitAsync($"form[action='{Links.FindingAct(world.Cast.Findings[0].Id, "claim")}']");
        await clerk.GoAsync(Links.Activity("nominal=true"));
        Assert.Equal(["沈长河"], Leaders(clerk));
        await clerk.GoAsync(Links.Activity());
        var row = clerk.Page.QuerySelector("[data-leader=方一舟]")!;
        Assert.Equal("1", row.QuerySelector("[data-act=Claim]")!.TextContent.Trim());
        Assert.Equal("1", row.QuerySelectorAll("td.num")[0].TextContent.Trim());
        await clerk.GoAsync(row.QuerySelector("[data-act=Claim] a")!.GetAttribute("href")!);
        Assert.Single(clerk.Page.QuerySelectorAll("[data-entries=Claim] li"));
        Assert.NotNull(clerk.Page.QuerySelector($"[data-entries=Claim] a[href='{Links.Finding(world.Cast.Findings[0].Id)}']"));
        world.Time.MoveTo(new DateOnly(2026, 5, 12));
        using var later = await world.AsAsync(Role.OfficeClerk);
        await later.GoAsync(Links.Activity("nominal=true"));
        Assert.Equal(["方一舟", "沈长河"], Leaders(later).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A18_who_sat_in_a_meeting_did_something_and_who_was_appointed_yesterday_is_not_nominal()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.StudyAsync(1);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Activity());
        var row = clerk.Page.QuerySelector("[data-leader=沈长河]")!;
        Assert.Equal("1", row.QuerySelector("[data-act=Meeting]")!.TextContent.Trim());
        Assert.Null(row.QuerySelector("[data-nominal]"));
        await clerk.GoAsync(Links.Activity("days=365"));
        Assert.Null(clerk.Page.QuerySelector("[data-nominal]"));
    }

    [Fact]
    public async Task A18_where_all_is_closed_and_met_nobody_is_called_nominal()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.WithDbAsync(async db =>
        {
            await db.Findings.ExecuteUpdateAsync(all => all.SetProperty(finding => finding.State, FindingState.Closed));
            return await db.Obligations.ExecuteUpdateAsync(all => all.SetProperty(owed => owed.MetOn, new DateOnly(2026, 4, 1)));
        });
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Activity());
        Assert.Empty(Leaders(clerk));
    }

    [Fact]
    public async Task A18_a_head_sees_his_own_unit_alone_and_a_section_none()
    {
        await using var world = await SmallWorld.StartAsync();
        using var other = await world.AsAsync(world.Cast.OtherHead);
        await other.GoAsync(Links.Activity());
        Assert.Empty(Leaders(other));
        await other.GoAsync(Links.ActivityOf(world.Cast[Role.LeadershipMember].Id, 30));
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Activity());
        Assert.Equal(2, Leaders(head).Count());
        using var handler = await world.AsAsync(Role.SectionHandler);
        await handler.GoAsync(Links.Activity());
        Assert.Equal(HttpStatusCode.Forbidden, handler.Status);
    }

    [Fact]
    public async Task A18_a_long_list_is_read_page_by_page_and_an_act_in_between_hides_nobody()
    {
        await using var world = await SmallWorld.StartAsync();
        await EnterMembersAsync(world, 110);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Activity());
        Assert.Equal(50, Leaders(clerk).Count());
        Assert.Contains("第1—50条，共112条", clerk.Text);
        var seen = Leaders(clerk).ToList();
        var next = clerk.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        Assert.Equal("112", clerk.Page.QuerySelector("[data-count]")!.GetAttribute("data-count")); // of all, not of the page
        using var member = await world.AsAsync(Role.LeadershipMember); // 方一舟 does something and moves to the end
        await member.GoAsync(Links.Finding(world.Cast.Findings[0].Id));
        await member.SubmitAsync($"form[action='{Links.FindingAct(world.Cast.Findings[0].Id, "claim")}']");
        for (; next is not null; next = clerk.Page.QuerySelector("a[rel=next]")?.GetAttribute("href"))
        {
            await clerk.GoAsync(next);
            seen.AddRange(Leaders(clerk));
        }

        Assert.Equal(112, seen.Distinct().Count());
        Assert.InRange(seen.Count, 112, 113); // whoever moved may be seen twice, nobody not at all
        Assert.Equal("1", clerk.Page.QuerySelector("[data-leader=方一舟] td.num")!.TextContent.Trim());
        await clerk.GoAsync(clerk.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(50, Leaders(clerk).Count());
        await clerk.GoAsync(Links.Activity("name=民政"));
        Assert.Empty(Leaders(clerk));
        await clerk.GoAsync(Links.Activity("name=水务&nominal=true"));
        Assert.Contains("共111条", clerk.Text);
        Assert.Contains("name=%E6%B0%B4%E5%8A%A1", clerk.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
    }

    private static Task EnterMembersAsync(SmallWorld world, int count) => world.WithDbAsync(async db =>
    {
        var (system, now) = (Actor.System(world.Cast.County.Id), world.Time.GetUtcNow());
        foreach (var number in Enumerable.Range(1, count))
        {
            var person = new Person(world.Cast.County.Id, $"班子成员{number:000}", $"L{number:000}");
            person.Enter(system, now);
            person.Appoint(world.Cast.Water.Id, Role.LeadershipMember, new DateOnly(2026, 1, 1), null, system, now);
            db.Add(person);
        }

        return await db.SaveChangesAsync();
    });

    private static IEnumerable<string> Leaders(Visitor visitor) => visitor.Page.QuerySelectorAll("[data-leader]").Select(row => row.GetAttribute("data-leader")!);
}
