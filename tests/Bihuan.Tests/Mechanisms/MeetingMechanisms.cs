using System.Net;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using static Bihuan.Tests.World.Meetings;

namespace Bihuan.Tests.Mechanisms;

/// <summary>Study, mobilisation and democratic life meetings as the unit, its observers and the office live them.</summary>
public class MeetingMechanisms
{
    [Fact]
    public async Task A16_the_plan_waits_while_a_finding_has_no_study_note()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        var notes = Enumerable.Range(0, 11).Select(row => ($"Form.Studies[{row}].Note", $"会议研究第{row + 1}个问题，明确牵头领导")).ToArray();
        await liaison.RegisterAsync(world, MeetingKind.Study, [.. Common(world), .. notes]);
        Assert.Equal(HttpStatusCode.OK, liaison.Status);
        Assert.Equal([12], (await Unstudied(world)).Select(finding => finding.Number));
        await liaison.GoAsync(Links.InspectionMeetings(world.Cast.Inspection.Id));
        Assert.Equal("12", liaison.Page.QuerySelector("[data-unstudied]")?.GetAttribute("data-unstudied"));
        Assert.IsType<FindingNotStudied>(Assert.Single(CollectiveStudy.ObstaclesToSubmittingPlan(await Unstudied(world), [])));
        Assert.Equal(new DateOnly(2026, 4, 8), (await ObligationAsync(world, ObligationKind.StudyMeeting)).MetOn);

