using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Tests.World;
using Bihuan.Web.Features.Letters;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Mechanisms;

/// <summary>C04: a talk is proposed with its grounds, once; a person decides. C05: so is a criticism notice.</summary>
public class C04_TalkTests
{
    /// <summary>The weeks of 04-06 and 04-13 are frozen.</summary>
    private static readonly DateOnly TwoFlatWeeks = new(2026, 4, 21);

    [Fact]
    public async Task C04_two_flat_weeks_and_one_overdue_propose_a_talk_once_and_not_twice()
    {
        await using var world = await FlatAsync();
        await MakeOverdueAsync(world, 1);
        Assert.Equal(1, await RunAsync(world));
        Assert.Equal(0, await RunAsync(world)); // the same day, another node, or after a restart
        world.Time.MoveTo(TwoFlatWeeks.AddDays(1));
        Assert.Equal(0, await RunAsync(world));
        var proposal = Assert.Single(await ProposalsAsync(world));
        Assert.Equal((ProposalKind.Talk, world.Cast.Water.Id), (proposal.Kind, proposal.UnitId));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Proposals());
        Assert.NotNull(clerk.Page.QuerySelector($"[data-proposals] a[href='{Links.Proposal(proposal.Id)}']"));
        await clerk.GoAsync(Links.Proposal(proposal.Id));
        Assert.Equal(2, clerk.Page.QuerySelectorAll("[data-ground=FlatWeek] a").Length);
        Assert.Equal(Links.Finding(world.Finding(1).Id), Assert.Single(clerk.Page.QuerySelectorAll("[data-ground=OverdueFinding] a")).GetAttribute("href"));
        Assert.Equal(12, clerk.Page.QuerySelectorAll("[data-ground=FlatFinding] a").Length);
    }

    [Fact]
    public async Task C04_a_week_with_progress_or_too_few_overdue_propose_nothing()
    {
        await using var world = await FlatAsync();
        await MakeOverdueAsync(world, 2);
        var head = await world.ActorAsync(world.Cast[Role.UnitHead]);
        await world.WithDbAsync(async db =>
        {
            var finding = db.Findings.Whole().Single(f => f.Id == world.Finding(5).Id);
            finding.Report(finding.Measures[0].Id, new(new DateOnly(2026, 4, 14), 10, "签订两处", "继续", BlockerKind.None, null), WeekClock.On(new DateOnly(2026, 4, 14)), head, world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.Equal(0, await RunAsync(world));
        await MakeOverdueAsync(world, 3);
        Assert.Equal(1, await RunAsync(world));
        Assert.All(Assert.Single(await ProposalsAsync(world)).Grounds, ground => Assert.Equal(GroundKind.OverdueFinding, ground.Kind));
    }

    [Fact]
    public async Task C04_a_dismissed_proposal_comes_back_only_on_new_grounds()
    {
        await using var world = await FlatAsync();
        await RunAsync(world);
        var first = Assert.Single(await ProposalsAsync(world));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Proposal(first.Id));
        await clerk.SubmitAsync("#dismissal");
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status); // without a reason
        await clerk.SubmitAsync("#dismissal", ("Reason", "正值防汛抢险，另行督办"));
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        Assert.Equal(HttpStatusCode.Conflict, await clerk.PostAsync($"{Links.Proposal(first.Id)}?handler=TakeUp"));
        Assert.Equal(0, await RunAsync(world));
        world.Time.MoveTo(new DateOnly(2026, 4, 28)); // one further flat week
        Assert.Equal(0, await RunAsync(world));
        world.Time.MoveTo(new DateOnly(2026, 5, 5)); // two
        Assert.Equal(1, await RunAsync(world));
        Assert.Equal(2, (await ProposalsAsync(world)).Count);
    }

    [Fact]
    public async Task C04_a_person_takes_it_up_and_records_the_talk_and_what_came_of_it()
    {
        await using var world = await FlatAsync();
        await MakeOverdueAsync(world, 1);
        await RunAsync(world);
        var proposal = Assert.Single(await ProposalsAsync(world));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Proposal(proposal.Id));
        await clerk.SubmitAsync("#taking-up");
        Assert.StartsWith("/letters/", clerk.At.AbsolutePath);
        var id = new LetterId(Guid.Parse(clerk.At.Segments[^1]));
        Assert.Contains("无一推进", (await world.LetterAsync(id)).Body);
        Assert.Equal(12, (await world.LetterAsync(id)).Basis.Count);
        await clerk.SubmitAsync("#issue");
        await clerk.GoAsync(Links.LetterTalk(id));
        await clerk.SubmitAsync("#talk", ("HeldOn", "2026-04-21"), ("By", "陆清源"), ("With", "沈长河"), ("Points", "按周推进，每周五报进展。"), ("CorrectBy", "2026-04-20"));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status); // the deadline lies before the talk
        await clerk.SubmitAsync("#talk", ("CorrectBy", "2026-05-15"));
        Assert.Equal(HttpStatusCode.OK, clerk.Status);
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Letter(id));
        Assert.Contains("按周推进", head.Page.QuerySelector("[data-talk]")!.TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, await head.PostAsync($"{Links.LetterTalk(id)}?handler=FollowUp", ("FollowUp", "已整改")));
        await clerk.GoAsync(Links.LetterTalk(id));
        await clerk.SubmitAsync("#follow-up", ("FollowUp", "5月12日核查，12项措施均有推进。"));
        Assert.Contains("均有推进", clerk.Text);
        Assert.Equal(HttpStatusCode.Conflict, await clerk.PostAsync($"{Links.Proposal(proposal.Id)}?handler=TakeUp"));
    }

    [Fact]
    public async Task C04_proposals_are_for_the_office_alone_and_a_broken_run_is_made_up_for()
    {
        await using var world = await FlatAsync();
        using var broken = new CancellationTokenSource();
        broken.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(world, broken.Token));
        Assert.Empty(await ProposalsAsync(world));
        await RunAsync(world);
        var proposal = Assert.Single(await ProposalsAsync(world));
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Proposal(proposal.Id));
        Assert.Equal(HttpStatusCode.NotFound, head.Status);
        Assert.Equal(HttpStatusCode.NotFound, await head.PostAsync($"{Links.Proposal(proposal.Id)}?handler=Dismiss", ("Reason", "不必")));
    }

    [Fact]
    public async Task C05_five_overdue_propose_a_criticism_notice_with_its_basis()
    {
        await using var world = await FlatAsync();
        await MakeOverdueAsync(world, 5);
        await RunAsync(world);
        var proposal = (await ProposalsAsync(world)).Single(p => p.Kind == ProposalKind.Criticism);
        Assert.Equal(5, proposal.Grounds.Count);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Proposal(proposal.Id));
        await clerk.SubmitAsync("#taking-up");
        var letter = await world.LetterAsync(new LetterId(Guid.Parse(clerk.At.Segments[^1])));
        Assert.Equal((LetterType.Criticism, 5), (letter.Type, letter.Basis.Count));
    }

    [Fact]
    public async Task C04_a_proposal_is_taken_up_once_whoever_else_decides_in_the_same_moment_is_told_so()
    {
        await using var world = await FlatAsync();
        await RunAsync(world);
        var proposal = Assert.Single(await ProposalsAsync(world));
        var (clerk, director) = (await world.ActorAsync(world.Cast[Role.OfficeClerk]), await world.ActorAsync(world.Cast[Role.OfficeDirector]));
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BihuanDb>();
        using var meanwhile = new Meanwhile(db, "proposals", async () =>
        {
            await using var other = world.Services.CreateAsyncScope();
            await other.ServiceProvider.GetRequiredService<DecideProposal>().TakeUpAsync(proposal.Id, director, default);
        });
        var refused = await Assert.ThrowsAsync<RefusedException>(() => scope.ServiceProvider.GetRequiredService<DecideProposal>().TakeUpAsync(proposal.Id, clerk, default));
        Assert.Equal([new ProposalDecided()], refused.Reasons);
        Assert.Equal(1, await world.WithDbAsync(other => other.Letters.CountAsync(letter => letter.ProposalId == proposal.Id)));
        using var late = await world.AsAsync(Role.OfficeClerk);
        Assert.Equal(HttpStatusCode.Conflict, await late.PostAsync($"{Links.Proposal(proposal.Id)}?handler=TakeUp"));
        Assert.Equal(1, await world.WithDbAsync(other => other.Letters.CountAsync(letter => letter.ProposalId == proposal.Id)));
    }

    private static async Task<SmallWorld> FlatAsync()
    {
        var world = await SmallWorld.StartAsync();
        using (await world.BeginAllAsync()) world.Time.MoveTo(TwoFlatWeeks);
        return world;
    }

    private static Task MakeOverdueAsync(SmallWorld world, int count) => world.WithDbAsync(async db =>
    {
        foreach (var finding in db.Findings.Where(f => f.Number <= count && f.UnitId == world.Cast.Water.Id).ToList()) db.Entry(finding).Property(f => f.Due).CurrentValue = new DateOnly(2026, 4, 15);
        return await db.SaveChangesAsync();
    });

    private static async Task<int> RunAsync(SmallWorld world, CancellationToken cancellationToken = default)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ProposeTalks>().RunAsync(world.Cast.County.Id, cancellationToken);
    }

    private static Task<List<Proposal>> ProposalsAsync(SmallWorld world) => world.WithDbAsync(db => db.Proposals.AsNoTracking().ToListAsync());
}
