using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>月通报 and 季总结: composed, worded by one, approved by another, published, frozen.</summary>
public class BulletinMechanisms
{
    [Fact]
    public async Task C02_a_published_bulletin_keeps_its_figures_and_the_rows_behind_them_whatever_changes_later()
    {
        await using var world = await SmallWorld.StartAsync();
        await CloseFirstAsync(world);
        world.Time.MoveTo(new DateOnly(2026, 5, 6));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await ComposeAsync(clerk, "Month", "2026-04-15");
        var url = clerk.At.AbsolutePath;
        Assert.Contains("数据截至2026年4月30日 23:59，计数单位：问题（个）", clerk.Text);
        Assert.Equal(("12", "1"), (Figure(clerk, "fed-back"), Figure(clerk, "closed")));
        using (var head = await world.AsAsync(Role.UnitHead))
        {
            await head.GoAsync(url);
            Assert.Equal(HttpStatusCode.NotFound, head.Status);
        }

        await WordAsync(clerk);
        Assert.Contains(new NotYourAct("审批通报").Text, clerk.Page.QuerySelector(".obstacles")!.TextContent);
        Assert.Null(clerk.Page.QuerySelector("#approval"));
        using var director = await world.AsAsync(Role.OfficeDirector);
        await ApproveAndPublishAsync(director, url);

        // The closed finding comes back and another is voided: the live figures change, the bulletin does not.
        await SpoilAsync(world);
        await director.GoAsync(Links.Statistics("date=2026-05-06"));
        Assert.Equal("0", director.Page.QuerySelectorAll("[data-count]")[1].GetAttribute("data-count"));
        foreach (var role in new[] { Role.OfficeClerk, Role.UnitHead, Role.GovernmentOfficer })
        {
            using var reader = await world.AsAsync(role);
            await reader.GoAsync(url);
            Assert.Equal(("12", "1"), (Figure(reader, "fed-back"), Figure(reader, "closed")));
            foreach (var link in reader.Page.QuerySelectorAll("a[data-figure]").Select(a => (Count: int.Parse(a.TextContent), Url: a.GetAttribute("href")!)).ToArray())
            {
                await reader.GoAsync(link.Url);
                Assert.Equal(link.Count, reader.Page.QuerySelectorAll("tbody tr").Length);
            }
        }

        // A correction stands beside it.
        await clerk.GoAsync(url);
        await clerk.SubmitAsync("#note", ("Note", "第1号问题回访发现反弹，详见下期通报。"));
        Assert.Contains("第1号问题回访发现反弹", clerk.Page.QuerySelector(".bulletin-note")!.TextContent);
        Assert.Equal("1", Figure(clerk, "closed"));
        Assert.True(await world.WithDbAsync(async db => (await db.Bulletins.SingleAsync()).IsIntact));
    }

