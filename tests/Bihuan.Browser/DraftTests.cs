using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Bihuan.Browser;

/// <summary>What was typed into a long form is there again, whatever became of the browser; once sent, it is gone.</summary>
public class DraftTests(Chromium chromium)
{
    private const string Note = "会议研究第三个问题，由分管领导牵头";

    [Fact]
    public async Task What_was_typed_is_there_again_after_the_browser_was_closed_and_can_be_dropped()
    {
        await using var world = await SmallWorld.StartAsync();
        (await world.BeginAllAsync()).Dispose();
        var url = Links.NewMeeting(world.Cast.Inspection.Id, MeetingKind.Study);
        await using (var seat = await (await Seat.TakeAsync(chromium, world)).SignInAsync(Role.Liaison))
        {
            await seat.GoAsync(url);
            await seat.Page.Locator("[name='Form.Place']").FillAsync("三楼会议室");
            await seat.Page.Locator("[name='Form.Studies[2].Note']").FillAsync(Note);
            await Assertions.Expect(seat.Page.Locator(".draft-line")).ToHaveTextAsync("草稿已保存 09:00");
        }

        await using var again = await (await Seat.TakeAsync(chromium, world)).SignInAsync(Role.Liaison);
        await again.GoAsync(url);
        await Assertions.Expect(again.Page.Locator(".draft-notice span")).ToHaveTextAsync("已恢复09:00保存的草稿");
        Assert.Equal(("三楼会议室", Note), (await again.Page.Locator("[name='Form.Place']").InputValueAsync(), await again.Page.Locator("[name='Form.Studies[2].Note']").InputValueAsync()));
        await again.ShootAsync("draft-restored");
        Assert.Empty(await again.Page.ViolationsAsync());
        await again.Page.Locator(".draft-notice button").ClickAsync();
        await Assertions.Expect(again.Page.Locator(".draft-line")).ToHaveTextAsync("草稿已删除");
        Assert.Equal("", await again.Page.Locator("[name='Form.Studies[2].Note']").InputValueAsync());
        Assert.Equal(0, await CountAsync(world));
        Assert.Empty(again.Complaints);
    }

    [Fact]
    public async Task A_stale_page_loses_no_word_and_what_is_sent_leaves_no_draft()
    {
        await using var world = await SmallWorld.StartAsync();
        using (var head = await world.BeginAllAsync()) await world.ProveAsync(world.Finding(1).Id, head);
        var url = Links.ReviewOf(world.Finding(1).Id);
        await using var seat = await (await Seat.TakeAsync(chromium, world)).SignInAsync(Role.StationedInspector);
        await seat.GoAsync(url);
        await seat.Page.Locator("[name='Form.Verdict'][value=Passed]").CheckAsync();
        await seat.Page.Locator("[name='Form.Opinion']").FillAsync("经核，责任书齐全，同意。");
        await seat.Page.EvaluateAsync("document.querySelectorAll('input[name=__RequestVerificationToken]').forEach(token => { token.value = 'stale'; })");
        var answer = await seat.Page.RunAndWaitForResponseAsync(() => SendAsync(seat), response => response.Request is { Method: "POST", IsNavigationRequest: true });
        Assert.Equal(400, answer.Status);
        await Assertions.Expect(seat.Page.Locator(".review-verdict")).ToHaveCountAsync(0);
        await seat.GoAsync(url);
        await Assertions.Expect(seat.Page.Locator(".draft-notice")).ToBeVisibleAsync();
        Assert.Equal("经核，责任书齐全，同意。", await seat.Page.Locator("[name='Form.Opinion']").InputValueAsync());
        Assert.True(await seat.Page.Locator("[name='Form.Verdict'][value=Passed]").IsCheckedAsync());
        await SendAsync(seat);
        await seat.Page.GetByText("已通过，转入下一步").WaitForAsync();
        Assert.Equal(0, await CountAsync(world));
    }

    private static Task SendAsync(Seat seat) => seat.Page.Locator(".review-verdict button[type=submit]").ClickAsync();

    private static Task<int> CountAsync(SmallWorld world) => world.WithDbAsync(db => db.Set<FormDraft>().CountAsync(draft => draft.Fields != ""));
}
