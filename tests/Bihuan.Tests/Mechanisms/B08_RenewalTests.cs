using System.Net;
using AngleSharp.Dom;
using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>What is owed anew is counted from the order and by its own rule (B08, A15); 2026-04-10 is the day of every order here.</summary>
public class B08_RenewalTests
{
    [Fact]
    public async Task B08_a_meeting_to_be_held_again_shows_day_by_day_how_its_own_last_day_was_found()
    {
        await using var world = await SmallWorld.StartAsync();
        await ReopenMeetingAsync(world);
        using var head = await world.AsAsync(Role.UnitHead);
        var row = await RowAsync(world, head, ObligationKind.DemocraticLifeMeeting);
        var days = row.QuerySelectorAll(".derivation li").Select(li => li.TextContent).ToArray();
        Assert.Contains("2026-04-10", days[0]);
        Assert.Contains("责令重开专题民主生活会当天为第0天", days[0]);
        Assert.Contains("2026-05-10", days[1]); // a Sunday
        Assert.Contains("2026-05-11", days[^1]);
        Assert.Contains("顺延", days[^1]);
        Assert.StartsWith("2026-05-11", row.QuerySelector(".ladder-due")!.TextContent);
        Assert.Contains("自2026-04-10起重新计算", row.QuerySelector("[data-renewed]")!.TextContent);
        var other = await RowAsync(world, head, ObligationKind.Mobilisation);
        Assert.Contains("反馈会当天为第0天", other.QuerySelector(".derivation li")!.TextContent);
        Assert.Null(other.QuerySelector("[data-renewed]"));
    }

    [Fact]
    public async Task B08_a_returned_plan_counts_every_day_from_the_return_to_the_day_the_reviewer_set()
    {
        await using var world = await SmallWorld.StartAsync();
        await ReturnPlanAsync(world);
        using var head = await world.AsAsync(Role.UnitHead);
        var days = (await RowAsync(world, head, ObligationKind.Plan)).QuerySelectorAll(".derivation li").Select(li => li.TextContent).ToArray();
        Assert.Equal(15, days.Length);
        Assert.Contains("派驻初审退回整改方案第1稿当天为第0天", days[0]);
        Assert.Contains("2026-04-24", days[^1]);
        Assert.Contains("第14天", days[^1]);
        await head.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        Assert.Contains(await world.WithDbAsync(db => db.History.Where(entry => entry.Kind == "obligation.renewed").Select(entry => entry.Summary).ToListAsync()), text => text.Contains("自2026-04-10起14天"));
    }

    [Fact]
    public async Task B08_neither_a_corrected_feedback_meeting_nor_other_rules_move_what_is_owed_anew()
    {
        await using var world = await SmallWorld.StartAsync();
        await ReopenMeetingAsync(world);
        await ReturnPlanAsync(world);
        var before = await DuesAsync(world);
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(Links.FeedbackMeeting(world.Cast.Inspection.Id));
        await director.SubmitAsync("main form button", ("HeldOn", "2026-04-02"), ("Reason", "登记笔误"));
        AssertMoves(director);
        await director.SubmitAsync("#confirm");
        Assert.Equal(before, await DuesAsync(world));

        var other = await LongerLadderAsync(world);
        await director.GoAsync(Links.RoundRules(world.Cast.Round.Id));
        await director.SubmitAsync("button[formaction*=Preview]", ("Rules", other.Value.ToString()), ("Why", "按省委要求"));
        AssertMoves(director);
        await director.SubmitAsync("#confirm");
        Assert.Equal(HttpStatusCode.OK, director.Status);
        Assert.Equal(before, await DuesAsync(world));
    }