    [Fact]
    public async Task C02_the_drafter_does_not_approve_his_own_bulletin()
    {
        await using var world = await SmallWorld.StartAsync();
        world.Time.MoveTo(new DateOnly(2026, 5, 6));
        using var director = await world.AsAsync(Role.OfficeDirector);
        await ComposeAsync(director, "Month", "2026-04-15");
        var url = director.At.AbsolutePath;
        await WordAsync(director);
        Assert.Contains(new OwnBulletin().Text, director.Text);
        using var stubborn = await world.AsAsync(Role.OfficeDirector);
        await stubborn.GoAsync(url);
        var token = stubborn.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var version = (await world.WithDbAsync(db => db.Bulletins.Select(b => b.Version).SingleAsync())).ToString();
        var answer = await stubborn.Http.PostAsync($"{url}?handler=Approve", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Version", version)]));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(BulletinState.Submitted, await world.WithDbAsync(db => db.Bulletins.Select(b => b.State).SingleAsync()));
    }

    [Fact]
    public async Task C03_a_quarter_is_the_sum_of_its_three_frozen_months()
    {
        await using var world = await SmallWorld.StartAsync();
        await CloseFirstAsync(world);
        var months = new List<BulletinFlows>();
        foreach (var (day, now) in new[] { ("2026-04-15", new DateOnly(2026, 5, 6)), ("2026-05-15", new DateOnly(2026, 6, 9)), ("2026-06-15", new DateOnly(2026, 7, 8)) })
        {
            world.Time.MoveTo(now);
            using var clerk = await world.AsAsync(Role.OfficeClerk);
            await ComposeAsync(clerk, "Month", day);
            var url = clerk.At.AbsolutePath;
            await WordAsync(clerk);
            using var director = await world.AsAsync(Role.OfficeDirector);
            await ApproveAndPublishAsync(director, url);
            months.Add(Flows(director));
            // After the first month two findings change: counted anew, April would no longer be what it was.
            if (day == "2026-04-15") await SpoilAsync(world);
        }

        using var author = await world.AsAsync(Role.OfficeClerk);
        await ComposeAsync(author, "Quarter", "2026-06-30");
        Assert.Contains("2026年第二季度巡察整改情况总结", author.Text);
        Assert.Contains("以上为三个月已发布月通报之和", author.Text);
        Assert.Equal(months[0] + months[1] + months[2], Flows(author));
        Assert.Equal(12 + 1, Flows(author).FedBack);
        Assert.True(Flows(author).Missing > 0);
    }

    [Fact]
    public async Task C02_a_returned_bulletin_goes_back_with_its_reason_keeps_its_figures_and_comes_again()
    {
        await using var world = await SmallWorld.StartAsync();
        await CloseFirstAsync(world);
        world.Time.MoveTo(new DateOnly(2026, 5, 6));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await ComposeAsync(clerk, "Month", "2026-04-15");
        var url = clerk.At.AbsolutePath;
        await WordAsync(clerk);
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(url);
        await director.SubmitAsync("#return", ("Reason", " "));
        Assert.Equal(HttpStatusCode.Conflict, director.Status);
        Assert.Contains(new Missing("退回意见").Text, director.Text);
        await director.SubmitAsync("#return", ("Reason", "主要问题未点到单位"));
        Assert.Null(director.Page.QuerySelector("#approval"));
        var composed = await world.WithDbAsync(db => db.Bulletins.Select(b => b.Document).SingleAsync());

        await SpoilAsync(world);
        await clerk.GoAsync(Links.Todo());
        Assert.Contains("退回意见：主要问题未点到单位", clerk.Page.QuerySelector("[data-group='bulletin-returns'] tbody tr")!.TextContent);
        await clerk.GoAsync(url);
        Assert.Contains("主要问题未点到单位", clerk.Page.QuerySelector("#returned")!.TextContent);
        await clerk.SubmitAsync("#submission", ("Problems", "县水务局进展缓慢"));
        Assert.Equal(composed, await world.WithDbAsync(db => db.Bulletins.Select(b => b.Document).SingleAsync()));
        await director.GoAsync(url);
        await director.SubmitAsync("#return", ("Reason", "数据已有变化，请更新"));
        await clerk.GoAsync(url);
        await clerk.SubmitAsync("#anew", ("Problems", "县水务局进展仍缓慢"));
        await clerk.UntilComposedAsync();
        Assert.NotEqual(composed, await world.WithDbAsync(db => db.Bulletins.Select(b => b.Document).SingleAsync()));
        await clerk.SubmitAsync("#submission");
        Assert.Equal("县水务局进展仍缓慢", await world.WithDbAsync(db => db.Bulletins.Select(b => b.Problems).SingleAsync()));
        await ApproveAndPublishAsync(director, url);
        Assert.Equal(2, await world.WithDbAsync(db => db.History.CountAsync(entry => entry.Kind == "bulletin.returned")));
    }

    [Fact]
    public async Task C02_a_month_is_drafted_before_its_end_but_frozen_only_with_the_figures_of_the_whole()
    {
        await using var world = await SmallWorld.StartAsync();
        world.Time.MoveTo(new DateOnly(2026, 4, 20));
        var period = BulletinPeriod.Of(BulletinKind.Month, new DateOnly(2026, 4, 20));
        using var early = await world.AsAsync(Role.OfficeClerk);
        await ComposeAsync(early, "Month", "2026-04-15");
        var url = early.At.AbsolutePath;
        Assert.Contains("自2026年5月1日起", early.Page.QuerySelector("#unfinished")!.TextContent);
        await WordAsync(early);
        using var eager = await world.AsAsync(Role.OfficeDirector);
        await eager.GoAsync(url);
        Assert.Null(eager.Page.QuerySelector("#approval"));
        Assert.Contains(new PeriodNotOver(period).Text, eager.Page.QuerySelector(".obstacles")!.TextContent);
        var version = (await world.WithDbAsync(db => db.Bulletins.Select(b => b.Version).SingleAsync())).ToString();
        Assert.Equal(HttpStatusCode.Conflict, await eager.PostAsync($"{url}?handler=Approve", ("Version", version)));

        world.Time.MoveTo(new DateOnly(2026, 5, 1));
        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync(url);
        Assert.Null(director.Page.QuerySelector("#approval"));
        Assert.Contains(new FiguresOfAnUnfinishedPeriod().Text, director.Page.QuerySelector(".obstacles")!.TextContent);
        await director.SubmitAsync("#return", ("Reason", "期间已结束，请更新数据"));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(url);
        Assert.Null(clerk.Page.QuerySelector("#unfinished"));
        await clerk.SubmitAsync("#anew");
        await clerk.UntilComposedAsync();
        await clerk.SubmitAsync("#submission");
        await ApproveAndPublishAsync(director, url);
        Assert.Equal(BulletinState.Published, await world.WithDbAsync(db => db.Bulletins.Select(b => b.State).SingleAsync()));
    }

    private static async Task CloseFirstAsync(SmallWorld world)
    {
        world.Time.MoveTo(new DateOnly(2026, 4, 13));
        using var head = await world.BeginAllAsync();
        await world.ProveAsync(world.Finding(1).Id, head);
        await world.CloseAsync(world.Finding(1).Id);
    }

    private static async Task SpoilAsync(SmallWorld world)
    {
        await world.VoidAsync(world.Finding(12).Id, world.Finding(11).Id);
        await world.WithDbAsync(async db =>
        {
            var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
            var (now, today) = (world.Time.GetUtcNow(), DateOnly.FromDateTime(world.Time.GetUtcNow().DateTime));
            var finding = await db.Findings.Include(f => f.Spans).SingleAsync(f => f.Number == 1);
            db.Add(finding.Relapse("回访发现无人管护", await db.Inspections.SingleAsync(i => i.Id == finding.InspectionId), world.Cast.Rules.Rules, today, clerk, now));
            return await db.SaveChangesAsync();
        });
    }

    private static async Task ComposeAsync(Visitor visitor, string kind, string day)
    {
        await visitor.GoAsync(Links.Bulletins());
        await visitor.SubmitAsync("[name=Day]", ("Kind", kind), ("Day", day));
        await visitor.UntilComposedAsync();
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.StartsWith("/bulletins/", visitor.At.AbsolutePath);
    }

    private static Task WordAsync(Visitor visitor) => visitor.SubmitAsync("#submission", ("Problems", "部分单位进展缓慢"), ("NextSteps", "逐项倒排工期"));

    private static async Task ApproveAndPublishAsync(Visitor director, string url)
    {
        await director.GoAsync(url);
        await director.SubmitAsync("#approval");
        await director.SubmitAsync("#publication");
        Assert.Equal(HttpStatusCode.OK, director.Status);
        Assert.NotNull(director.Page.QuerySelector("#note"));
    }

    private static string Figure(Visitor visitor, string name) => visitor.Page.QuerySelector($"[data-figure={name}]")!.TextContent;

    private static BulletinFlows Flows(Visitor visitor)
    {
        int Of(string name) => int.Parse(visitor.Page.QuerySelector($"[data-flow={name}]")!.TextContent);
        return new(Of("fed-back"), Of("closed"), Of("owed"), Of("late"), Of("missing"));
    }
}
