using System.Net;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>C15 常态化督办: while the next round begins, the last one's rectification stays on its officer's desk.</summary>
public class C15_WorkloadTests
{
    [Fact]
    public async Task C15_two_overlapping_rounds_are_both_in_the_officers_to_do_and_none_is_dropped()
    {
        await using var world = await SmallWorld.StartAsync();
        var next = await OpenNextRoundAsync(world);
        using var director = await world.AsAsync(Role.OfficeDirector);
        foreach (var inspection in new[] { world.Cast.Inspection, next }) await AssignAsync(director, inspection, world.Cast[Role.OfficeClerk]);
        await director.GoAsync(Links.Inspection(next.Id));
        Assert.Equal("周小满", director.Page.QuerySelector("[data-officer-name]")!.TextContent);

        using var clerk = await world.AsAsync(Role.OfficeClerk);
        Assert.Equal(["十三届县委第八轮巡察", "十三届县委第九轮巡察"], await LinesAsync(clerk, "charges"));
        using var second = await world.AsAsync(world.Cast.SecondClerk);
        Assert.Empty(await LinesAsync(second, "charges"));

        await clerk.GoAsync(Links.Workload());
        var his = clerk.Page.QuerySelector($"[data-officer='{world.Cast[Role.OfficeClerk].Id.Value:N}']")!;
        Assert.Contains("2个轮次，2个单位", his.TextContent);
        var open = his.QuerySelectorAll("[data-open]").Select(link => (Count: int.Parse(link.TextContent), Url: link.GetAttribute("href")!)).ToArray();
        Assert.Equal([12, 0], open.Select(link => link.Count));
        await clerk.GoAsync(open[0].Url);
        Assert.Equal(12, clerk.Page.QuerySelectorAll("a[href^='/findings/0']").Select(a => a.GetAttribute("href")).Distinct().Count());
    }

    [Fact]
    public async Task C15_an_old_round_nobody_looked_after_comes_back_until_it_is_looked_after()
    {
        await using var world = await SmallWorld.StartAsync();
        using var director = await world.AsAsync(Role.OfficeDirector);
        await AssignAsync(director, world.Cast.Inspection, world.Cast[Role.OfficeClerk]);
        world.Time.MoveTo(new DateOnly(2026, 4, 10).AddDays(world.Cast.Rules.Rules.Oversight.NeglectedAfterDays - 1));
        using var early = await world.AsAsync(Role.OfficeClerk);
        Assert.Empty(await LinesAsync(early, "neglected"));
        world.Time.MoveTo(new DateOnly(2026, 4, 10).AddDays(world.Cast.Rules.Rules.Oversight.NeglectedAfterDays));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        Assert.Single(await LinesAsync(clerk, "neglected"));
        // The other one has no officer: it comes to the director, and only to him.
        using var later = await world.AsAsync(Role.OfficeDirector);
        await later.GoAsync(Links.Todo());
        Assert.Contains("县民政局", Assert.Single(later.Page.QuerySelectorAll("[data-group=neglected] tbody tr")).TextContent);

        await clerk.GoAsync(Links.FollowUp(world.Cast.Inspection.Id));
        await clerk.SubmitAsync("#follow-up", ("Note", ""));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        await clerk.SubmitAsync("#follow-up", ("Note", "电话了解，采砂整治已进场"));
        Assert.Contains("采砂整治已进场", clerk.Text);
        Assert.Empty(await LinesAsync(clerk, "neglected"));
    }

    [Fact]
    public async Task C15_the_officer_is_of_the_office_and_named_by_it()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.InspectionOfficer(world.Cast.Inspection.Id));
        await clerk.SubmitAsync("#officer", ("Officer", world.Cast[Role.Liaison].Id.Value.ToString()));
        Assert.Contains(new NotOfTheOffice().Text, clerk.Text);
        using var head = await world.AsAsync(Role.UnitHead);
        foreach (var url in new[] { Links.InspectionOfficer(world.Cast.Inspection.Id), Links.FollowUp(world.Cast.Inspection.Id), Links.Workload() })
        {
            await head.GoAsync(url);
            Assert.Equal(HttpStatusCode.Forbidden, head.Status);
        }
    }

    private static async Task AssignAsync(Visitor visitor, Inspection inspection, Person officer)
    {
        await visitor.GoAsync(Links.InspectionOfficer(inspection.Id));
        await visitor.SubmitAsync("#officer", ("Officer", officer.Id.Value.ToString()));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(Visitor visitor, string group)
    {
        await visitor.GoAsync(Links.Todo());
        return [.. visitor.Page.QuerySelectorAll($"[data-group='{group}'] tbody th").Select(cell => cell.TextContent)];
    }

    private static Task<Inspection> OpenNextRoundAsync(SmallWorld world) => world.WithDbAsync(async db =>
    {
        var system = Actor.System(world.Cast.County.Id);
        var term = await db.Terms.SingleAsync();
        var round = new Round(term, world.Cast.Rules.Id, new RoundContent(9, "十三届县委第九轮巡察", RoundType.Routine, RoundSource.Inspection, new DateOnly(2026, 4, 1)));
        round.Open(system, world.Time.GetUtcNow());
        var inspection = new Inspection(round, world.Cast.CivilAffairs.Id, world.Cast.Team.Id);
        inspection.Begin(system, world.Time.GetUtcNow());
        db.AddRange(round, inspection);
        await db.SaveChangesAsync();
        return inspection;
    });
}
