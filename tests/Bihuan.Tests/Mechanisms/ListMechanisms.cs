using System.Net;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Responsibilities;
using Bihuan.Domain.Reviews;
using Bihuan.Tests.World;
using Bihuan.Web.Features.Findings;
using Bihuan.Web.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Mechanisms;

/// <summary>三张清单 as the unit fills them in.</summary>
public class ListMechanisms
{
    [Fact]
    public async Task A07_lists_are_refused_while_a_problem_lacks_an_owner_and_the_row_is_named()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.FillAllAsync();
        var bare = world.Finding(4);
        await world.WithDbAsync(async db =>
        {
            var finding = db.Findings.Single(f => f.Id == bare.Id);
            await db.Entry(finding).Collection(f => f.Responsibilities).LoadAsync();
            finding.Assign(new Assignment(world.Cast[Role.UnitHead].Id, null, world.Cast.WaterSection.Id, null, [], LeadIsOfTheUnit: true), await world.ActorAsync(world.Cast[Role.UnitHead]), world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(Links.Lists(world.Cast.Inspection.Id));
        Assert.Contains("12项问题", liaison.Text);
        Assert.Contains("1项无责任人", liaison.Text);
        Assert.Null(liaison.Page.QuerySelector("main form button.btn-primary"));
        await liaison.SubmitAsync("main form[method=post]");
        Assert.Equal(HttpStatusCode.Conflict, liaison.Status);
        Assert.Contains(bare.Title, liaison.Page.QuerySelector(".errors")!.TextContent);
        await liaison.GoAsync(Links.Lists(world.Cast.Inspection.Id, "view=responsibilities&gap=person"));
        Assert.Equal([bare.Title], liaison.Page.QuerySelectorAll(".list-table tbody th").Select(row => row.TextContent.Trim()));
        Assert.Equal(FindingState.Issued, (await world.ReloadAsync(world.Finding(1).Id)).State);

        await world.AssignAsync(bare.Id, liaison);
        await liaison.GoAsync(Links.Lists(world.Cast.Inspection.Id));
        await liaison.SubmitAsync("main form button.btn-primary");
        Assert.Equal(HttpStatusCode.OK, liaison.Status);
        Assert.Equal(12, await world.WithDbAsync(db => Task.FromResult(db.Findings.Count(f => f.State == FindingState.Rectifying))));
    }

    [Fact]
    public async Task A08_a_leader_sees_what_stands_under_his_name_and_nothing_else()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        foreach (var number in new[] { 1, 4 })
        {
            await head.GoAsync(Links.FindingAct(world.Finding(number).Id, "claim"));
            await head.SubmitAsync("main form button[type=submit]");
        }

        await world.AssignAsync(world.Finding(1).Id, head);
        using var leader = await world.AsAsync(Role.LeadershipMember);
        await leader.GoAsync(Links.Finding(world.Finding(1).Id));
        Assert.Equal(HttpStatusCode.OK, leader.Status);
        Assert.Contains("方一舟", leader.Text);
        await leader.GoAsync(Links.Finding(world.Finding(4).Id));
        Assert.Equal(HttpStatusCode.NotFound, leader.Status);
    }

    [Theory]
    [InlineData("各科室")]
    [InlineData("全体干部")]
    [InlineData("白露")]
    public async Task A09_a_task_whose_owner_is_nobody_of_the_unit_in_particular_is_refused(string owner)
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.FindingAct(world.Finding(1).Id, "measures"));
        await head.SubmitAsync(
            "[name='Form.Text']", ("Form.Kind", "Immediate"), ("Form.Text", "签订责任书"), ("Form.Goal", "全部签订"), ("Form.Owner", owner),
            ("Form.Section", world.Cast.WaterSection.Id.Value.ToString()), ("Form.Due", "2026-04-28"));
        Assert.Equal(HttpStatusCode.Conflict, head.Status);
        Assert.Contains(new VagueOwner(owner).Text, head.Text);
        Assert.Equal("签订责任书", head.Page.QuerySelector("[name='Form.Text']")!.TextContent.Trim());
        Assert.Empty((await world.ReloadAsync(world.Finding(1).Id)).Measures);
    }

    [Fact]
    public async Task A11_an_immediate_finding_is_due_after_a_month_and_red_the_day_after()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        Assert.Equal(new DateOnly(2026, 4, 30), world.Finding(1).Due);
        world.Time.MoveTo(new DateOnly(2026, 4, 30));
        await clerk.GoAsync(Links.Finding(world.Finding(1).Id));
        Assert.Empty(clerk.Page.QuerySelectorAll(".lamp-red"));
        world.Time.MoveTo(new DateOnly(2026, 5, 1));
        using var later = await world.AsAsync(Role.OfficeClerk);
        await later.GoAsync(Links.Finding(world.Finding(1).Id));
        Assert.Contains("逾期 1 天", later.Page.QuerySelector(".lamp-red")!.TextContent);
        await later.GoAsync(Links.FindingAct(world.Finding(1).Id, "classification"));
        await later.SubmitAsync("[name=Reason]", ("Class", "Staged"), ("Reason", "涉及资金筹措，须分步推进"));
        using var director = await world.AsAsync(Role.OfficeDirector); // one asks, another decides
        await director.GoAsync(Links.FindingAct(world.Finding(1).Id, "classification"));
        await director.SubmitAsync("main form.form-column", ("IsGranted", "true"), ("Opinion", "同意"));
        Assert.Equal(new DateOnly(2026, 6, 30), (await world.ReloadAsync(world.Finding(1).Id)).Due);
    }

    [Fact]
    public async Task A12_a_staged_task_with_one_milestone_is_refused_and_nothing_typed_is_lost()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await world.PlanAsync(world.Finding(2).Id, head, "Immediate", "分批签订责任书", ("完成摸底", "2026-05-15"));
        Assert.Equal(HttpStatusCode.Conflict, head.Status);
        Assert.Contains(new TooFewMilestones("分批签订责任书").Text, head.Text);
        Assert.NotNull(head.Page.QuerySelector("input[value='完成摸底']"));
        await world.PlanAsync(world.Finding(2).Id, head, "Immediate", "分批签订责任书", ("完成摸底", "2026-05-15"), ("全部签订", "2026-06-21"));
        Assert.Contains(new MilestoneAfterDue("全部签订").Text, head.Text);
        await world.PlanAsync(world.Finding(2).Id, head, "Immediate", "分批签订责任书", ("完成摸底", "2026-05-15"), ("全部签订", "2026-06-20"));
        Assert.Equal(2, (await world.ReloadAsync(world.Finding(2).Id)).Measures.Single().Milestones.Count);
    }

    [Fact]
    public async Task A12_a_staged_finding_with_open_stages_or_unfinished_measures_is_not_submitted()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(2).Id;
        using var head = await world.BeginAllAsync();
        await world.UploadAsync(id, head);
        await head.GoAsync(Links.FindingAct(id, "submission"));
        Assert.Null(head.Page.QuerySelector("[name=Statement]"));
        Assert.Contains(new MilestoneNotMet("全部签订").Text, head.Text);
        Assert.Contains(new MeasureNotDone("当下改：签订并落实管护责任书", 0).Text, head.Text);
        await world.FinishAsync(id);
        await head.SubmitAsync(id);
        Assert.Equal(FindingState.UnderReview, (await world.ReloadAsync(id)).State);
    }

    [Fact]
    public async Task A13_a_continuous_finding_is_reviewed_for_another_cycle_or_closed_as_the_unit_asks()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(3).Id;
        using var head = await world.BeginAllAsync();
        await world.ProveAsync(id, head);
        await world.CloseAsync(id);
        world.Time.MoveTo((await world.ReloadAsync(id)).Due!.Value);
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(Links.FindingAct(id, "submission"));
        Assert.Equal(["StageReview", "Closure"], liaison.Page.QuerySelectorAll("[name=Aim]").Select(choice => choice.GetAttribute("value")!));
        await liaison.SubmitAsync("[name=Statement]", ("Aim", "StageReview"), ("Statement", "本阶段持续巡查，未见反弹。"));
        Assert.Equal(SubmissionAim.StageReview, (await world.ReloadAsync(id)).LatestSubmission!.Aim);
        await world.CloseAsync(id);
        Assert.Equal((FindingState.Continuous, new DateOnly(2026, 10, 10)), ((await world.ReloadAsync(id)).State, (await world.ReloadAsync(id)).Due!.Value));
        await liaison.GoAsync(Links.FindingAct(id, "submission"));
        await liaison.SubmitAsync("[name=Statement]", ("Aim", "Closure"), ("Statement", "制度运行一年，问题未再发生。"));
        await world.CloseAsync(id);
        Assert.Equal(FindingState.Closed, (await world.ReloadAsync(id)).State);
    }

    [Fact]
    public async Task A13_a_long_term_finding_is_not_simply_closed()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(3).Id;
        using var head = await world.BeginAllAsync();
        await world.UploadAsync(id, head);
        await head.GoAsync(Links.FindingAct(id, "submission"));
        Assert.Contains(new StageGoalNotMet().Text, head.Text);
        var milestone = (await world.ReloadAsync(id)).Measures[0].Milestones[0].Id;
        await head.GoAsync(Links.MilestoneCompletion(id, milestone));
        await head.SubmitAsync("[name=How]", ("How", "摸底台账已建立"));
        await head.SubmitAsync(id);
        await world.CloseAsync(id);
        Assert.Equal(FindingState.Continuous, (await world.ReloadAsync(id)).State);
        await head.GoAsync(Links.Finding(id));
        Assert.Contains("常态化", head.Text);
    }

    [Fact]
    public async Task A19_an_unclaimed_finding_is_listed_with_its_days_until_a_leader_claims_it_with_one_click()
    {
        await using var world = await SmallWorld.StartAsync();
        world.Time.Advance(TimeSpan.FromDays(12));
        using var leader = await world.AsAsync(Role.LeadershipMember);
        await leader.GoAsync(Links.Lists(world.Cast.Inspection.Id, "view=responsibilities&gap=claim"));
        Assert.Contains("12项无班子成员认领", leader.Text);
        Assert.Contains("未认领 12天（限10天）", leader.Text);
        await leader.SubmitAsync($"form[action='{Links.FindingAct(world.Finding(1).Id, "claim")}']");
        Assert.Equal(HttpStatusCode.OK, leader.Status);
        Assert.Contains("方一舟", leader.Page.QuerySelector("#responsibilities")!.TextContent);
        await leader.GoAsync(Links.Lists(world.Cast.Inspection.Id, "view=responsibilities&gap=claim"));
        Assert.Contains("11项无班子成员认领", leader.Text);
    }

    [Fact]
    public async Task C07_a_lead_from_below_the_unit_is_refused()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.FindingAct(world.Finding(1).Id, "responsibilities"));
        await head.SubmitAsync("[name=LeadLeader]", ("LeadLeader", world.Cast[Role.SectionHandler].Id.Value.ToString()), ("Section", world.Cast.WaterSection.Id.Value.ToString()));
        Assert.Equal(HttpStatusCode.Conflict, head.Status);
        Assert.Contains(new OwnersAllBelowTheUnit().Text, head.Text);
        Assert.Empty((await world.ReloadAsync(world.Finding(1).Id)).Responsibilities);
    }

    [Fact]
    public async Task C11_neither_lasting_measure_nor_reason_blocks_the_lists()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(1).Id;
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.FindingAct(id, "goal"));
        await head.SubmitAsync("[name=Goal]", ("Goal", "落实到人"));
        await world.PlanAsync(id, head, "Immediate", "签订责任书");
        await head.GoAsync(Links.Finding(id));
        Assert.Contains(new NoLastingMeasure().Text, head.Text);
        await head.GoAsync(Links.FindingAct(id, "goal"));
        await head.SubmitAsync("[name=Goal]", ("NoLastingReason", "一次性补签，不涉及制度"));
        await head.GoAsync(Links.Finding(id));
        Assert.DoesNotContain(new NoLastingMeasure().Text, head.Text);
    }

    [Fact]
    public async Task F14_no_finding_is_an_orphan_once_the_lists_are_in()
    {
        await using var world = await SmallWorld.StartAsync();
        Assert.Equal(12, await OrphansAsync(world));
        using var head = await world.BeginAllAsync();
        Assert.Equal(0, await OrphansAsync(world));
        await head.GoAsync(Links.Orphans());
        Assert.Contains("没有无着落的问题", head.Text);
    }

    [Fact]
    public async Task A_form_over_an_older_version_shows_both_texts_and_overwrites_nothing()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(1).Id;
        using var head = await world.AsAsync(Role.UnitHead);
        using var liaison = await world.AsAsync(Role.Liaison);
        await head.GoAsync(Links.FindingAct(id, "goal"));
        await liaison.GoAsync(Links.FindingAct(id, "goal"));
        await liaison.SubmitAsync("[name=Goal]", ("Goal", "联络员填写的目标"));
        await head.SubmitAsync("[name=Goal]", ("Goal", "主要负责人填写的目标"));
        Assert.Equal(HttpStatusCode.Conflict, head.Status);
        Assert.Contains("联络员填写的目标", head.Page.QuerySelector(".now-reads")!.TextContent);
        Assert.Contains("主要负责人填写的目标", head.Page.QuerySelector("[name=Goal]")!.TextContent);
        Assert.Equal("联络员填写的目标", (await world.ReloadAsync(id)).Goal);
        await head.SubmitAsync("[name=Goal]");
        Assert.Equal("主要负责人填写的目标", (await world.ReloadAsync(id)).Goal);
    }

    private static async Task<int> OrphansAsync(SmallWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Orphans>().OfAsync(await world.ActorAsync(world.Cast[Role.OfficeDirector]), default)).Count;
    }
}
