using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

namespace Bihuan.Browser;

/// <summary>The review of a feedback document as a clerk does it: mouse and keys on top of forms that work without them.</summary>
public class ReviewTests(Chromium chromium)
{
    [Fact]
    public async Task A_click_in_the_original_finds_its_candidate_and_the_cursor_says_where_to_split()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = await world.EnterDocumentAsync();
        await using var seat = await Seat.TakeAsync(chromium, world);
        await seat.SignInAsync(Role.OfficeClerk);
        await seat.GoAsync(Links.FeedbackDocument(id));
        var passage = seat.Page.Locator(".passage[data-candidate='1']").Last;
        await passage.ClickAsync();
        Assert.Contains("is-near", await seat.Page.Locator("#c-1").GetAttributeAsync("class"));
        await seat.Page.Locator("[data-cut] button[value=split]").ClickAsync();
        await seat.Page.Locator("article.candidate").Nth(3).WaitForAsync();
        Assert.Equal(4, await seat.Page.Locator("article.candidate").CountAsync());
        await seat.ShootAsync("review-after-split");
        Assert.Empty(seat.Complaints);
    }

    [Fact]
    public async Task Keys_accept_one_candidate_after_the_other()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = await world.EnterDocumentAsync();
        await using var seat = await Seat.TakeAsync(chromium, world);
        await seat.SignInAsync(Role.OfficeClerk);
        await seat.GoAsync(Links.FeedbackDocument(id));
        await seat.Page.Keyboard.PressAsync("j");
        for (var accepted = 1; accepted <= 3; accepted++)
        {
            await seat.Page.Keyboard.PressAsync("a");
            await seat.Page.Locator(".candidate.is-accepted").Nth(accepted - 1).WaitForAsync();
            await seat.Page.WaitForLoadStateAsync();
        }

        Assert.Equal(1, await seat.Page.Locator("#confirm").CountAsync());
    }
}
