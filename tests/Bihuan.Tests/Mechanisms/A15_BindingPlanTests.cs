using System.Net;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>A15: what a plan was approved with is frozen; who departs from it is seen, and carries the change through the same chain.</summary>
public class A15_BindingPlanTests
{
    [Fact]
    public async Task A15_a_version_shows_the_lists_as_they_were_whatever_happens_to_them_later()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.StudyAsync();
        await world.SubmitPlanAsync(head);
        await world.DepartAsync(6);
        await world.WithDbAsync(async db =>
        {
            db.Entry(await db.People.SingleAsync(person => person.Id == world.Cast[Role.SectionHandler].Id)).Property(person => person.Name).CurrentValue = "改名后";
            return await db.SaveChangesAsync();
        });
        await head.GoAsync(Links.PlanVersion(world.Cast.Inspection.Id, 1));
        Assert.Equal(24, head.Page.QuerySelectorAll("[data-frozen] tbody tr").Length);
        Assert.DoesNotContain("巡查台账", head.Text);
        Assert.Contains("签订率100%", head.Text);
        Assert.Contains(world.Cast[Role.SectionHandler].Name, head.Text);
        Assert.DoesNotContain("改名后", head.Text);
        Assert.Contains("经核对，与报送时一致", head.Text);
        await head.GoAsync(Links.PlanComparison(world.Cast.Inspection.Id, 1));
        var only = Assert.Single(head.Page.QuerySelectorAll("[data-compared] tbody tr"));
        Assert.Equal(nameof(PlannedMeasure.Deliverable), only.GetAttribute("data-field"));
    }

    [Fact]
    public async Task A15_a_frozen_row_altered_in_the_database_is_told()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.ApprovePlanAsync();
        await world.WithDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE planned_findings SET content = replace(content, '签订率100%', '签订率50%') WHERE number = 2"));
        await head.GoAsync(Links.PlanVersion(world.Cast.Inspection.Id, 1));
        Assert.Contains("封存值不一致", head.Page.QuerySelector(".alert-danger")!.TextContent);
    }

    [Fact]
    public async Task A15_after_approval_the_unit_may_change_its_lists_but_everybody_sees_both_texts_and_who_changed_them()
    {
        await using var world = await SmallWorld.StartAsync();
        using var _ = await world.BeginAllAsync();
        await world.ApprovePlanAsync();
        world.Time.Advance(TimeSpan.FromDays(2));
        using var head = await world.AsAsync(Role.UnitHead);
        var (goal, lists) = (world.Finding(2), world.Finding(6));
        await head.GoAsync(Links.FindingAct(goal.Id, "goal"));
        await head.SubmitAsync("[name=Goal]", ("Goal", "只签订一半"));
        await world.DepartAsync(6);
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(Links.FindingAct(lists.Id, "responsibilities"));
        await liaison.SubmitAsync("[name=LeadLeader]", ("LeadLeader", world.Cast[Role.LeadershipMember].Id.Value.ToString()));
        await liaison.GoAsync(Links.Measure(lists.Id, (await world.ReloadAsync(lists.Id)).Measures.Single(measure => measure.Number == 1).Id));
        await liaison.SubmitAsync("[name='Form.Text']", ("Form.Text", "改写后的措施内容"));
        Assert.Equal(HttpStatusCode.OK, liaison.Status);

        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Finding(goal.Id));
        var row = Assert.Single(clerk.Page.QuerySelectorAll("#departure tbody tr"));
        Assert.Contains("管护责任落实到人", row.TextContent);
        Assert.Contains("只签订一半", row.TextContent);
        Assert.Contains($"{world.Cast[Role.UnitHead].Name} 2026-04-12", row.TextContent);

        await clerk.GoAsync(Links.Finding(lists.Id));
        Assert.Equal(["LeadLeader", "Text", "Deliverable"], clerk.Page.QuerySelectorAll("#departure tbody tr").Select(found => found.GetAttribute("data-field")));
        Assert.Contains(world.Cast[Role.Liaison].Name, clerk.Page.QuerySelector("#departure [data-field=LeadLeader]")!.LastElementChild!.TextContent);
        Assert.Contains(world.Cast[Role.Liaison].Name, clerk.Page.QuerySelector("#departure [data-field=Text]")!.LastElementChild!.TextContent);
        Assert.Contains(world.Cast[Role.UnitHead].Name, clerk.Page.QuerySelector("#departure [data-field=Deliverable]")!.LastElementChild!.TextContent);

        await clerk.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        var count = clerk.Page.QuerySelector("[data-binding] a")!;
        Assert.Equal(("2个问题的清单与批准方案不一致", Links.PlanDepartures(world.Cast.Inspection.Id)), (count.TextContent, count.GetAttribute("href")));
        Assert.Equal([Links.Finding(goal.Id), Links.Finding(lists.Id)], clerk.Page.QuerySelectorAll("#departures [data-departed]").Select(found => found.GetAttribute("href")));

        await clerk.GoAsync(Links.Finding(world.Finding(3).Id));
        Assert.Null(clerk.Page.QuerySelector("#departure"));
    }

    [Fact]
    public async Task A15_a_measure_taken_out_or_put_in_after_approval_is_told_whole_with_its_reason()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.ApprovePlanAsync();
        var finding = await world.ReloadAsync(world.Finding(2).Id);
        await head.GoAsync(Links.MeasureAct(finding.Id, finding.Measures.Single(m => m.Kind == MeasureKind.Lasting).Id, "cancellation"));
        await head.SubmitAsync("[name=Reason]", ("Reason", "并入县级制度"));
        await world.PlanAsync(finding.Id, head, "Lasting", "执行县级管护办法");
        await head.GoAsync(Links.Finding(finding.Id));
        var rows = head.Page.QuerySelectorAll("#departure tbody tr").Select(row => row.TextContent).ToArray();
        Assert.Equal(2, rows.Length);
        Assert.Contains("取消", rows[0]);
        Assert.Contains("理由：并入县级制度", rows[0]);
        Assert.Contains("新增", rows[1]);
        Assert.Contains("执行县级管护办法", rows[1]);
    }

    [Fact]
    public async Task A15_whoever_reviews_a_submission_sees_the_departure_and_may_still_decide()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.ApprovePlanAsync();
        await world.DepartAsync(1);
        await world.ProveAsync(world.Finding(1).Id, head);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.GoAsync(Links.ReviewOf(world.Finding(1).Id));
        Assert.Contains("巡查台账", stationed.Page.QuerySelector(".review-subject #departure")!.TextContent);
        await stationed.PassAsync(world.Finding(1).Id);
        Assert.Equal(HttpStatusCode.OK, stationed.Status);
        foreach (var role in new[] { Role.OfficeClerk, Role.OfficeDirector })
        {
            using var next = await world.AsAsync(role);
            await next.GoAsync(Links.ReviewOf(world.Finding(1).Id));
            Assert.NotNull(next.Page.QuerySelector("#departure"));
            if (role == Role.OfficeClerk) await next.PassAsync(world.Finding(1).Id);
        }
    }

    [Fact]
    public async Task A15_a_further_version_carries_the_change_through_the_same_chain_and_then_binds()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.StudyAsync();
        await world.ApprovePlanAsync();
        await head.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        Assert.Null(head.Page.QuerySelector("#submission"));
        await world.DepartAsync(6);
        await world.SubmitPlanAsync(head, "变更方案.txt");
        Assert.Equal(HttpStatusCode.OK, head.Status);
        var plan = await world.PlanAsync();
        Assert.Equal((PlanState.UnderReview, Role.StationedInspector, 1), (plan.State, plan.WaitsFor, plan.Approved!.Number));
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        Assert.Contains("巡查台账", stationed.Page.QuerySelector("#changes")!.TextContent);
        Assert.Contains("第2稿批准前继续有效", stationed.Text);
        foreach (var role in new[] { Role.StationedInspector, Role.OfficeClerk, Role.OfficeDirector })
        {
            using var reviewer = await world.AsAsync(role);
            await world.PassPlanAsync(reviewer);
            Assert.Equal(HttpStatusCode.OK, reviewer.Status);
        }

        Assert.Equal(2, (await world.PlanAsync()).Approved!.Number);
        await head.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        Assert.Contains("三张清单与批准方案一致", head.Text);
        Assert.Null(head.Page.QuerySelector("#departures"));
        await head.GoAsync(Links.PlanComparison(world.Cast.Inspection.Id, 2, with: 1));
        Assert.Equal("第1稿与第2稿比较", head.Page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("巡查台账", Assert.Single(head.Page.QuerySelectorAll("[data-compared] tbody tr")).LastElementChild!.TextContent);
        var refusals = (await world.PlanAsync()).ObstaclesToSubmitting(departs: false, await world.ActorAsync(world.Cast[Role.UnitHead]));
        Assert.IsType<PlanIsApproved>(Assert.Single(refusals));
    }

    [Fact]
    public async Task A15_a_returned_change_owes_nothing_anew_and_the_approved_version_goes_on_binding()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.StudyAsync();
        await world.SubmitPlanAsync(head);
        foreach (var role in new[] { Role.StationedInspector, Role.OfficeClerk, Role.OfficeDirector })
        {
            using var reviewer = await world.AsAsync(role);
            await world.PassPlanAsync(reviewer);
        }

        await world.DepartAsync(6);
        await world.SubmitPlanAsync(head);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        await stationed.SubmitAsync("#review", ("Verdict", "Returned"), ("Opinion", "不同意变更"), ("ResubmitBy", "2026-04-24"), ("Items[0].Reason", "成果形式降低"));
        Assert.Equal(HttpStatusCode.OK, stationed.Status);
        var plan = await world.PlanAsync();
        Assert.Equal((PlanState.Returned, 1), (plan.State, plan.Approved!.Number));
        Assert.NotNull((await world.OwedAsync(Bihuan.Domain.Deadlines.ObligationKind.Plan)).MetOn);
    }

    [Fact]
    public async Task A15_the_frozen_lists_are_for_those_who_see_the_plan()
    {
        await using var world = await SmallWorld.StartAsync();
        using var _ = await world.BeginAllAsync();
        await world.ApprovePlanAsync();
        await world.DepartAsync(6);
        foreach (var url in new[] { Links.PlanVersion(world.Cast.Inspection.Id, 1), Links.PlanComparison(world.Cast.Inspection.Id, 1) })
        {
            foreach (var (person, expected) in new[] { (world.Cast.OtherHead, HttpStatusCode.NotFound), (world.Cast[Role.SectionHandler], HttpStatusCode.NotFound), (world.Cast[Role.LeadershipMember], HttpStatusCode.OK) })
            {
                using var visitor = await world.AsAsync(person);
                Assert.Equal(expected, (await visitor.Http.GetAsync(url)).StatusCode);
            }
        }
    }
}
