using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Tests.Storage;
using Bihuan.Tests.World;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.Dispatch;

/// <summary>A week and a past day in numbers, on both databases, against counting by hand.</summary>
public class WeekFiguresTests(PostgresServer postgres)
{
    private static readonly DateOnly Monday = new(2026, 4, 6);

    [Theory, InlineData(BothDatabasesTests.Sqlite), InlineData(BothDatabasesTests.Postgres)]
    public async Task A_week_is_the_same_counted_by_the_database_and_read_row_by_row(string database)
    {
        await using var world = await StartAsync(database);
        (await world.BeginAllAsync()).Dispose();
        await ReportAsync(world, 1, Monday, 30, BlockerKind.Funds, new DateTime(2026, 4, 10, 9, 0, 0));
        await ReportAsync(world, 2, Monday, 100, BlockerKind.None, new DateTime(2026, 4, 10, 9, 0, 0));
        await ReportAsync(world, 3, Monday, 20, BlockerKind.None, new DateTime(2026, 4, 14, 9, 0, 0));
        await ReportAsync(world, 1, Monday.AddDays(7), 30, BlockerKind.Staff, new DateTime(2026, 4, 15, 9, 0, 0));
        world.Time.MoveTo(new DateOnly(2026, 4, 22));
        foreach (var (monday, owed, filed, late, blocked, moved) in new[] { (Monday, 24, 2, 1, 1, true), (Monday.AddDays(7), 23, 1, 0, 1, false), (Monday.AddDays(14), 23, 0, 0, 0, false) })
        {
            var (cells, entries) = await AskAsync(world, monday);
            var unit = UnitWeek.Of(world.Cast.Water.Id, [.. cells]);
            Assert.Equal(new UnitWeek(world.Cast.Water.Id, owed, filed, late, owed - filed - late, blocked, moved), unit);
            Assert.Equal(unit, Assert.Single(new WeekSheet(monday, entries).Units));
            Assert.Equal(owed, entries.Select(entry => entry.Measure).Distinct().Count());
        }
    }

    [Theory, InlineData(BothDatabasesTests.Sqlite), InlineData(BothDatabasesTests.Postgres)]
    public async Task Figures_of_a_past_day_are_those_of_that_day(string database)
    {
        await using var world = await StartAsync(database);
        world.Time.MoveTo(new DateOnly(2026, 4, 13));
        using (var head = await world.BeginAllAsync())
        {
            await world.ProveAsync(world.Finding(1).Id, head);
            await world.CloseAsync(world.Finding(1).Id);
        }

        world.Time.MoveTo(new DateOnly(2026, 12, 1));
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        await using var scope = world.Services.CreateAsyncScope();
        var figures = scope.ServiceProvider.GetRequiredService<FiguresAsOf>();
        foreach (var (day, closed, overdue) in new[] { (new DateOnly(2026, 4, 12), 0, 0), (new DateOnly(2026, 4, 13), 1, 0), (new DateOnly(2026, 11, 30), 1, 11) })
        {
            var at = FiguresAsOf.At(day, world.Time.GetUtcNow());
            var then = AsOfFigures.Of(await figures.CountAsync(clerk, at, default));
            var rows = await figures.Rows(clerk, at).ToListAsync();
            Assert.Equal((12, closed), (then.FedBack, then.Closed));
            Assert.Equal((then.FedBack, then.Closed, then.Overdue), (rows.Count, rows.Count(row => row.State == FindingState.Closed), rows.Count(row => row.IsOverdue)));
            Assert.Equal(overdue, then.Overdue);
        }
    }

    private async Task<SmallWorld> StartAsync(string database)
    {
        if (database == BothDatabasesTests.Sqlite) return await SmallWorld.StartAsync();
        if (PostgresServer.Missing is { } reason) Assert.Skip(reason);
        return await SmallWorld.StartAsync(await postgres.NewDatabaseAsync());
    }

    private static async Task<(IReadOnlyList<WeekCell> Cells, IReadOnlyList<OwedEntry> Entries)> AskAsync(SmallWorld world, DateOnly monday)
    {
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        await using var scope = world.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BihuanDb>();
        return (await scope.ServiceProvider.GetRequiredService<WeekFigures>().CellsAsync(clerk, monday, default), await WeekSheet.Owed(db, clerk, monday, world.Time.GetUtcNow()).ToListAsync());
    }

    private static async Task ReportAsync(SmallWorld world, int number, DateOnly week, int percent, BlockerKind blocker, DateTime officeNow)
    {
        var head = await world.ActorAsync(world.Cast[Role.UnitHead]);
        await world.WithDbAsync(async db =>
        {
            var finding = db.Findings.Whole().Single(f => f.Id == world.Finding(number).Id);
            finding.Report(finding.Measures[0].Id, new(week, percent, "签订管护责任书", "继续", blocker, blocker == BlockerKind.None ? null : "待拨付"), new WeekClock(officeNow, new()), head, world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
    }
}
