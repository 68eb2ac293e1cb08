using System.Net;
using System.Text;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using static Bihuan.Tests.World.Meetings;

namespace Bihuan.Tests.Features.Meetings;

public class MeetingTests
{
    [Fact]
    public async Task A_correction_keeps_what_was_there_and_takes_the_day_along()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.RegisterAsync(world, MeetingKind.Mobilisation, Common(world));
        var id = (await world.MeetingAsync(MeetingKind.Mobilisation)).Id;
        await liaison.GoAsync(Links.MeetingAct(id, "correction"));
        Assert.Equal("三楼会议室", liaison.Page.QuerySelector("[name='Form.Place']")!.GetAttribute("value"));
        await liaison.UploadAsync("form[enctype]", "Files", [("补充.txt", "补充记录"u8.ToArray())], [("Form.HeldOn", "2026-04-07"), ("Form.Place", "一楼会议室"), .. Absent(1, "下乡")]);
        Assert.Equal(HttpStatusCode.Conflict, liaison.Status);
        Assert.Contains("请填写更正理由", liaison.Text);
        await liaison.UploadAsync("form[enctype]", "Files", [("补充.txt", "补充记录"u8.ToArray())], ("Reason", "日期笔误"));
        Assert.Equal(HttpStatusCode.OK, liaison.Status);
        var meeting = await world.MeetingAsync(MeetingKind.Mobilisation);
        Assert.Equal((new DateOnly(2026, 4, 7), "一楼会议室", 2), (meeting.HeldOn, meeting.Content.Place, meeting.Content.Minutes.Count));
        var earlier = Assert.Single(meeting.Earlier);
        Assert.Equal(("三楼会议室", "日期笔误", 2), (earlier.Content.Place, earlier.ReplacedBecause, earlier.Content.Present.Count()));
        Assert.Contains("日期笔误", liaison.Page.QuerySelector(".meeting-earlier")!.TextContent);
        Assert.Equal(new DateOnly(2026, 4, 7), await world.WithDbAsync(db => db.Obligations.Where(o => o.Kind == ObligationKind.Mobilisation).Select(o => o.MetOn).SingleAsync()));
    }

    [Fact]
    public async Task A_correction_that_finds_the_leader_present_ends_the_warning()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.RegisterDemocraticLifeAsync(world, leaderCame: false);
        var meeting = await world.MeetingAsync(MeetingKind.DemocraticLife);
        await head.GoAsync(Links.MeetingAct(meeting.Id, "correction"));
        await head.SubmitAsync("form[enctype]", [("Reason", "漏记江南同志到会"), .. head.Sent(HeldOn)]);
        Assert.Equal(HttpStatusCode.OK, head.Status);
        Assert.False(Assert.Single((await world.MeetingAsync(MeetingKind.DemocraticLife)).Notices).IsWaiting);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.GoAsync(Links.MeetingAct(meeting.Id, "appraisal"));
        await stationed.SubmitAsync("form.form-column", ("Quality", "Ordinary"), ("Comment", "一般"));
        await head.GoAsync(Links.MeetingAct(meeting.Id, "correction"));
        Assert.Contains("登记内容不能再更正", head.Text);
    }

    [Fact]
    public async Task Dates_absences_and_chairs_are_asked_of_every_meeting()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.RegisterAsync(world, MeetingKind.Mobilisation, Common(world, "2026-04-11"));
        Assert.Contains("会议日期不能晚于今天", head.Text);
        await head.RegisterAsync(world, MeetingKind.Mobilisation, Common(world, "2026-03-30"));
        Assert.Contains("会议日期不能早于反馈会", head.Text);
        var (chair, absent) = (Array.FindIndex(RowsOf(head), name => name == "沈长河"), Array.FindIndex(RowsOf(head), name => name == "方一舟"));
        await head.RegisterAsync(world, MeetingKind.Mobilisation, [("Form.HeldOn", HeldOn), ("Form.Place", "三楼"), ("Form.Chair", Of(world, Role.UnitHead)), .. Absent(chair, "生病")]);
        Assert.Contains("主持人“沈长河”须在到会人员中", head.Text);
        Assert.Contains("请注明班子成员“方一舟”是否到会", head.Text);
        await head.RegisterAsync(world, MeetingKind.Mobilisation, [("Form.HeldOn", HeldOn), ("Form.Place", "三楼"), ("Form.Chair", Of(world, Role.UnitHead)), .. Present(chair), .. Absent(absent, "")]);
        Assert.Contains("“方一舟”缺席，请填写缺席原因", head.Text);
        Assert.Equal(HttpStatusCode.Conflict, head.Status);
    }

    [Fact]
    public async Task Nobody_but_the_unit_registers_for_it_and_its_sections_do_not_read_it()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = await world.HoldDemocraticLifeAsync();
        foreach (var role in new[] { Role.OfficeClerk, Role.LeadershipMember, Role.StationedInspector })
        {
            using var visitor = await world.AsAsync(role);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Http.GetAsync(Links.NewMeeting(world.Cast.Inspection.Id, MeetingKind.Study))).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await visitor.Http.GetAsync(Links.Meeting(id))).StatusCode);
        }

        foreach (var person in new[] { world.Cast.OtherHead, world.Cast[Role.SectionHandler] })
        {
            using var visitor = await world.AsAsync(person);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync(Links.Meeting(id))).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Http.GetAsync(Links.MeetingFile(id, "minutes", 1))).StatusCode);
        }
    }

    [Fact]
    public async Task A_file_is_handed_out_and_the_look_is_written_down_once_a_day()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = await world.HoldDemocraticLifeAsync();
        using var leader = await world.AsAsync(Role.SupervisingLeader);
        foreach (var _ in new[] { 1, 2 }) Assert.Equal("民主生活会记录", Encoding.UTF8.GetString(await leader.Http.GetByteArrayAsync(Links.MeetingFile(id, "minutes", 1))));
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Http.GetAsync(Links.MeetingFile(id, "minutes", 2))).StatusCode);
        Assert.Equal(1, await world.WithDbAsync(db => db.History.CountAsync(entry => entry.Kind == "meeting.file-viewed")));
    }

    private static string?[] RowsOf(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".meeting-rows > li").Select(row => row.GetAttribute("data-person"))];
}
