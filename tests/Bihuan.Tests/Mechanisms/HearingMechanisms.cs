using System.Net;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using static Bihuan.Tests.World.Meetings;

namespace Bihuan.Tests.Mechanisms;

/// <summary>Hearings and trainings of the region, as the office keeps them.</summary>
public class HearingMechanisms
{
    [Fact]
    public async Task B13_three_kinds_of_hearing_are_counted_and_each_count_leads_to_its_rows()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        foreach (var (kind, times) in new[] { (MeetingKind.SecretarySession, 8), (MeetingKind.LeadingGroupSession, 5), (MeetingKind.StandingCommittee, 3) })
        {
            for (var i = 0; i < times; i++) await HearAsync(clerk, world, kind);
        }

        using var leader = await world.AsAsync(Role.LeadingGroupMember);
        await leader.GoAsync(Links.Meetings("year=2026"));
        Assert.Equal(["8", "5", "3"], leader.Page.QuerySelectorAll("[data-count] strong").Take(3).Select(count => count.TextContent));
        await leader.GoAsync(leader.Page.QuerySelector("[data-count=LeadingGroupSession] a")!.GetAttribute("href")!);
        Assert.Equal(5, leader.Page.QuerySelectorAll("[data-meeting]").Length);
        await leader.GoAsync(Links.Meetings("year=2025"));
        Assert.Equal("0", leader.Page.QuerySelector("[data-count] strong")!.TextContent);
    }

    [Fact]
    public async Task B13_a_decision_is_a_task_of_its_owner_who_sees_it_and_nothing_else()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await HearAsync(clerk, world, MeetingKind.SecretarySession,
            ("Form.Decisions[0].Text", "县水务局开展采砂专项整治"), ("Form.Decisions[0].Owner", Of(world, Role.UnitHead)), ("Form.Decisions[0].Due", "2026-05-31"),
            ("Form.Decisions[1].Text", "县民政局核查低保名册"), ("Form.Decisions[1].Owner", world.Cast.OtherHead.Id.Value.ToString()), ("Form.Decisions[1].Due", "2026-05-20"));
        var meeting = await world.MeetingAsync(MeetingKind.SecretarySession);
        var head = await world.ActorAsync(world.Cast[Role.UnitHead]);
        Assert.Equal((1, new DateOnly(2026, 5, 31)), Assert.Single(await world.WithDbAsync(db => db.DecisionsWaitingFor(head).Select(d => ValueTuple.Create(d.Number, d.Due)).ToListAsync())));

        using var owner = await world.AsAsync(Role.UnitHead);
        await owner.GoAsync(Links.Meeting(meeting.Id));
        Assert.Contains("采砂专项整治", owner.Text);
        Assert.DoesNotContain("低保名册", owner.Text);
        Assert.DoesNotContain("听取第一巡察组", owner.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Http.GetAsync(Links.MeetingDecision(meeting.Id, 2))).StatusCode);
        await owner.GoAsync(Links.MeetingDecision(meeting.Id, 1));
        await owner.SubmitAsync("form.form-column", ("Result", "查处非法采砂3起"));
        Assert.Equal(new DateOnly(2026, 4, 10), (await world.MeetingAsync(MeetingKind.SecretarySession)).Decisions.Single(d => d.Number == 1).DoneOn);
        Assert.Empty(await world.WithDbAsync(db => db.DecisionsWaitingFor(head).ToListAsync()));
    }

    [Fact]
    public async Task A_hearing_without_items_and_a_decision_without_owner_or_deadline_are_refused()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.HearAsync(world, MeetingKind.StandingCommittee, HttpStatusCode.Conflict, ("Form.Heard", " "), ("Form.Decisions[0].Text", "抓好整改"));
        Assert.Contains("请填写听取事项", clerk.Text);
        Assert.Contains("请填写第1项议定事项的责任人", clerk.Text);
        Assert.Contains("请填写第1项议定事项的办结时限", clerk.Text);
        Assert.Contains("抓好整改", clerk.Page.QuerySelector("#decision-0")!.TextContent);
    }

    [Fact]
    public async Task Hearings_are_for_those_who_run_and_supervise_inspections()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await HearAsync(clerk, world, MeetingKind.SecretarySession);
        var id = (await world.MeetingAsync(MeetingKind.SecretarySession)).Id;
        foreach (var role in new[] { Role.UnitHead, Role.StationedInspector, Role.SupervisingLeader, Role.GovernmentOfficer, Role.TeamMember })
        {
            using var visitor = await world.AsAsync(role);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync(Links.Meeting(id))).StatusCode);
        }

        using var discipline = await world.AsAsync(Role.DisciplineOfficer);
        Assert.Equal(HttpStatusCode.OK, (await discipline.Http.GetAsync(Links.Meeting(id))).StatusCode);
    }

    [Fact]
    public async Task A22_a_training_lists_the_units_whose_head_did_not_come()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.NewRegionMeeting(MeetingKind.Training));
        var rows = RowsOf(clerk);
        await clerk.SubmitAsync("form[enctype]", [
            ("Form.HeldOn", HeldOn), ("Form.Place", "县委党校"), ("Form.Chair", Of(world, Role.OfficeDirector)), ("Form.Agenda", "巡察整改专题培训"),
            .. Present(rows["陆清源"]), .. Present(rows["沈长河"]), .. Present(rows["童言"]), .. Absent(rows["白露"], "出差"),
        ]);
        Assert.Equal("1", clerk.Page.QuerySelector("[data-missing]")?.GetAttribute("data-missing"));
        Assert.Contains("县民政局：白露，出差", clerk.Page.QuerySelector("[data-missing]")!.TextContent);
        var head = (await world.MeetingAsync(MeetingKind.Training)).Content.Attendees.Single(attendee => attendee is { As: Capacity.UnitHead, IsPresent: true });
        Assert.Equal(world.Cast.Water.Id, head.Of);
    }

    private static Task HearAsync(Visitor clerk, SmallWorld world, MeetingKind kind, params (string Name, string Value)[] more) => clerk.HearAsync(world, kind, HttpStatusCode.OK, more);
}
