using System.Net;
using Bihuan.Domain.Handbook;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>A21: the guide stands beside each step, in versions, and who read which is on record.</summary>
public class A21_HandbookTests
{
    [Fact]
    public async Task A21_publishing_the_second_version_shows_it_to_all_while_the_first_stays_and_its_readers_are_told()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(Links.Handbook(HandbookStep.Plan));
        Assert.Equal("1.0", liaison.Page.QuerySelector("[data-edition]")!.GetAttribute("data-edition"));
        Assert.Contains("派驻纪检监察组初审", liaison.Text);
        await liaison.GoAsync(Links.Handbook(HandbookStep.Plan));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.HandbookDraft(HandbookStep.Plan));
        await clerk.SubmitAsync("#begin");
        await clerk.GoAsync(Links.HandbookDraft(HandbookStep.Plan));
        await clerk.SubmitAsync("#publication", ("Note", "根据新修订的条例更新"));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        await clerk.GoAsync(Links.HandbookDraft(HandbookStep.Plan));
        await clerk.SubmitAsync("#chapter", ("ChapterText", "## 新规定\n方案须经巡察办、纪委、组织部三方会审。"));
        await liaison.GoAsync(Links.Handbook(HandbookStep.Plan));
        Assert.DoesNotContain("三方会审", liaison.Text);
        await clerk.SubmitAsync("#publication", ("Note", "根据新修订的条例更新"));
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        await head.GoAsync(head.Page.QuerySelector(".guide-link a")!.GetAttribute("href")!);
        Assert.Equal("2.0", head.Page.QuerySelector("[data-edition]")!.GetAttribute("data-edition"));
        Assert.Contains("三方会审", head.Text);
        await head.GoAsync(Links.Handbook(HandbookStep.Plan, 1));
        Assert.Contains("派驻纪检监察组初审", head.Text);
        Assert.Contains("旧版", head.Text);
        await clerk.GoAsync(Links.HandbookReaders(1));
        Assert.Equal("1", clerk.Page.QuerySelector("[data-reader=童言] td.num")!.TextContent.Trim());
        await clerk.GoAsync(Links.HandbookReaders(2));
        Assert.Null(clerk.Page.QuerySelector("[data-reader=童言]"));
        Assert.NotNull(clerk.Page.QuerySelector("[data-reader=沈长河]"));
        Assert.Equal(1, await world.WithDbAsync(db => db.History.CountAsync(entry => entry.Kind == "handbook.read" && entry.By == world.Cast[Role.Liaison].Id)));
    }

    [Theory]
    [InlineData("lists", HandbookStep.Lists), InlineData("plan", HandbookStep.Plan), InlineData("meetings", HandbookStep.Study), InlineData("reports", HandbookStep.Report), InlineData("leftovers", HandbookStep.Handover)]
    public async Task A21_each_step_s_page_leads_to_its_chapter(string page, HandbookStep step)
    {
        await using var world = await SmallWorld.StartAsync();
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync($"{Links.Inspection(world.Cast.Inspection.Id)}/{page}");
        Assert.Equal(HttpStatusCode.OK, director.Status);
        Assert.Equal(Links.Handbook(step), director.Page.QuerySelector(".guide-link a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A21_markup_in_a_chapter_is_text_and_a_draft_is_for_the_office_alone()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.HandbookDraft());
        await clerk.SubmitAsync("#begin");
        await clerk.SubmitAsync("#chapter", ("ChapterText", "<script>alert(1)</script> [点此](javascript:alert(1)) ![图](http://example.com/a.png) <http://example.com>"));
        await clerk.SubmitAsync("#publication", ("Note", "试"));
        await clerk.GoAsync(Links.Handbook());
        var text = clerk.Page.QuerySelector(".handbook-text")!;
        Assert.Empty(text.QuerySelectorAll("script, img"));
        Assert.All(text.QuerySelectorAll("a"), link => Assert.Equal("#", link.GetAttribute("href")));
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.HandbookDraft());
        Assert.Equal(HttpStatusCode.Forbidden, head.Status);
        await head.GoAsync(Links.HandbookReaders(1));
        Assert.Equal(HttpStatusCode.Forbidden, head.Status);
    }
}
