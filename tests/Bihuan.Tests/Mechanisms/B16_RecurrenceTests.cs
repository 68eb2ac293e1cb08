using System.Net;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>B16: a fault that earlier rounds had found and closed already is noticed, and a person says what it is.</summary>
public class B16_RecurrenceTests
{
    private const string Again = "小型水库巡查管护责任落实不到位";

    [Fact]
    public async Task B16_a_finding_like_a_closed_one_of_an_earlier_round_is_suspected_with_link_and_wording_and_confirmed_by_a_person()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, earlier) = await world.EnterEarlierAsync(null, "小型水库巡查管护责任不落实", "水土保持补偿费征收不到位");
        await CloseAsync(world, earlier[0]);
        var finding = await EnterAsync(world, Again);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Finding(finding.Id));
        var suspects = clerk.Page.QuerySelector("[data-suspects]")!;
        Assert.Contains("疑似反复", suspects.TextContent);
        Assert.Contains("小型水库巡查管护责任", suspects.TextContent);
        Assert.Contains("已销号", suspects.TextContent);
        Assert.NotNull(suspects.QuerySelector($"a[href='{Links.Finding(earlier[0].Id)}']"));
        Assert.Null(suspects.QuerySelector($"a[href='{Links.Finding(earlier[1].Id)}']"));
        await clerk.GoAsync(Links.FindingAct(finding.Id, "recurrence"));
        await clerk.SubmitAsync($"#decide-{earlier[0].Code} button[value=true]", ("Reason", ""));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        await clerk.SubmitAsync($"#decide-{earlier[0].Code} button[value=true]", ("Reason", "同一水库两年内再次失管"));
        Assert.Contains("屡查屡犯", clerk.Page.QuerySelector("[data-decided]")!.TextContent);
        await clerk.GoAsync(Links.Recurrences());
        var row = clerk.Page.QuerySelector("[data-name=县水务局]")!;
        Assert.Equal(["15", "1", "6.67"], row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        await clerk.GoAsync(row.QuerySelectorAll("td a")[1].GetAttribute("href")!);
        Assert.Contains(finding.Code, clerk.Text);
        Assert.DoesNotContain(world.Cast.Findings[0].Code, clerk.Text);
        await clerk.GoAsync(Links.Finding(finding.Id));
        Assert.NotNull(clerk.Page.QuerySelector("[data-recurrent]"));
        Assert.Null(clerk.Page.QuerySelector("[data-suspects]"));
        Assert.Contains("认定为屡查屡犯", clerk.Text);
    }

    [Fact]
    public async Task B16_a_dismissed_likeness_counts_nowhere_and_stays_in_the_history()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, earlier) = await world.EnterEarlierAsync(null, "小型水库巡查管护责任不落实");
        var finding = await EnterAsync(world, Again);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.FindingAct(finding.Id, "recurrence"));
        await clerk.SubmitAsync($"#decide-{earlier[0].Code} button[value=false]", ("Reason", "不是同一类水库"));
        Assert.Contains("不属于反复", clerk.Page.QuerySelector("[data-decided]")!.TextContent);
        await clerk.GoAsync(Links.Recurrences());
        Assert.Equal("0", clerk.Page.QuerySelector(".figures [data-count]")!.GetAttribute("data-count"));
        await clerk.GoAsync(Links.Finding(finding.Id));
        Assert.Contains("经核不属于问题", clerk.Text);
        Assert.Null(clerk.Page.QuerySelector("[data-recurrent]"));
    }

    [Fact]
    public async Task B16_the_own_unit_comes_first_then_the_region_and_a_unit_sees_nothing_of_another()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, own) = await world.EnterEarlierAsync(null, "养老服务补贴资金发放不及时不规范");
        var (_, others) = await world.EnterEarlierAsync(world.Cast.CivilAffairs, "养老服务补贴资金发放不及时");
        var finding = await EnterAsync(world, "养老服务补贴资金发放不及时");
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.FindingAct(finding.Id, "recurrence"));
        Assert.Equal([own[0].Code, others[0].Code], clerk.Page.QuerySelectorAll("[data-suspect]").Select(card => card.GetAttribute("data-suspect")!));
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.FindingAct(finding.Id, "recurrence"));
        Assert.Equal([own[0].Code], head.Page.QuerySelectorAll("[data-suspect]").Select(card => card.GetAttribute("data-suspect")!));
        Assert.Null(head.Page.QuerySelector("form[id^=decide]"));
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        await stranger.GoAsync(Links.FindingAct(finding.Id, "recurrence"));
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task B16_the_drafts_to_be_issued_show_what_earlier_rounds_of_the_unit_said()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, earlier) = await world.EnterEarlierAsync(null, "小型水库巡查管护责任不落实");
        await EnterAsync(world, Again, issue: false);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Issuance(world.Cast.Inspection.Id));
        Assert.Contains(earlier[0].Code, clerk.Page.QuerySelector("[data-suspect]")!.TextContent);
    }

    private static Task<Finding> EnterAsync(SmallWorld world, string title, bool issue = true) => world.WithDbAsync(async db =>
    {
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        var inspection = await db.Inspections.SingleAsync(i => i.Id == world.Cast.Inspection.Id);
        var finding = Finding.Draft(inspection, FindingCode.PrefixOf(world.Cast.Term, world.Cast.Round, world.Cast.Water), new FindingContent { Title = title, Text = title }, clerk, world.Time.GetUtcNow());
        if (issue) finding.Issue(inspection, world.Cast.Rules.Rules, clerk, world.Time.GetUtcNow());
        db.Add(finding);
        await db.SaveChangesAsync();
        return finding;
    });

    /// <summary>As it stands after its closure; how it came there is told in other tests.</summary>
    private static Task CloseAsync(SmallWorld world, Finding finding) => world.WithDbAsync(async db =>
    {
        db.Entry(await db.Findings.SingleAsync(f => f.Id == finding.Id)).Property(f => f.State).CurrentValue = FindingState.Closed;
        return await db.SaveChangesAsync();
    });
}
