using System.Net;
using System.Net.Http.Json;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Drafts;

public class DraftTests
{
    private const string Form = "/reviews?id=1";

    [Fact]
    public async Task A_draft_is_its_owners_alone_and_leaves_no_line_in_the_history()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        using var director = await world.AsAsync(Role.OfficeDirector);
        var before = await world.WithDbAsync(db => db.History.CountAsync());
        await KeepAsync(clerk, Form, "写了一半的意见");
        await KeepAsync(clerk, Form, "写完的意见");
        Assert.Contains("写完的意见", await ReadAsync(clerk, Form));
        Assert.Contains("\"savedAt\":\"09:00\"", await ReadAsync(clerk, Form));
        Assert.Equal("", await ReadAsync(director, Form));
        Assert.Equal(before, await world.WithDbAsync(db => db.History.CountAsync()));
        using var nobody = world.Anonymous();
        await nobody.GoAsync($"{Links.Drafts()}?form={Uri.EscapeDataString(Form)}");
        Assert.Equal("/sign-in", nobody.At.AbsolutePath);
    }

    [Fact]
    public async Task A_draft_goes_when_it_is_dropped_and_fourteen_days_after_its_last_change()
    {
        await using var world = await SmallWorld.StartAsync();
        using (var clerk = await world.AsAsync(Role.OfficeClerk))
        {
            await KeepAsync(clerk, Form, "不要了");
            Assert.Equal(HttpStatusCode.NoContent, (await clerk.Http.PostAsJsonAsync(Links.Drafts(), new { form = Form })).StatusCode);
            Assert.Equal("", await ReadAsync(clerk, Form));
            await KeepAsync(clerk, Form, "忘了");
        }

        world.Time.Advance(TimeSpan.FromDays(FormDraft.Days) - TimeSpan.FromMinutes(1));
        using (var clerk = await world.AsAsync(Role.OfficeClerk)) Assert.Contains("4月10日 09:00", await ReadAsync(clerk, Form));
        world.Time.Advance(TimeSpan.FromMinutes(1));
        using var later = await world.AsAsync(Role.OfficeDirector);
        using (var clerk = await world.AsAsync(Role.OfficeClerk)) Assert.Equal("", await ReadAsync(clerk, Form));
        await KeepAsync(later, Form, "别人的新草稿");
        Assert.Equal(1, await CountAsync(world));
    }

    [Fact]
    public async Task A_form_that_is_taken_has_no_draft_any_more_and_one_that_is_refused_keeps_it()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.ProveAsync(world.Finding(1).Id, head);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        var url = Links.ReviewOf(world.Finding(1).Id);
        await KeepAsync(stationed, url, "经核属实");
        await KeepAsync(stationed, "/reviews?id=other", "另一件");
        await stationed.GoAsync(url);
        await stationed.SubmitAsync("[name='Form.Opinion']", ("Form.Verdict", "Passed"), ("Form.Opinion", ""), ("draft", url));
        Assert.Equal(HttpStatusCode.Conflict, stationed.Status);
        Assert.Equal(2, await CountAsync(world));
        await stationed.SubmitAsync("[name='Form.Opinion']", ("Form.Verdict", "Passed"), ("Form.Opinion", "经核属实"), ("draft", url));
        Assert.Equal(HttpStatusCode.OK, stationed.Status);
        Assert.Equal("", await ReadAsync(stationed, url));
        Assert.Contains("另一件", await ReadAsync(stationed, "/reviews?id=other"));
    }

    [Fact]
    public async Task What_a_page_saved_just_before_its_post_brings_nothing_back_when_it_comes_in_after_it()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.BeginAllAsync();
        await world.ProveAsync(world.Finding(1).Id, head);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        var url = Links.ReviewOf(world.Finding(1).Id);
        await stationed.GoAsync(url);
        await stationed.SubmitAsync("[name='Form.Opinion']", ("Form.Verdict", "Passed"), ("Form.Opinion", "经核属实"), ("draft", url), ("draft-page", "p1"));
        Assert.Equal(HttpStatusCode.OK, stationed.Status);
        Assert.Equal(HttpStatusCode.NoContent, await SaveAsync(stationed, url, "经核属实", "p1"));
        Assert.Equal("", await ReadAsync(stationed, url));
        Assert.Equal(HttpStatusCode.OK, await SaveAsync(stationed, url, "另一次打开后填写的", "p2"));
        Assert.Contains("另一次打开后填写的", await ReadAsync(stationed, url));
    }

    [Fact]
    public async Task Too_much_is_not_read_and_nobody_fills_the_disk()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await Assert.ThrowsAnyAsync<Exception>(async () => Assert.Equal(HttpStatusCode.OK, await SaveAsync(clerk, Form, new string('长', 2_000_000), "p1"))); // answered or hung up on, never kept
        Assert.Equal(HttpStatusCode.BadRequest, await SaveAsync(clerk, Form, new string('x', FormDraft.LongestFields), "p1"));
        Assert.Equal(HttpStatusCode.BadRequest, await SaveAsync(clerk, new string('x', 301), "意见", "p1"));
        Assert.Equal(0, await CountAsync(world));
        for (var form = 0; form < FormDraft.MostOfOne; form++) Assert.Equal(HttpStatusCode.OK, await SaveAsync(clerk, $"/f{form}", "意见", "p1"));
        Assert.Equal(HttpStatusCode.NoContent, await SaveAsync(clerk, "/one-more", "意见", "p1"));
        Assert.Equal(FormDraft.MostOfOne, await CountAsync(world));
    }

    private static async Task<HttpStatusCode> SaveAsync(Visitor visitor, string form, string text, string page) =>
        (await visitor.Http.PostAsJsonAsync(Links.Drafts(), new { form, fields = new[] { new { name = "Opinion", value = text } }, page })).StatusCode;

    private static async Task KeepAsync(Visitor visitor, string form, string text) =>
        Assert.Equal(HttpStatusCode.OK, (await visitor.Http.PostAsJsonAsync(Links.Drafts(), new { form, fields = new[] { new { name = "Opinion", value = text } } })).StatusCode);

    private static async Task<string> ReadAsync(Visitor visitor, string form) =>
        System.Text.RegularExpressions.Regex.Unescape(await visitor.Http.GetStringAsync($"{Links.Drafts()}?form={Uri.EscapeDataString(form)}"));

    private static Task<int> CountAsync(SmallWorld world) => world.WithDbAsync(db => db.Set<FormDraft>().CountAsync());
}
