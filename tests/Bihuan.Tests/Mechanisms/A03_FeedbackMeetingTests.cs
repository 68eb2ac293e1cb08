using System.Net;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>A03: the feedback meeting is day 0 of every clock.</summary>
public class A03_FeedbackMeetingTests
{
    [Fact]
    public async Task A03_without_a_meeting_no_clock_starts_and_issuing_is_refused_with_a_way_to_mend_it()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.UploadAsync(world.Cast.OtherInspection);
        await clerk.SubmitAsync("button[value='accept-all']");
        await clerk.SubmitAsync("#confirm");
        var url = Links.Issuance(world.Cast.OtherInspection.Id);
        await clerk.GoAsync(url);
        Assert.Null(clerk.Page.QuerySelector("main form button"));
        Assert.NotNull(clerk.Page.QuerySelector($"main a[href='{Links.FeedbackMeeting(world.Cast.OtherInspection.Id)}']"));
        var token = clerk.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await clerk.Http.PostAsync(url, new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("尚未登记反馈会", await answer.Content.ReadAsStringAsync());
        Assert.Equal(3, await CountAsync(world, FindingState.Draft));
    }

    [Fact]
    public async Task A03_registering_the_meeting_shows_the_deadlines_that_follow_and_lets_the_drafts_be_issued()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.UploadAsync(world.Cast.OtherInspection);
        await clerk.SubmitAsync("button[value='accept-all']");
        await clerk.SubmitAsync("#confirm");
        await clerk.GoAsync(Links.FeedbackMeeting(world.Cast.OtherInspection.Id));
        await clerk.SubmitAsync("main form button", ("HeldOn", "2026-04-09"), ("LedBy", "高远"), ("AttendedBy", "江南"), ("SignedBy", "白露"));
        Assert.Equal(Links.Inspection(world.Cast.OtherInspection.Id), clerk.At.AbsolutePath);
        var dues = clerk.Page.QuerySelector("[data-dues]")!.TextContent;
        Assert.Contains("2026-05-09", dues);
        Assert.Contains("2026-07-09", dues);
        await clerk.GoAsync(Links.Issuance(world.Cast.OtherInspection.Id));
        await clerk.SubmitAsync("main form button");
        Assert.Equal(3, await CountAsync(world, FindingState.Issued));
        Assert.NotNull(clerk.Page.QuerySelector("a[data-state=issued][href*='state=issued']"));
    }

    [Theory]
    [InlineData("2026-04-11", "高远", "白露", "不能晚于今天")]
    [InlineData("2026-04-09", "", "白露", "请填写主持人")]
    [InlineData("2026-04-09", "高远", "", "请填写签收的单位主要负责人")]
    public async Task A03_a_meeting_names_its_day_who_led_it_and_who_signed(string day, string ledBy, string signedBy, string reason)
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.FeedbackMeeting(world.Cast.OtherInspection.Id));
        await clerk.SubmitAsync("main form button", ("HeldOn", day), ("LedBy", ledBy), ("SignedBy", signedBy), ("Place", "三楼会议室"));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        Assert.Contains(reason, clerk.Text);
        Assert.Equal("三楼会议室", clerk.Page.QuerySelector("[name=Place]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A03_correcting_the_day_shows_which_due_dates_move_and_moves_them_only_when_agreed()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.FeedbackMeeting(world.Cast.Inspection.Id));
        await clerk.SubmitAsync("main form button", ("HeldOn", "2026-04-02"), ("Reason", "登记笔误"));
        Assert.Equal("20", clerk.Page.QuerySelector("[data-moves]")!.GetAttribute("data-moves"));
        Assert.Equal(new DateOnly(2026, 4, 30), (await FirstAsync(world)).Due);
        await clerk.SubmitAsync("#confirm");
        Assert.Contains("20项时限已随之调整", clerk.Text);
        Assert.Equal(new DateOnly(2026, 5, 2), (await FirstAsync(world)).Due);
        Assert.Equal(12, await world.WithDbAsync(db => db.History.CountAsync(entry => entry.Kind == "finding.due-moved")));
    }

    [Fact]
    public async Task A03_what_was_ordered_once_more_has_a_day_of_its_own_and_does_not_follow_the_corrected_meeting()
    {
        await using var world = await SmallWorld.StartAsync();
        var renewed = await world.WithDbAsync(async db =>
        {
            var owed = await db.Obligations.SingleAsync(o => o.Kind == ObligationKind.DemocraticLifeMeeting);
            owed.Renew(new DateOnly(2026, 4, 9), owed.Rule, world.Cast.Calendar, ("责令重开", "质量差"), await world.ActorAsync(world.Cast[Role.OfficeClerk]), world.Time.GetUtcNow());
            await db.SaveChangesAsync();
            return owed.Due;
        });
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.FeedbackMeeting(world.Cast.Inspection.Id));
        await clerk.SubmitAsync("main form button", ("HeldOn", "2026-04-02"), ("Reason", "登记笔误"));
        Assert.Equal("19", clerk.Page.QuerySelector("[data-moves]")!.GetAttribute("data-moves"));
        await clerk.SubmitAsync("#confirm");
        Assert.Equal(renewed, await world.WithDbAsync(db => db.Obligations.Where(o => o.Kind == ObligationKind.DemocraticLifeMeeting).Select(o => o.Due).SingleAsync()));
    }

    [Fact]
    public async Task A03_the_unit_sees_its_meeting_but_cannot_register_one()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        Assert.Contains("2026年3月31日", head.Text);
        Assert.Null(head.Page.QuerySelector($"a[href='{Links.FeedbackMeeting(world.Cast.Inspection.Id)}']"));
        await head.GoAsync(Links.FeedbackMeeting(world.Cast.Inspection.Id));
        Assert.NotEqual(HttpStatusCode.OK, head.Status);
        await head.GoAsync(Links.Inspection(world.Cast.OtherInspection.Id));
        Assert.Equal(HttpStatusCode.NotFound, head.Status);
    }

    private static Task<int> CountAsync(SmallWorld world, FindingState state) =>
        world.WithDbAsync(db => db.Findings.CountAsync(f => f.InspectionId == world.Cast.OtherInspection.Id && f.State == state));

    private static Task<Finding> FirstAsync(SmallWorld world) =>
        world.WithDbAsync(db => db.Findings.AsNoTracking().SingleAsync(f => f.Code == "13-08-11-001"));
}
