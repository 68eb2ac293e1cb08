using System.Net;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.Supervisions;
using Bihuan.Domain.Units;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

namespace Bihuan.Tests.Mechanisms;

/// <summary>A02: every unit is looked back at, and those that are not are named.</summary>
public class A02_CoverageTests
{
    [Fact]
    public async Task A02_sixteen_of_twenty_units_looked_back_at_are_eighty_percent_and_four_names()
    {
        await using var world = await SmallWorld.StartAsync();
        await EnterUnitsAsync(world, inspected: 18, lookedBack: 16);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Coverage());
        var row = clerk.Page.QuerySelector("[data-kind=LookedBack]")!;
        Assert.Equal(["16", "20", "80.00"], row.QuerySelectorAll("td.num").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["县水务局", "县民政局", "县17号局", "县18号局"], row.QuerySelectorAll(".gap").Select(gap => gap.TextContent.Trim()));
        await clerk.GoAsync(row.QuerySelector("[data-gaps]")!.GetAttribute("href")!);
        Assert.Equal(["县水务局", "县民政局", "县17号局", "县18号局"], clerk.Page.QuerySelectorAll("[data-unit]").Select(unit => unit.GetAttribute("data-unit")!));
        await clerk.GoAsync(clerk.Page.QuerySelector("[data-kind=LookedBack] td.num a")!.GetAttribute("href")!);
        Assert.Equal(16, clerk.Page.QuerySelectorAll("[data-unit]").Length);
        Assert.Equal("20", clerk.Page.QuerySelector("[data-kind=Inspected] td.num")!.TextContent.Trim());
    }

    [Fact]
    public async Task A02_the_office_registers_a_look_back_and_the_gap_is_closed()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Supervisions(world.Cast.Inspection.Id));
        await clerk.SubmitAsync("#supervision", ("Kind", "LookBack"), ("On", "2026-04-11"), ("By", "督查一组"), ("Note", "看了3处"));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        await clerk.SubmitAsync("#supervision", ("Kind", "LookBack"), ("On", "2026-04-09"), ("By", "督查一组"), ("Note", "看了3处，均有人管护"));
        Assert.Contains("均有人管护", clerk.Page.QuerySelector("[data-supervisions]")!.TextContent);
        await clerk.GoAsync(Links.Coverage());
        var row = clerk.Page.QuerySelector("[data-kind=LookedBack]")!;
        Assert.Equal(["1", "2", "50.00"], row.QuerySelectorAll("td.num").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["县民政局"], row.QuerySelectorAll(".gap").Select(gap => gap.TextContent.Trim()));
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Supervisions(world.Cast.Inspection.Id));
        Assert.Contains("督查一组", head.Text);
        Assert.Null(head.Page.QuerySelector("#supervision"));
        using var stranger = await world.AsAsync(world.Cast.OtherHead);
        await stranger.GoAsync(Links.Supervisions(world.Cast.Inspection.Id));
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
    }

    /// <summary>Beside 水务局 and 民政局, which are inspected and never looked back at.</summary>
    private static Task EnterUnitsAsync(SmallWorld world, int inspected, int lookedBack) => world.WithDbAsync(async db =>
    {
        var (cast, now, system) = (world.Cast, world.Time.GetUtcNow(), Actor.System(world.Cast.County.Id));
        var clerk = await world.ActorAsync(cast[Role.OfficeClerk]);
        for (var number = 1; number <= inspected; number++)
        {
            var unit = new Unit(cast.County.Id, cast.Root.Id, $"县{number}号局", UnitKind.PartyGroup, $"{20 + number}");
            unit.Establish(system, now);
            var inspection = new Inspection(cast.Round, unit.Id, cast.Team.Id);
            inspection.Begin(system, now);
            inspection.HoldFeedbackMeeting(new FeedbackMeeting(new DateOnly(2026, 3, 31), "高远", null, "负责人", null), new DateOnly(2026, 4, 10), system, now);
            db.AddRange(unit, inspection);
            if (number <= lookedBack) db.Add(Supervision.Register(inspection, new SupervisionContent(SupervisionKind.LookBack, new DateOnly(2026, 4, 9), "督查一组", "属实"), new DateOnly(2026, 4, 10), clerk, now));
        }

        return await db.SaveChangesAsync();
    });
}