    [Fact]
    public async Task B08_a_newer_calendar_moves_it_by_its_own_rule_from_its_own_day()
    {
        await using var world = await SmallWorld.StartAsync();
        await ReopenMeetingAsync(world);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync("/calendar/edition");
        await clerk.SubmitAsync("button[formaction*=Preview]", ("LocalDaysOff", "2026-05-11 县庆放假"), ("Why", "县庆"));
        Assert.Equal("1", clerk.Page.QuerySelector("[data-moves]")?.GetAttribute("data-moves"));
        Assert.Contains("召开专题民主生活会", clerk.Page.QuerySelector("main")!.TextContent);
        await clerk.SubmitAsync("#confirm");
        var owed = await world.OwedAsync(ObligationKind.DemocraticLifeMeeting);
        Assert.Equal((new DateOnly(2026, 5, 12), new DateOnly(2026, 4, 10), 2), (owed.Due, owed.Anchor, owed.CalendarNumber));
        var row = await RowAsync(world, clerk, ObligationKind.DemocraticLifeMeeting);
        Assert.Contains("责令重开专题民主生活会当天为第0天", row.QuerySelector(".derivation li")!.TextContent);
        Assert.Contains("县庆", row.QuerySelector(".derivation")!.TextContent);
    }

    [Fact]
    public async Task B08_an_extension_asked_for_before_the_return_never_shortens_the_new_term()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = (await world.OwedAsync(ObligationKind.Plan)).Id.Value;
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync($"/obligations/{id:N}/extension");
        await liaison.SubmitAsync("form.form-column", ("Until", "2026-04-20"), ("Reason", "人手不足"));
        await ReturnPlanAsync(world);
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync($"/obligations/{id:N}/extension");
        await director.SubmitAsync("button[formaction*=Grant]", ("Opinion", "同意"));
        Assert.Equal(HttpStatusCode.Conflict, director.Status);
        Assert.Contains("延期后的日期须晚于现时限2026-04-24", director.Text);
        Assert.Equal(new DateOnly(2026, 4, 24), (await world.OwedAsync(ObligationKind.Plan)).Due);
    }

    private static async Task ReopenMeetingAsync(SmallWorld world)
    {
        using var head = await world.AsAsync(Role.UnitHead);
        await head.RegisterDemocraticLifeAsync(world);
        using var organization = await world.AsAsync(Role.OrganizationOfficer);
        await organization.GoAsync(Links.MeetingAct((await world.MeetingAsync(MeetingKind.DemocraticLife)).Id, "appraisal"));
        await organization.SubmitAsync("form.form-column", ("Quality", nameof(MeetingQuality.Poor)), ("Comment", "相互批评流于形式"));
        Assert.Equal(HttpStatusCode.OK, organization.Status);
    }

    private static async Task ReturnPlanAsync(SmallWorld world)
    {
        using var head = await world.BeginAllAsync();
        await world.StudyAsync();
        await world.SubmitPlanAsync(head);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        await stationed.SubmitAsync("#review", ("Verdict", "Returned"), ("Opinion", "措施不实"), ("ResubmitBy", "2026-04-24"), ("Items[3].Reason", "没有写明责任人"));
        Assert.Equal(HttpStatusCode.OK, stationed.Status);
    }

    /// <summary>Other deadlines move, these two do not.</summary>
    private static void AssertMoves(Visitor visitor)
    {
        var moves = visitor.Page.QuerySelector("[data-moves]")!.TextContent;
        Assert.Contains("报送双报告", moves);
        Assert.DoesNotContain("报送整改方案", moves);
        Assert.DoesNotContain("召开专题民主生活会", moves);
    }

    private static Task<RuleSetId> LongerLadderAsync(SmallWorld world) => world.WithDbAsync(async db =>
    {
        var longer = ShippedRuleSets.SixMonth with { Ladder = [.. ShippedRuleSets.SixMonth.Ladder.Select(rule => rule with { Count = rule.Count * 2 })] };
        var rules = new RuleSetVersion(world.Cast.County.Id, longer);
        db.Add(rules);
        await db.SaveChangesAsync();
        return rules.Id;
    });

    private static async Task<(DateOnly Plan, DateOnly Meeting)> DuesAsync(SmallWorld world) =>
        ((await world.OwedAsync(ObligationKind.Plan)).Due, (await world.OwedAsync(ObligationKind.DemocraticLifeMeeting)).Due);

    private static async Task<IElement> RowAsync(SmallWorld world, Visitor visitor, ObligationKind kind)
    {
        await visitor.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        return visitor.Page.QuerySelector($"[data-obligation={kind}]")!;
    }
}
