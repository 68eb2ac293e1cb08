using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.Delegations;
using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Domain.RuleSets;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.RuleSets;

/// <summary>Every setting in the form has its reader; what has none yet says so.</summary>
public class SettingTests
{
    [Fact]
    public async Task A_plan_goes_through_the_chain_of_the_rules_and_a_version_keeps_the_one_it_was_handed_in_under()
    {
        await using var world = await SmallWorld.StartAsync();
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.RuleSetEdit(world.Cast.Rules.Id.Value));
        await director.SubmitAsync("#save", ("Form.Plan[1].Name", "组织部会签"), ("Form.Plan[1].Reviewer", nameof(Role.OrganizationOfficer)), ("Form.Plan[2].Name", "领导小组审批"), ("Form.Plan[2].Reviewer", nameof(Role.LeadingGroupMember)), ("Why", "按县委要求"));
        Assert.Equal(HttpStatusCode.OK, director.Status);
        await AdoptAsync(world, director, (await world.WithDbAsync(db => db.RuleSets.SingleAsync(rules => rules.Number == 2))).Id);
        using var head = await world.BeginAllAsync();
        await world.StudyAsync();
        await world.SubmitPlanAsync(head);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await world.PassPlanAsync(stationed);
        await director.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        Assert.Null(director.Page.QuerySelector("#review"));

        await AdoptAsync(world, director, world.Cast.Rules.Id); // the old rules again, in the middle of the review
        foreach (var role in new[] { Role.OrganizationOfficer, Role.LeadingGroupMember })
        {
            using var reviewer = await world.AsAsync(role);
            await reviewer.GoAsync(Links.Todo());
            Assert.NotNull(reviewer.Page.QuerySelector($"[data-group=plans] a[href='{Links.Plan(world.Cast.Inspection.Id)}']"));
            await world.PassPlanAsync(reviewer);
            Assert.Equal(HttpStatusCode.OK, reviewer.Status);
        }