        await liaison.RegisterAsync(world, MeetingKind.Study, [.. Common(world, "2026-04-09"), ("Form.Studies[11].Note", "补充研究")], text: "第二次会议记录");
        Assert.Empty(await Unstudied(world));
        Assert.Equal(new DateOnly(2026, 4, 8), (await ObligationAsync(world, ObligationKind.StudyMeeting)).MetOn);
    }

    [Fact]
    public async Task A20_a_mobilisation_meeting_with_minutes_meets_its_own_deadline_and_is_counted()
    {
        await using var world = await SmallWorld.StartAsync();
        var owed = await ObligationAsync(world, ObligationKind.Mobilisation);
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.NewMeeting(world.Cast.Inspection.Id, MeetingKind.Mobilisation));
        await head.SubmitAsync("form[enctype]", Common(world));
        Assert.Equal(HttpStatusCode.Conflict, head.Status);
        Assert.Contains("请上传会议记录", head.Text);
        world.Time.MoveTo(owed.Due.AddDays(1));
        using var later = await world.AsAsync(Role.UnitHead);
        await later.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        Assert.NotNull(later.Page.QuerySelector("[data-obligation=Mobilisation] .lamp-red"));

        await later.RegisterAsync(world, MeetingKind.Mobilisation, Common(world));
        Assert.Equal(HttpStatusCode.OK, later.Status);
        Assert.Equal(new DateOnly(2026, 4, 8), (await ObligationAsync(world, ObligationKind.Mobilisation)).MetOn);
        await later.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        Assert.Null(later.Page.QuerySelector("[data-obligation=Mobilisation] .lamp"));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Meetings());
        Assert.Equal("1", clerk.Page.QuerySelector("[data-count=Mobilisation] strong")?.TextContent);
        await later.GoAsync(Links.NewMeeting(world.Cast.Inspection.Id, MeetingKind.Mobilisation));
        Assert.Contains("已登记（2026-04-08）", later.Text);
        Assert.Null(later.Page.QuerySelector("main form"));
    }

    [Fact]
    public async Task B05_a_committee_record_never_serves_as_a_democratic_life_meeting()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.RegisterAsync(world, MeetingKind.Study, [.. Common(world), ("Form.Studies[0].Note", "研究")], "会议记录.txt", "党组会记录全文");
        await head.GoAsync(Links.NewMeeting(world.Cast.Inspection.Id, MeetingKind.DemocraticLife));
        var whole = Common(world).Concat(Parts(world, head.Members())).Concat(head.Sent(HeldOn)).ToArray();

        await head.RegisterAsync(world, MeetingKind.DemocraticLife, [.. Common(world), .. head.Sent(HeldOn)]);
        Assert.Contains("缺少“沈长河”的对照检查", head.Text);
        Assert.Contains("缺少对“方一舟”的批评意见", head.Text);
        await head.RegisterAsync(world, MeetingKind.DemocraticLife, whole, "会议记录.txt", "党组会记录全文");
        Assert.Contains("已登记为2026-04-08专题研究会的记录", head.Text);
        await head.RegisterAsync(world, MeetingKind.DemocraticLife, whole, "党组会纪要.txt", "另一份");
        Assert.Contains("不能代替专题民主生活会", head.Text);
        await head.RegisterAsync(world, MeetingKind.DemocraticLife, [.. whole.Where(field => field.Name != "Form.SelfChecks[0].Numbers"), ("Form.SelfChecks[0].Numbers", "")], "民主生活会记录.txt");
        Assert.Contains("未联系反馈问题", head.Text);
        Assert.Equal(HttpStatusCode.Conflict, head.Status);
        Assert.Null((await ObligationAsync(world, ObligationKind.DemocraticLifeMeeting)).MetOn);

        await head.RegisterDemocraticLifeAsync(world);
        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.Equal(2, head.Page.QuerySelectorAll("[data-self-check]").Length);
        Assert.Equal(5, (await world.MeetingAsync(MeetingKind.DemocraticLife)).Content.SelfChecks[0].Findings.Count);
        Assert.Equal(new DateOnly(2026, 4, 8), (await ObligationAsync(world, ObligationKind.DemocraticLifeMeeting)).MetOn);
    }

    [Fact]
    public async Task B06_the_office_is_warned_when_the_leader_in_charge_was_not_there()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.RegisterDemocraticLifeAsync(world, leaderCame: false);
        var meeting = await world.MeetingAsync(MeetingKind.DemocraticLife);
        var warning = Assert.Single(await WaitingAsync(world, Role.OfficeClerk));
        Assert.Equal((NoticeKind.LeaderAbsent, MeetingParty.InspectionOffice), (warning.Kind, warning.To));
        await head.GoAsync(Links.MeetingNotice(meeting.Id, warning.Number));
        Assert.Equal(HttpStatusCode.Forbidden, head.Status);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.MeetingNotice(meeting.Id, warning.Number));
        await clerk.SubmitAsync("main form button[type=submit]");
        Assert.Empty(await WaitingAsync(world, Role.OfficeClerk));
    }

    [Fact]
    public async Task B06_no_warning_where_the_leader_was_there_and_none_without_a_reason_for_his_absence()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.NewMeeting(world.Cast.Inspection.Id, MeetingKind.DemocraticLife));
        var sent = head.Sent(HeldOn, leaderCame: false).Select(field => field.Name.EndsWith("Reason", StringComparison.Ordinal) ? (field.Name, "") : field);
        await head.RegisterAsync(world, MeetingKind.DemocraticLife, [.. Common(world), .. Parts(world, head.Members()), .. sent]);
        Assert.Contains("“江南”缺席，请填写缺席原因", head.Text);
        await head.RegisterDemocraticLifeAsync(world);
        Assert.Empty(await WaitingAsync(world, Role.OfficeClerk));
    }

    [Fact]
    public async Task B07_observers_are_invited_and_the_report_waits_for_its_three_receivers()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.NewMeeting(world.Cast.Inspection.Id, MeetingKind.DemocraticLife));
        var uninvited = head.Sent(HeldOn).Where(field => !field.Name.EndsWith("InvitedOn", StringComparison.Ordinal));
        await head.RegisterAsync(world, MeetingKind.DemocraticLife, [.. Common(world), .. Parts(world, head.Members()), .. uninvited]);
        Assert.Contains("请填写邀请派驻纪检监察组派员参加的日期", head.Text);
        Assert.Contains("请填写邀请组织部派员参加的日期", head.Text);
        await head.RegisterDemocraticLifeAsync(world);
        var meeting = await world.MeetingAsync(MeetingKind.DemocraticLife);
        await head.GoAsync(Links.MeetingAct(meeting.Id, "report"));
        await head.UploadAsync("form[enctype]", "Files", [("情况报告.txt", "专题民主生活会情况报告"u8.ToArray())]);

        foreach (var role in new[] { Role.DisciplineOfficer, Role.OrganizationOfficer, Role.OfficeDirector })
        {
            var notice = Assert.Single(await WaitingAsync(world, role));
            Assert.Equal(NoticeKind.Report, notice.Kind);
            using var receiver = await world.AsAsync(role);
            Assert.Contains("专题民主生活会情况报告", await receiver.Http.GetStringAsync(Links.MeetingFile(meeting.Id, "report", 1)));
            await receiver.GoAsync(Links.MeetingNotice(meeting.Id, notice.Number));
            await receiver.SubmitAsync("main form button[type=submit]");
            Assert.Empty(await WaitingAsync(world, role));
        }

        using var stationed = await world.AsAsync(Role.StationedInspector);
        await AppraiseAsync(stationed, meeting.Id, MeetingQuality.Good, "对照检查深入");
        Assert.Contains("派驻纪检监察组：好", stationed.Text);
    }

    [Fact]
    public async Task B08_a_poor_meeting_is_owed_again_and_its_record_stays()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.RegisterDemocraticLifeAsync(world);
        var first = await world.MeetingAsync(MeetingKind.DemocraticLife);
        var before = await ObligationAsync(world, ObligationKind.DemocraticLifeMeeting);
        using var organization = await world.AsAsync(Role.OrganizationOfficer);
        await AppraiseAsync(organization, first.Id, MeetingQuality.Poor, "相互批评流于形式");
        var owed = await ObligationAsync(world, ObligationKind.DemocraticLifeMeeting);
        Assert.True(owed.IsOpen);
        Assert.Equal(new DateOnly(2026, 4, 10), owed.Anchor);
        Assert.True(owed.Due > before.Due);

        await head.RegisterDemocraticLifeAsync(world, "2026-04-09", text: "第二次记录");
        Assert.Contains("重新召开的日期不能早于该日", head.Text);
        world.Time.MoveTo(new DateOnly(2026, 4, 20));
        using var later = await world.AsAsync(Role.UnitHead);
        await later.RegisterDemocraticLifeAsync(world, "2026-04-17", text: "第二次记录");
        Assert.Equal(HttpStatusCode.OK, later.Status);
        Assert.Equal(new DateOnly(2026, 4, 17), (await ObligationAsync(world, ObligationKind.DemocraticLifeMeeting)).MetOn);
        await later.GoAsync(Links.InspectionMeetings(world.Cast.Inspection.Id));
        Assert.Equal(2, later.Page.QuerySelectorAll("[data-meeting=DemocraticLife]").Length);
        Assert.Equal(first.Content.SelfChecks.Count, (await world.MeetingAsync(MeetingKind.DemocraticLife, newest: false)).Content.SelfChecks.Count);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.GoAsync(Links.Meeting(first.Id));
        Assert.Contains("责令重开", stationed.Text);
    }

    private static async Task AppraiseAsync(Visitor visitor, Bihuan.Domain.MeetingId id, MeetingQuality quality, string comment)
    {
        await visitor.GoAsync(Links.MeetingAct(id, "appraisal"));
        await visitor.SubmitAsync("form.form-column", ("Quality", quality.ToString()), ("Comment", comment));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    private static Task<IReadOnlyList<StudiedFinding>> Unstudied(SmallWorld world) => world.WithDbAsync(db => db.FindingsWithoutStudyAsync(world.Cast.Inspection.Id, default));

    private static async Task<IReadOnlyList<WaitingNotice>> WaitingAsync(SmallWorld world, Role role)
    {
        var actor = await world.ActorAsync(world.Cast[role]);
        return await world.WithDbAsync(db => db.NoticesWaitingFor(actor).ToListAsync());
    }

    private static Task<Obligation> ObligationAsync(SmallWorld world, ObligationKind kind) =>
        world.WithDbAsync(db => db.Obligations.AsNoTracking().SingleAsync(o => o.Kind == kind && o.InspectionId == world.Cast.Inspection.Id));
}
