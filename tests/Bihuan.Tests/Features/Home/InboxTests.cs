using System.Net;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Features.Reminders;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Bihuan.Tests.World.Meetings;

namespace Bihuan.Tests.Features.Home;

/// <summary>待办: each kind of thing waits for the right person, for nobody else, and no longer once it is done.</summary>
public class InboxTests
{
    [Fact]
    public async Task The_number_in_the_head_is_the_number_on_the_page_for_everybody()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var visitor = await world.AsAsync(role);
            Assert.Equal(await TotalAsync(visitor), HeadOf(visitor));
            var total = HeadOf(visitor);
            await visitor.GoAsync("/");
            Assert.Equal(total, HeadOf(visitor));
        }
    }

    [Fact]
    public async Task The_number_follows_what_he_does_at_once()
    {
        await using var world = await SmallWorld.StartAsync();
        using var leader = await world.AsAsync(Role.LeadershipMember);
        var before = await TotalAsync(leader);
        await leader.GoAsync(Links.FindingAct(world.Finding(8).Id, "claim"));
        await leader.SubmitAsync("main form button[type=submit]");
        Assert.Equal(before - 1, HeadOf(leader));
        Assert.Equal(HeadOf(leader), await TotalAsync(leader));
    }

    [Fact]
    public async Task An_extension_waits_for_the_director_until_he_decides()
    {
        await using var world = await SmallWorld.StartAsync();
        var plan = await world.OwedAsync(ObligationKind.Plan);
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(Links.Extension(plan.Id));
        await liaison.SubmitAsync("form.form-column", ("Until", "2026-05-15"), ("Reason", "人手不足"));
        Assert.Contains("申请延期至2026-05-15", Assert.Single(await LinesAsync(world, Role.OfficeDirector, "extensions")));
        Assert.Empty(await LinesAsync(world, Role.OfficeClerk, "extensions"));
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(await PlaceAsync(director, "extensions"));
        await director.SubmitAsync("button[formaction*=Grant]", ("Opinion", "同意"));
        Assert.Empty(await LinesAsync(world, Role.OfficeDirector, "extensions"));
    }

    [Fact]
    public async Task What_a_unit_owes_waits_for_its_head_and_liaison_until_it_is_done()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        var owed = await LinesAsync(world, Role.Liaison, "obligations");
        Assert.Contains(owed, line => line.Contains("召开整改动员会", StringComparison.Ordinal) && line.Contains("2026-03-31", StringComparison.Ordinal));
        Assert.Equal(owed, await LinesAsync(world, Role.UnitHead, "obligations"));
        Assert.Empty(await LinesAsync(world, Role.SectionHandler, "obligations"));
        using (var other = await world.AsAsync(world.Cast.OtherHead)) Assert.Empty(await LinesAsync(other, "obligations"));
        await liaison.RegisterAsync(world, MeetingKind.Mobilisation, Common(world));
        Assert.Equal(HttpStatusCode.OK, liaison.Status);
        Assert.Equal(owed.Where(line => !line.Contains("召开整改动员会", StringComparison.Ordinal)), await LinesAsync(world, Role.Liaison, "obligations"));
    }

    [Fact]
    public async Task A_plan_waits_for_whose_step_it_is_and_a_returned_one_for_the_unit()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.StudyAsync();
        await world.SubmitPlanAsync(head);
        Assert.Contains("第1稿已报送", Assert.Single(await LinesAsync(world, Role.StationedInspector, "plans")));
        foreach (var role in new[] { Role.OfficeClerk, Role.OfficeDirector, Role.UnitHead }) Assert.Empty(await LinesAsync(world, role, "plans"));
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.GoAsync(await PlaceAsync(stationed, "plans"));
        await stationed.SubmitAsync("#review", ("Verdict", "Returned"), ("Opinion", "措施不实"), ("ResubmitBy", "2026-04-24"), ("Items[3].Reason", "没有写明责任人"));
        Assert.Empty(await LinesAsync(world, Role.StationedInspector, "plans"));
        Assert.Contains("2026-04-24", Assert.Single(await LinesAsync(world, Role.Liaison, "plan-returns")));
        await world.SubmitPlanAsync(head, "整改方案二稿.txt");
        Assert.Empty(await LinesAsync(world, Role.Liaison, "plan-returns"));
    }

    [Fact]
    public async Task A_report_waits_for_its_addressees_until_one_of_each_opens_it()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.EnterReportAsync();
        Assert.Single(await LinesAsync(world, Role.OfficeClerk, "reports"));
        Assert.Empty(await LinesAsync(world, Role.DisciplineOfficer, "reports"));
        using var member = await world.AsAsync(Role.LeadingGroupMember);
        await member.GoAsync(await PlaceAsync(member, "reports"));
        Assert.Empty(await LinesAsync(member, "reports"));
        Assert.Single(await LinesAsync(world, Role.OfficeDirector, "reports"));
    }

    [Fact]
    public async Task A_democratic_life_meeting_waits_for_its_report_its_readers_and_its_appraisal()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.RegisterDemocraticLifeAsync(world, leaderCame: false);
        Assert.Single(await LinesAsync(world, Role.Liaison, "meeting-reports"));
        Assert.Empty(await LinesAsync(world, Role.OfficeClerk, "meeting-reports"));
        await liaison.GoAsync(await PlaceAsync(liaison, "meeting-reports"));
        await liaison.UploadAsync("form[enctype]", "Files", [("情况报告.txt", Records.Text("会议情况报告"))]);
        Assert.Empty(await LinesAsync(world, Role.Liaison, "meeting-reports"));

        Assert.Equal(2, (await LinesAsync(world, Role.OfficeClerk, "notices")).Count);
        using var discipline = await world.AsAsync(Role.DisciplineOfficer);
        await discipline.GoAsync(await PlaceAsync(discipline, "notices"));
        await discipline.SubmitAsync("main form button[type=submit]");
        Assert.Empty(await LinesAsync(discipline, "notices"));

        Assert.Single(await LinesAsync(world, Role.OrganizationOfficer, "appraisals"));
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.GoAsync(await PlaceAsync(stationed, "appraisals"));
        await stationed.SubmitAsync("form.form-column", ("Quality", "Good"), ("Comment", "对照检查深入"));
        Assert.Empty(await LinesAsync(stationed, "appraisals"));
        Assert.Single(await LinesAsync(world, Role.OrganizationOfficer, "appraisals"));
    }

    [Fact]
    public async Task A_decision_waits_for_its_owner_alone()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.HearAsync(world, MeetingKind.SecretarySession, HttpStatusCode.OK,
            ("Form.Decisions[0].Text", "县水务局开展采砂专项整治"), ("Form.Decisions[0].Owner", Of(world, Role.UnitHead)), ("Form.Decisions[0].Due", "2026-05-31"));
        Assert.Contains("2026-05-31", Assert.Single(await LinesAsync(world, Role.UnitHead, "decisions")));
        Assert.Empty(await LinesAsync(world, Role.Liaison, "decisions"));
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(await PlaceAsync(head, "decisions"));
        await head.SubmitAsync("form.form-column", ("Result", "查处非法采砂3起"));
        Assert.Empty(await LinesAsync(head, "decisions"));
    }

    [Fact]
    public async Task A_bulletin_waits_for_its_words_then_for_another_to_approve_it_then_for_publication()
    {
        await using var world = await SmallWorld.StartAsync();
        world.Time.MoveTo(new DateOnly(2026, 5, 6));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Bulletins());
        await clerk.SubmitAsync("[name=Day]", ("Kind", "Month"), ("Day", "2026-04-15"));
        await clerk.UntilComposedAsync();
        var url = clerk.At.AbsolutePath;
        Assert.Single(await LinesAsync(clerk, "bulletin-drafts"));
        Assert.Empty(await LinesAsync(world, Role.OfficeDirector, "bulletins"));
        await clerk.GoAsync(url);
        await clerk.SubmitAsync("#submission", ("Problems", "部分单位进展缓慢"), ("NextSteps", "加强督办"));
        Assert.Empty(await LinesAsync(clerk, "bulletin-drafts"));
        using var director = await world.AsAsync(Role.OfficeDirector);
        Assert.Equal(url, await PlaceAsync(director, "bulletins"));
        await director.GoAsync(url);
        await director.SubmitAsync("#approval");
        Assert.Empty(await LinesAsync(director, "bulletins"));
        Assert.Single(await LinesAsync(world, Role.OfficeClerk, "bulletin-publication"));
        Assert.Empty(await LinesAsync(world, Role.UnitHead, "bulletin-publication"));
    }

    [Fact]
    public async Task A_document_waits_for_its_check_and_a_missing_act_of_feedback_for_the_office()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.EnterDocumentAsync();
        Assert.Single(await LinesAsync(world, Role.TeamMember, "documents"));
        Assert.Empty(await LinesAsync(world, Role.UnitHead, "documents"));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        foreach (var on in new[] { "2026-04-01", "2026-04-02" })
        {
            Assert.Single(await LinesAsync(clerk, "feedback"));
            await clerk.GoAsync(await PlaceAsync(clerk, "feedback"));
            await clerk.SubmitAsync("#feedback-act", ("On", on), ("SignedOn", on));
        }

        Assert.Empty(await LinesAsync(clerk, "feedback"));
        Assert.Empty(await LinesAsync(world, Role.DisciplineOfficer, "feedback"));
    }

    [Fact]
    public async Task A_reminder_waits_for_whom_it_was_raised()
    {
        await using var world = await SmallWorld.StartAsync();
        await RemindAsync(world);
        var reminded = await world.WithDbAsync(db => db.Reminders.Select(reminder => reminder.PersonId).Distinct().ToListAsync());
        foreach (var role in new[] { Role.Liaison, Role.UnitHead, Role.GovernmentOfficer })
        {
            Assert.Equal(reminded.Contains(world.Cast[role].Id), (await LinesAsync(world, role, "reminders")).Count > 0);
        }

        Assert.NotEmpty(reminded);
    }

    [Fact]
    public async Task A_day_of_reminders_is_one_line_seen_at_once_and_tells_what_is_still_open()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        Assert.Empty(await LinesAsync(head, "reminders"));
        await RemindAsync(world);
        var told = await world.WithDbAsync(db => db.Reminders.Where(reminder => reminder.PersonId == world.Cast[Role.UnitHead].Id).Select(reminder => reminder.SubjectId).ToListAsync());
        Assert.Contains($"{told.Count}项尚未办结", Assert.Single(await LinesAsync(head, "reminders")));
        await world.WithDbAsync(async db =>
        {
            var owed = (await db.Obligations.ToListAsync()).First(owed => told.Contains(owed.Id.Value));
            owed.Meet(new DateOnly(2026, 4, 10), "已办理", await world.ActorAsync(world.Cast[Role.Liaison]), world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.Contains($"{told.Count - 1}项尚未办结", Assert.Single(await LinesAsync(head, "reminders")));
    }

    private static async Task RemindAsync(SmallWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RaiseReminders>().RunAsync(world.Cast.County.Id, default);
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(SmallWorld world, Role role, string group)
    {
        using var visitor = await world.AsAsync(role);
        return await LinesAsync(visitor, group);
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(Visitor visitor, string group)
    {
        Assert.Equal(await TotalAsync(visitor), HeadOf(visitor));
        return [.. visitor.Page.QuerySelectorAll($"[data-group='{group}'] tbody tr").Select(row => row.TextContent)];
    }

    private static async Task<string> PlaceAsync(Visitor visitor, string group)
    {
        await visitor.GoAsync(Links.Todo());
        return visitor.Page.QuerySelector($"[data-group='{group}'] tbody a")!.GetAttribute("href")!;
    }

    private static async Task<int> TotalAsync(Visitor visitor)
    {
        await visitor.GoAsync(Links.Todo());
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        return visitor.Page.QuerySelectorAll("[data-group-count]").Sum(group => int.Parse(group.GetAttribute("data-group-count")!));
    }

    private static int HeadOf(Visitor visitor) => int.Parse(visitor.Page.QuerySelector(".top-nav [data-waiting]")?.GetAttribute("data-waiting") ?? "0");
}
