using System.Net;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

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
}
