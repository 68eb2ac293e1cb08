using System.Net;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>B12: feedback and statement are told within the Party organization in full.</summary>
public class B12_NotificationTests
{
    [Fact]
    public async Task B12_both_full_texts_are_asked_for_and_the_day_of_telling_meets_the_deadline()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        (string, string)[] filled = [("Form", "Meeting"), ("Scope", "全体党员和中层以上干部，共86人"), ("On", "2026-04-08")];
        await liaison.GoAsync(Links.InnerNotification(world.Cast.Inspection.Id));
        await liaison.UploadAsync("#notification", "FeedbackText", [("反馈意见.txt", Records.Text("反馈意见全文"))], filled);
        Assert.Equal(HttpStatusCode.Conflict, liaison.Status);
        Assert.Contains("表态讲话全文", liaison.Page.QuerySelector(".errors")!.TextContent);
        Assert.Null((await world.OwedAsync(ObligationKind.InnerNotification)).MetOn);
        await liaison.UploadAsync("#notification", [("FeedbackText", "反馈意见.txt", Records.Text("反馈意见全文")), ("Statement", "表态讲话.txt", Records.Text("表态讲话全文"))], filled);
        Assert.Equal(HttpStatusCode.OK, liaison.Status);
        Assert.Equal(new DateOnly(2026, 4, 8), (await world.OwedAsync(ObligationKind.InnerNotification)).MetOn);
        Assert.Contains("会议传达", liaison.Page.QuerySelector("[data-notification='1']")!.TextContent);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        Assert.Equal("表态讲话全文", await clerk.Http.GetStringAsync(Links.InnerNotificationFile(world.Cast.Inspection.Id, 1, 1)));
    }

    [Fact]
    public async Task B12_no_record_by_the_last_day_is_red()
    {
        await using var world = await SmallWorld.StartAsync();
        world.Time.MoveTo((await world.OwedAsync(ObligationKind.InnerNotification)).Due.AddDays(1));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        Assert.NotNull(clerk.Page.QuerySelector("[data-obligation=InnerNotification] .lamp-red"));
        Assert.NotNull(clerk.Page.QuerySelector($"[data-obligation=InnerNotification] a[href='{Links.InnerNotification(world.Cast.Inspection.Id)}']"));
    }

    [Fact]
    public async Task B12_the_leadership_reads_it_from_the_inbox_and_everybody_sees_who_has_and_who_has_not()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(Links.InnerNotification(world.Cast.Inspection.Id));
        await liaison.UploadAsync("#notification", [("FeedbackText", "反馈意见.txt", Records.Text("反馈意见全文")), ("Statement", "表态讲话.txt", Records.Text("表态讲话全文"))], ("Form", "Meeting"), ("Scope", "全体党员"), ("On", "2026-04-08"));
        Assert.Equal("沈长河、方一舟", liaison.Page.QuerySelector("[data-unread]")!.TextContent);
        Assert.Null(liaison.Page.QuerySelector("#reading-1")); // who registered it knows it
        await liaison.GoAsync(Links.Todo());
        Assert.Null(liaison.Page.QuerySelector("[data-group=notifications]"));

        using var member = await world.AsAsync(Role.LeadershipMember);
        await member.GoAsync(Links.Todo());
        var line = member.Page.QuerySelector("[data-group=notifications]")!;
        Assert.Contains("县水务局", line.TextContent);
        await member.GoAsync(line.QuerySelector("a")!.GetAttribute("href")!);
        await member.SubmitAsync("#reading-1");
        Assert.Equal(HttpStatusCode.OK, member.Status);
        Assert.Equal("1", member.Page.QuerySelector("[data-read]")!.GetAttribute("data-read"));
        Assert.Contains("方一舟 2026-04-10 09:00", member.Page.QuerySelector("[data-read]")!.TextContent);
        Assert.Equal("沈长河", member.Page.QuerySelector("[data-unread]")!.TextContent);
        Assert.Null(member.Page.QuerySelector("#reading-1"));
        await member.GoAsync(Links.Todo());
        Assert.Null(member.Page.QuerySelector("[data-group=notifications]"));
        var entry = await world.WithDbAsync(db => db.History.SingleAsync(entry => entry.Kind == "notification.read"));
        Assert.Equal(world.Cast[Role.LeadershipMember].Id, entry.By);
    }

    [Fact]
    public async Task B12_a_substitute_reads_in_the_name_of_the_absent_head_and_others_of_the_region_have_nothing_to_read()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(Links.InnerNotification(world.Cast.Inspection.Id));
        await liaison.UploadAsync("#notification", [("FeedbackText", "反馈意见.txt", Records.Text("反馈意见全文")), ("Statement", "表态讲话.txt", Records.Text("表态讲话全文"))], ("Form", "Meeting"), ("Scope", "全体党员"), ("On", "2026-04-08"));
        var delegation = await world.DelegateAsync(Role.UnitHead, Role.LeadershipMember);
        using var member = await world.AsAsync(Role.LeadershipMember);
        await member.ActForAsync(delegation);
        await member.GoAsync(Links.InnerNotification(world.Cast.Inspection.Id));
        await member.SubmitAsync("#reading-1");
        Assert.Contains("方一舟代沈长河", member.Page.QuerySelector("[data-read]")!.TextContent);
        Assert.Equal("方一舟", member.Page.QuerySelector("[data-unread]")!.TextContent); // he himself has still to read it

        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.InnerNotification(world.Cast.Inspection.Id));
        Assert.Null(clerk.Page.QuerySelector("#reading-1"));
        var token = clerk.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forged = await clerk.Http.PostAsync($"{Links.InnerNotification(world.Cast.Inspection.Id)}?handler=Reading", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("number", "1")]));
        Assert.Equal(HttpStatusCode.Conflict, forged.StatusCode);
        Assert.Contains("由单位班子成员和联络员阅知", await forged.Content.ReadAsStringAsync());
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        await stranger.GoAsync(Links.Todo());
        Assert.Null(stranger.Page.QuerySelector("[data-group=notifications]"));
    }
}
