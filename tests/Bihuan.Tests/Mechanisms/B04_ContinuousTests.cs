using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Features.Inspections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Mechanisms;

/// <summary>B04: the concentrated period passes over into continuous rectification.</summary>
public class B04_ContinuousTests
{
    [Fact]
    public async Task B04_when_the_period_ends_long_term_findings_carry_on_and_are_not_overdue()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        var before = await StatesAsync(world, FindingClass.LongTerm);
        var atWork = before.Count(state => state == FindingState.Rectifying);
        Assert.True(atWork > 0);
        world.Time.MoveTo(new DateOnly(2026, 6, 30)); // the last day of the period, inclusive
        Assert.Equal(0, await RunAsync(world));
        world.Time.MoveTo(new DateOnly(2026, 7, 1));
        Assert.Equal(atWork, await RunAsync(world));
        Assert.Equal(0, await RunAsync(world)); // once
        Assert.DoesNotContain(FindingState.Rectifying, await StatesAsync(world, FindingClass.LongTerm));
        var dues = await world.WithDbAsync(db => db.Findings.Where(f => f.Class == FindingClass.LongTerm && f.State == FindingState.Continuous).Select(f => f.Due).ToListAsync());
        Assert.All(dues, due => Assert.True(due >= new DateOnly(2026, 7, 1)));
        Assert.Contains(FindingState.Rectifying, await StatesAsync(world, FindingClass.Staged)); // others stay, and are late
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync($"/inspections/{world.Cast.Inspection.Id.Value:N}");
        Assert.Contains("已届满", liaison.Page.QuerySelector($"[data-obligation={nameof(ObligationKind.ConcentratedPeriod)}]")!.TextContent);
    }

    [Fact]
    public async Task B04_what_was_under_review_that_night_and_is_returned_later_carries_on_too()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(3).Id;
        using var head = await world.BeginAllAsync();
        await world.ProveAsync(id, head);
        world.Time.MoveTo(new DateOnly(2026, 7, 1));
        await RunAsync(world);
        Assert.Equal(FindingState.UnderReview, (await world.ReloadAsync(id)).State);
        using (var stationed = await world.AsAsync(Role.StationedInspector)) await stationed.ReturnAsync(id, "2026-07-20");
        world.Time.MoveTo(new DateOnly(2026, 7, 2));
        Assert.Equal(1, await RunAsync(world));
        Assert.Equal((FindingState.Continuous, new DateOnly(2026, 7, 20)), ((await world.ReloadAsync(id)).State, (await world.ReloadAsync(id)).Due!.Value));
        Assert.Equal(0, await RunAsync(world));
    }

    private static async Task<int> RunAsync(SmallWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<EndConcentratedPeriods>().RunAsync(world.Cast.County.Id, default);
    }

    private static Task<List<FindingState>> StatesAsync(SmallWorld world, FindingClass findingClass) =>
        world.WithDbAsync(db => db.Findings.Where(f => f.Class == findingClass).Select(f => f.State).ToListAsync());
}
