using System.Net;
using Bihuan.Domain.People;
using Bihuan.Tests.Features.Ledger;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Home;

public class HomeTests(CrowdedWorld crowd) : IClassFixture<CrowdedWorld>
{
    private readonly SmallWorld _world = crowd.World;

    public static TheoryData<Role> Roles => new(Enum.GetValues<Role>());

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_number_opens_exactly_its_rows(Role role)
    {
        using var visitor = await _world.AsAsync(role);
        await visitor.GoAsync("/");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        var numbers = visitor.Page.QuerySelectorAll("[data-count]").Select(e => (Url: e.GetAttribute("href")!, Count: int.Parse(e.GetAttribute("data-count")!), Text: e.TextContent)).ToList();
        if (Bihuan.Domain.People.Roles.Administrators.Contains(role))
        {
            Assert.Empty(numbers);
            Assert.DoesNotContain("管护", visitor.Text);
            Assert.NotEmpty(visitor.Page.QuerySelectorAll(".admin-tasks a"));
            return;
        }

        Assert.True(numbers.Count >= 8);
        foreach (var (url, count, text) in numbers)
        {
            var rows = await visitor.CodesAsync(url);
            Assert.True(count == rows.Count, $"{role}: “{text.Trim()}”写着{count}，打开{url}是{rows.Count}条");
        }
    }

    [Theory]
    [InlineData(Role.OfficeDirector, "待销号")]
    [InlineData(Role.OfficeDirector, "待下发")]
    [InlineData(Role.OfficeClerk, "待我审核")]
    [InlineData(Role.StationedInspector, "待我审核")]
    [InlineData(Role.LeadershipMember, "待认领")]
    [InlineData(Role.UnitHead, "待提交三张清单")]
    [InlineData(Role.Liaison, "单位事项")]
    public async Task What_waits_is_grouped_by_the_act_that_is_asked(Role role, string group)
    {
        using var visitor = await _world.AsAsync(role);
        await visitor.GoAsync("/");
        Assert.Contains(group, visitor.Page.QuerySelectorAll(".todo h3").Select(h => h.TextContent.Trim()));
    }

    [Fact]
    public async Task Stage_complete_stands_apart_from_closed()
    {
        using var director = await _world.AsAsync(Role.OfficeDirector);
        await director.GoAsync("/");
        Assert.Contains("完成阶段性整改不计入已销号", director.Page.QuerySelector(".stage-line")!.TextContent);
    }

    [Fact]
    public async Task A_document_waits_for_who_may_check_it_until_it_is_taken_back()
    {
        await using var world = await SmallWorld.StartAsync();
        var document = await world.EnterDocumentAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        using var liaison = await world.AsAsync(Role.Liaison);
        await clerk.GoAsync("/");
        Assert.Contains("民政局", clerk.Page.QuerySelector($".todo a[href='{Links.FeedbackDocument(document)}']")!.TextContent);
        await liaison.GoAsync("/");
        Assert.Null(liaison.Page.QuerySelector("#todo-documents"));
        await world.WithDbAsync(async db =>
        {
            var read = await db.FeedbackDocuments.SingleAsync();
            read.Undo("文件有误", [], [], await world.ActorAsync(world.Cast[Role.OfficeClerk]), world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await clerk.GoAsync("/");
        Assert.Null(clerk.Page.QuerySelector("#todo-documents"));
    }
}
