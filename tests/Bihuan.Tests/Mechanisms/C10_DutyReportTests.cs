using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.DutyReports;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Features.DutyReports;
using Bihuan.Web.Features.Letters;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Mechanisms;

/// <summary>C10: monthly duty reports of subordinate bodies; two empty ones in a row propose a talk with the body's head.</summary>
public class C10_DutyReportTests
{
    private const string Phrases = "本月，我站高度重视全面从严治党工作，认真贯彻上级决策部署，切实履行主体责任，持续推进各项工作落到实处，取得了明显成效。";
    private const string OtherPhrases = "坚持以上率下，压紧压实责任链条，班子成员带头落实一岗双责，营造风清气正的良好氛围，推动工作再上新台阶。";
    private const string Facts = "2月6日清运青河河段采砂弃料420吨，拆除违建砂棚2座，2月22日通过镇政府验收；对巡河员张某脱岗一事扣发补助300元并通报。";

    [Fact]
    public async Task C10_two_empty_months_in_a_row_propose_a_talk_once()
    {
        await using var world = await SmallWorld.StartAsync();
        var (body, person) = await world.EnterBodyAsync();
        using var head = await world.AsAsync(person);
        await ReportAsync(head, "2026-01-31", Phrases);
        Assert.Equal(0, await RunAsync(world));
        await ReportAsync(head, "2026-02-01", OtherPhrases);
        Assert.Equal(1, await RunAsync(world));
        Assert.Equal(0, await RunAsync(world));
        var proposal = await world.WithDbAsync(db => db.Proposals.AsNoTracking().SingleAsync());
        Assert.Equal((body.Id, ProposalKind.DutyTalk), (proposal.UnitId, proposal.Kind));
        Assert.Equal([new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1)], proposal.Grounds.Select(ground => ground.Day!.Value));
        using var above = await world.AsAsync(Role.UnitHead);
        await above.GoAsync("/todo");
        Assert.NotNull(above.Page.QuerySelector($"a[href='{Links.Proposal(proposal.Id)}']"));
        await above.GoAsync(Links.Proposal(proposal.Id));
        await above.SubmitAsync("#talk", ("TalkedOn", "2026-04-10"), ("TalkText", "指出月报只有口号，要求逐项写明事项、时间和结果。"));
        Assert.Equal(HttpStatusCode.OK, above.Status);
        var held = await world.WithDbAsync(db => db.Proposals.AsNoTracking().SingleAsync());
        Assert.Equal((ProposalState.TakenUp, new DateOnly(2026, 4, 10)), (held.State, held.Talk!.On));
        Assert.Equal(0, await RunAsync(world)); // spent grounds carry no second one
    }

    [Fact]
    public async Task C10_the_unit_above_decides_the_office_sees_it_the_body_and_others_do_not()
    {
        await using var world = await SmallWorld.StartAsync();
        var (body, person) = await world.EnterBodyAsync();
        using var head = await world.AsAsync(person);
        await ReportAsync(head, "2026-01-31", Phrases);
        await ReportAsync(head, "2026-02-01", OtherPhrases);
        await RunAsync(world);
        var id = (await world.WithDbAsync(db => db.Proposals.AsNoTracking().SingleAsync())).Id;
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Proposal(id));
        Assert.Contains("由上一级单位“县水务局”主要负责人约谈", clerk.Text);
        Assert.Null(clerk.Page.QuerySelector("#talk, #taking-up"));
        Assert.Equal(HttpStatusCode.Conflict, await clerk.PostAsync($"{Links.Proposal(id)}?handler=TakeUp"));
        await head.GoAsync(Links.Proposal(id));
        Assert.Equal(HttpStatusCode.NotFound, head.Status);
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        await stranger.GoAsync(Links.Proposal(id));
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        using var above = await world.AsAsync(Role.UnitHead);
        await above.GoAsync(Links.Proposal(id));
        await above.SubmitAsync("#talk", ("TalkedOn", "2026-04-11"), ("TalkText", "谈话"));
        Assert.Equal(HttpStatusCode.Conflict, above.Status);
        await above.SubmitAsync("#dismissal", ("Reason", "已责成重报，三月月报内容具体"));
        Assert.Equal(ProposalState.Dismissed, (await world.WithDbAsync(db => db.Proposals.AsNoTracking().SingleAsync())).State);
    }

    [Fact]
    public async Task C10_an_empty_january_and_a_good_february_propose_nothing()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync((await world.EnterBodyAsync()).Head);
        await ReportAsync(head, "2026-01-31", Phrases);
        await ReportAsync(head, "2026-02-28", Facts);
        await ReportAsync(head, "2026-03-31", OtherPhrases);
        Assert.Equal(0, await RunAsync(world));
    }

    [Fact]
    public async Task C10_the_unit_above_reads_score_and_reasons_and_sees_who_is_missing()
    {
        await using var world = await SmallWorld.StartAsync();
        var (_, person) = await world.EnterBodyAsync();
        using var reader = await world.AsAsync(Role.UnitHead);
        await reader.GoAsync(Links.DutyReports(new DateOnly(2026, 1, 1)));
        Assert.Equal("1", reader.Page.QuerySelector("[data-count=missing] strong")!.TextContent);
        using var head = await world.AsAsync(person);
        await ReportAsync(head, "2026-01-31", Phrases);
        var url = head.At.AbsolutePath;
        await reader.GoAsync(Links.DutyReports(new DateOnly(2026, 1, 1)));
        Assert.Equal(("0", "1"), (reader.Page.QuerySelector("[data-count=missing] strong")!.TextContent, reader.Page.QuerySelector("[data-count=empty] strong")!.TextContent));
        await reader.GoAsync(url);
        Assert.Contains("判为内容空泛", reader.Text);
        Assert.Contains("口号性表述", reader.Page.QuerySelector("[data-reasons]")!.TextContent);
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        await stranger.GoAsync(url);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    [Fact]
    public async Task C10_one_report_per_month_and_only_of_a_body_of_one_s_own()
    {
        await using var world = await SmallWorld.StartAsync();
        var (body, person) = await world.EnterBodyAsync();
        using var head = await world.AsAsync(person);
        await ReportAsync(head, "2026-01-31", Phrases);
        Assert.Equal(HttpStatusCode.Conflict, await head.PostAsync("/duty-reports/new", ("Unit", $"{body.Id.Value}"), ("Month", "2026-01-01"), ("Text", Facts)));
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        Assert.Equal(HttpStatusCode.Conflict, await stranger.PostAsync("/duty-reports/new", ("Unit", $"{body.Id.Value}"), ("Month", "2026-02-01"), ("Text", Facts)));
        Assert.Equal(1, await world.WithDbAsync(db => db.DutyReports.CountAsync()));
    }

    [Fact]
    public async Task C10_of_several_at_once_for_the_same_month_one_is_taken_and_the_others_are_told_why()
    {
        await using var world = await SmallWorld.StartAsync();
        var (body, person) = await world.EnterBodyAsync();
        var heads = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.AsAsync(person)));
        foreach (var head in heads) await head.GoAsync("/duty-reports/new");
        await Task.WhenAll(heads.Select(head => head.SubmitAsync("#duty-report", ("Month", "2026-01-31"), ("Text", Facts))));
        Assert.Equal(1, await world.WithDbAsync(db => db.DutyReports.CountAsync()));
        Assert.Single(heads, head => head.Status == HttpStatusCode.OK);
        Assert.All(heads.Where(head => head.Status != HttpStatusCode.OK), head =>
        {
            Assert.Equal(HttpStatusCode.Conflict, head.Status);
            Assert.Contains(new DutyReportExists(new DateOnly(2026, 1, 1)).Text, head.Text);
        });
        foreach (var head in heads) head.Dispose();
    }

    [Fact]
    public async Task C10_another_node_that_was_quicker_is_the_same_refusal()
    {
        await using var world = await SmallWorld.StartAsync();
        var (body, person) = await world.EnterBodyAsync();
        var actor = await world.ActorAsync(person);
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BihuanDb>();
        using var meanwhile = new Meanwhile(db, "duty_reports", () => world.WithDbAsync(other => { other.Add(ReportOf(world, body.Id, actor)); return other.SaveChangesAsync(); }));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => scope.ServiceProvider.GetRequiredService<SubmitDutyReport>().SubmitAsync(body.Id, new DateOnly(2026, 1, 1), Facts, actor, default));
        Assert.Equal([new DutyReportExists(new DateOnly(2026, 1, 1))], refused.Reasons);
        Assert.Equal(1, await world.WithDbAsync(other => other.DutyReports.CountAsync()));
    }

    private static DutyReport ReportOf(SmallWorld world, UnitId body, Actor actor) =>
        DutyReport.Submit(world.Cast.County.Id, body, new DateOnly(2026, 1, 1), Facts, new Emptiness(0, 60, []), new DateOnly(2026, 4, 10), (actor, world.Time.GetUtcNow()));

    private static async Task ReportAsync(Visitor head, string month, string text)
    {
        await head.GoAsync("/duty-reports/new");
        await head.SubmitAsync("#duty-report", ("Month", month), ("Text", text));
        Assert.StartsWith("/duty-reports/", head.At.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, head.Status);
    }

    private static async Task<int> RunAsync(SmallWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ProposeTalks>().RunAsync(world.Cast.County.Id, default);
    }
}
