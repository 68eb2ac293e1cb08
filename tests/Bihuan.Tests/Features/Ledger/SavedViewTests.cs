using System.Net;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Ledger;

public class SavedViewTests
{
    [Fact]
    public async Task A_view_keeps_the_question_and_is_shared_only_when_said_so()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        using var liaison = await world.AsAsync(Role.Liaison);
        await KeepAsync(clerk, "立行立改未启动", shared: true);
        await KeepAsync(clerk, "我自己看的", shared: false);
        await liaison.GoAsync("/findings");
        Assert.Contains("立行立改未启动", liaison.Text);
        Assert.DoesNotContain("我自己看的", liaison.Text);
        var link = liaison.Page.QuerySelectorAll(".menu a").Single(a => a.TextContent.Contains("立行立改未启动")).GetAttribute("href")!;
        Assert.Equal("/findings?state=issued&class=immediate&sort=-due", link);
    }

    [Fact]
    public async Task Only_the_owner_takes_a_view_away()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await KeepAsync(clerk, "共享视图", shared: true);
        var id = await world.WithDbAsync(db => db.SavedViews.Select(v => v.Id).SingleAsync());
        using var liaison = await world.AsAsync(Role.Liaison);
        await KeepAsync(liaison, "联络员的", shared: false);
        await liaison.GoAsync("/findings/views");
        var form = liaison.Page.QuerySelector("form[action*=Discard]")!;
        form.SetAttribute("action", $"/findings/views?handler=Discard&id={id.Value:N}");
        await liaison.SubmitAsync("form[action*=Discard]");
        Assert.Equal(HttpStatusCode.Conflict, liaison.Status);
        await clerk.GoAsync("/findings/views");
        await clerk.SubmitAsync("form[action*=Discard]");
        Assert.DoesNotContain("共享视图", await world.WithDbAsync(db => db.SavedViews.Select(v => v.Name).ToListAsync()));
    }

    private static async Task KeepAsync(Visitor visitor, string name, bool shared)
    {
        await visitor.GoAsync("/findings?class=immediate&state=issued&sort=-due");
        await visitor.GoAsync(visitor.Page.QuerySelectorAll(".menu a").Single(a => a.TextContent.Contains("保存为视图")).GetAttribute("href")!);
        await visitor.SubmitAsync("form.form-column", shared ? [("Name", name), ("IsShared", "true")] : [("Name", name)]);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("/findings", visitor.At.AbsolutePath);
    }
}