        Assert.Equal(PlanState.Approved, (await world.PlanAsync()).State);
        await head.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        Assert.Contains("领导小组审批", head.Page.QuerySelector("[data-version='1']")!.TextContent);
    }

    [Fact]
    public async Task Rates_have_as_many_decimals_as_the_rules_say()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync(); // 1 of 12 closed, and one relapsed into a thirteenth
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.Statistics());
        var before = RateOf(director);
        await world.SetAsync(rules => rules with { RateDecimals = 4 });
        await director.GoAsync(Links.Statistics());
        var after = RateOf(director);
        Assert.Equal((2, 4), (Decimals(before), Decimals(after)));
        Assert.StartsWith(before[..3], after);
        Assert.Contains("四舍五入到四位小数", director.Page.QuerySelector(".figures")!.TextContent);
        Assert.Equal(4, Decimals(director.Page.QuerySelector("[data-figures=rows] [data-label=完成率]")!.TextContent));
        await director.GoAsync(Links.Home());
        Assert.Contains($"{after}，四舍五入到四位小数", director.Page.QuerySelector(".figures")!.TextContent);
        await director.GoAsync(Links.Recurrences());
        Assert.Equal("0.0000%", director.Page.QuerySelectorAll(".figure-value").Last().TextContent);
        await director.GoAsync(Links.Coverage());
        Assert.All(director.Page.QuerySelectorAll("[data-figures=coverage] [data-label=覆盖率]"), cell => Assert.True(cell.TextContent == "—" || Decimals(cell.TextContent) == 4, cell.TextContent));
        await world.SetAsync(rules => rules with { RateDecimals = 0 });
        await director.GoAsync(Links.Statistics());
        Assert.DoesNotContain('.', RateOf(director));
    }

    [Fact]
    public async Task Days_of_neglect_of_inactivity_and_of_a_delegation_follow_the_rules()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.SetAsync(rules => rules with { Oversight = new OversightRules { NeglectedAfterDays = 10, NominalAfterDays = 14, LongestDelegationDays = 5 } });
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Delegations());
        Assert.Contains("一次最长5天", head.Text);
        await head.SubmitAsync("#delegation", ("Substitute", world.Cast[Role.LeadershipMember].Id.Value.ToString()), ("From", "2026-04-10"), ("To", "2026-04-15"), ("Reason", "外出"));
        Assert.Contains(new DelegationTooLong(5).Text, head.Text);
        await head.SubmitAsync("#delegation", ("To", "2026-04-14"));
        Assert.Equal(HttpStatusCode.OK, head.Status);

        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Activity());
        Assert.Contains("近14天", clerk.Text);
        foreach (var (days, waits) in new[] { (9, false), (10, true) })
        {
            world.Time.MoveTo(new DateOnly(2026, 4, 10).AddDays(days));
            using var director = await world.AsAsync(Role.OfficeDirector);
            await director.GoAsync(Links.Todo());
            Assert.Equal(waits, director.Page.QuerySelector("[data-group=neglected]") is not null);
        }

        using var later = await world.AsAsync(Role.OfficeDirector);
        await later.GoAsync(Links.Workload());
        Assert.Contains("连续10天没有办理", later.Text);
    }

    /// <summary>On 2026-04-10 immediate findings have 20 days left, and the study meeting has 5.</summary>
    [Fact]
    public async Task What_is_near_its_last_day_is_said_by_the_rules()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        foreach (var (soon, ahead, isNear) in new[] { (19, 4, false), (20, 5, true) })
        {
            await world.SetAsync(rules => rules with { Oversight = rules.Oversight with { DueSoonDays = soon, ObligationsAheadDays = ahead } });
            await head.GoAsync(Links.Todo());
            Assert.Equal(isNear ? 4 : 0, head.Page.QuerySelectorAll("[data-group=due-soon] tbody tr").Length);
            Assert.Equal(isNear, head.Page.QuerySelector("[data-group=obligations]") is { TextContent: var owed } && owed.Contains("召开专题会议逐条研究", StringComparison.Ordinal));
            Assert.Equal(isNear, head.Text.Contains("整改时限在20日内", StringComparison.Ordinal));
            await head.GoAsync($"{Links.Ledger()}?text=即将到期");
            Assert.Equal("?due=soon", head.At.Query);
            Assert.Equal(isNear ? 4 : 0, head.Page.QuerySelectorAll("table.ledger tbody tr").Length);
            await head.GoAsync(Links.Ledger());
            Assert.Equal(isNear ? 4 : 0, head.Page.QuerySelectorAll("table.ledger .lamp-yellow").Length);
            await head.GoAsync(Links.Finding(world.Finding(1).Id));
            Assert.Equal(isNear, head.Page.QuerySelector(".page-head .lamp-yellow") is not null);
        }
    }

    [Fact]
    public async Task What_takes_effect_with_a_later_step_stands_apart_and_is_kept()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.RuleSetEdit(world.Cast.Rules.Id.Value));
        string[] later = ["Gates", "Parties", "Criteria", "ReviewGrades", "AssessmentMode", "Indicators", "AssessmentGrades", "Channels", "Exemptions", "DiscloseWithinDays", "RetentionYears"];
        Assert.All(later, name => Assert.NotNull(clerk.Page.QuerySelector($"details[data-later] [name='Form.{name}']")));
        Assert.Contains("目前不影响任何办理", clerk.Page.QuerySelector("details[data-later]")!.TextContent);
        await clerk.SubmitAsync("#save", ("Form.RetentionYears", "15"), ("Form.Oversight.NominalAfterDays", "3"), ("Why", "试"));
        Assert.Contains("挂名统计天数：应在7天至365天之间", clerk.Text);
        await clerk.SubmitAsync("#save", ("Form.Oversight.DueSoonDays", "0"), ("Form.Oversight.NominalAfterDays", "60"), ("Why", "试"));
        Assert.Contains("即将到期天数：应在1天至365天之间", clerk.Text);
        await clerk.SubmitAsync("#save", ("Form.Oversight.DueSoonDays", "10"), ("Form.Oversight.ObligationsAheadDays", "20"), ("Why", "试"));
        var saved = (await world.WithDbAsync(db => db.RuleSets.SingleAsync(rules => rules.Number == 2))).Rules;
        Assert.Equal((15, 60, 10), (saved.RetentionYears, saved.Oversight.NominalAfterDays, saved.ClaimWithinDays));
        Assert.Equal((10, 20), (saved.Oversight.DueSoonDays, saved.Oversight.ObligationsAheadDays));
        Assert.Equal(world.Cast.Rules.Rules.PlanChain, saved.PlanChain);
    }

    private static async Task AdoptAsync(SmallWorld world, Visitor director, RuleSetId rules)
    {
        await director.GoAsync(Links.RoundRules(world.Cast.Round.Id));
        await director.SubmitAsync("button[formaction*=Preview]", ("Rules", rules.Value.ToString()), ("Why", "调整审核环节"));
        await director.SubmitAsync("#confirm");
        Assert.Equal(HttpStatusCode.OK, director.Status);
    }

    private static string RateOf(Visitor visitor) => visitor.Page.QuerySelectorAll(".figure-tile").Single(tile => tile.TextContent.Contains("完成率")).QuerySelector(".figure-value")!.TextContent;

    private static int Decimals(string shown) => shown.TrimEnd('%').Split('.') is [_, var decimals] ? decimals.Length : 0;
}
