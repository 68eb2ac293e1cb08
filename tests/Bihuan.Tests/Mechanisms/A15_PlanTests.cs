using System.Net;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Tests.World;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>A15: the plan goes from the unit to the stationed team, from there to the office, and then to approval.</summary>
public class A15_PlanTests
{
    [Fact]
    public async Task A15_each_step_leaves_opinion_date_and_person_and_handing_in_meets_the_deadline()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.StudyAsync();
        await world.SubmitPlanAsync(head);
        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Equal(new DateOnly(2026, 4, 10), (await world.OwedAsync(ObligationKind.Plan)).MetOn);
        foreach (var role in new[] { Role.StationedInspector, Role.OfficeClerk, Role.OfficeDirector })
        {
            world.Time.Advance(TimeSpan.FromDays(1));
            using var reviewer = await world.AsAsync(role);
            Assert.Equal(1, await world.WithDbAsync(async db => await db.Plans.WaitingForPlan(await world.ActorAsync(world.Cast[role])).CountAsync()));
            await world.PassPlanAsync(reviewer, $"{role}同意");
            Assert.Equal(HttpStatusCode.OK, reviewer.Status);
        }

        Assert.Equal(PlanState.Approved, (await world.PlanAsync()).State);
        using var later = await world.AsAsync(Role.UnitHead);
        await later.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        var steps = later.Page.QuerySelectorAll("[data-version='1'] [data-step]").Select(step => step.TextContent).ToArray();
        Assert.Equal(3, steps.Length);
        Assert.Contains("严正明", steps[0]);
        Assert.Contains("2026-04-12", steps[1]);
        Assert.Contains("OfficeDirector同意", steps[2]);
        Assert.Contains("问题12个、措施24条", later.Text);
        Assert.Null(later.Page.QuerySelector("#submission"));
    }

    [Fact]
    public async Task A15_straight_to_the_office_without_the_stationed_first_review_is_refused()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.StudyAsync();
        await world.SubmitPlanAsync(head);
        foreach (var role in new[] { Role.OfficeClerk, Role.OfficeDirector })
        {
            using var office = await world.AsAsync(role);
            await office.GoAsync(Links.Plan(world.Cast.Inspection.Id));
            Assert.Null(office.Page.QuerySelector("#review"));
            Assert.Contains("尚未通过“派驻初审”", office.Page.QuerySelector(".obstacles")!.TextContent);
            var token = office.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Verdict", "Passed"), new("Opinion", "同意")]);
            Assert.Equal(HttpStatusCode.Conflict, (await office.Http.PostAsync($"{Links.Plan(world.Cast.Inspection.Id)}?handler=Review", form)).StatusCode);
            var obstacles = (await world.PlanAsync()).ObstaclesToReviewing(await world.ActorAsync(world.Cast[role]));
            Assert.IsType<EarlierPlanStepOpen>(Assert.Single(obstacles));
        }

        Assert.Empty((await world.PlanAsync()).Latest!.Reviews);
    }

    [Fact]
    public async Task A15_a_return_gives_reasons_item_by_item_and_the_next_version_begins_with_the_first_step()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.StudyAsync();
        await world.SubmitPlanAsync(head);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        await stationed.SubmitAsync("#review", ("Verdict", "Returned"), ("Opinion", "措施不实"), ("ResubmitBy", "2026-04-24"));
        Assert.Equal(HttpStatusCode.Conflict, stationed.Status);
        Assert.Contains("逐项写明理由", stationed.Text);
        await stationed.SubmitAsync("#review", ("Verdict", "Returned"), ("Opinion", "措施不实"), ("ResubmitBy", "2026-04-24"), ("Items[3].Reason", "没有写明责任人"));
        Assert.Equal(HttpStatusCode.OK, stationed.Status);
        var owed = await world.OwedAsync(ObligationKind.Plan);
        Assert.Equal((null, new DateOnly(2026, 4, 24)), (owed.MetOn, owed.Due));
        await head.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        var reason = Assert.Single(head.Page.QuerySelectorAll("[data-step='0'] ul li"));
        Assert.Equal("第3项 河道采砂监管不到位（3）：没有写明责任人", reason.TextContent);
        await world.SubmitPlanAsync(head, "整改方案二稿.txt");
        var plan = await world.PlanAsync();
        Assert.Equal((2, 0, Role.StationedInspector), (plan.Latest!.Number, plan.Latest.Reviews.Count, plan.WaitsFor));
        Assert.Equal(new DateOnly(2026, 4, 10), (await world.OwedAsync(ObligationKind.Plan)).MetOn);
        await world.PassPlanAsync(stationed);
        Assert.Equal(Role.OfficeClerk, (await world.PlanAsync()).WaitsFor);
    }

    [Fact]
    public async Task A15_whoever_handed_it_in_does_not_decide_on_it()
    {
        await using var world = await SmallWorld.StartAsync();
        using var _ = await world.BeginAllAsync();
        await world.StudyAsync();
        await world.AppointAsync(world.Cast[Role.StationedInspector], Role.Liaison, world.Cast.Water.Id);
        using var both = await world.AsAsync(Role.StationedInspector);
        await world.SubmitPlanAsync(both);
        await both.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        Assert.Null(both.Page.QuerySelector("#review"));
        Assert.Contains("不得审核同一稿", both.Text);
        Assert.Equal(0, await world.WithDbAsync(async db => await db.Plans.WaitingForPlan(await world.ActorAsync(world.Cast[Role.StationedInspector])).CountAsync()));
    }

    [Fact]
    public async Task A15_without_the_three_lists_there_is_no_plan()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        Assert.Null(head.Page.QuerySelector("#submission"));
        Assert.Contains("12个问题未提交三张清单", head.Page.QuerySelector(".obstacles")!.TextContent);
    }

    [Fact]
    public async Task A16_while_one_finding_has_no_study_note_the_plan_is_not_handed_in_and_the_finding_is_named()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.StudyAsync(findings: 11);
        await head.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        Assert.Null(head.Page.QuerySelector("#submission"));
        Assert.Contains("农村饮水工程管护不到位（12）", Assert.Single(head.Page.QuerySelectorAll(".obstacles li")).TextContent);
    }

    [Fact]
    public async Task A15_files_of_the_plan_are_for_those_who_see_the_unit_and_each_look_is_written_down()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.StudyAsync();
        await world.SubmitPlanAsync(head);
        var url = Links.PlanFile(world.Cast.Inspection.Id, 1, 0);
        using var other = await world.AsAsync(world.Cast.OtherHead);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Http.GetAsync(url)).StatusCode);
        using var handler = await world.AsAsync(Role.SectionHandler);
        Assert.Equal(HttpStatusCode.NotFound, (await handler.Http.GetAsync(url)).StatusCode);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        Assert.Equal("整改方案正文", await stationed.Http.GetStringAsync(url));
        Assert.Equal(1, await world.WithDbAsync(db => db.History.CountAsync(entry => entry.Kind == "plan.viewed")));
    }
}
