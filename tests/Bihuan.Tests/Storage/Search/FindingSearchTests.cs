using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Tests.Features.Ledger;
using Bihuan.Tests.World;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Storage.Search;

public class FindingSearchTests(PostgresServer postgres)
{
    [Theory]
    [InlineData(BothDatabasesTests.Sqlite, "饮水", 6)]
    [InlineData(BothDatabasesTests.Postgres, "饮水", 6)]
    [InlineData(BothDatabasesTests.Sqlite, "河道采砂", 6)]
    [InlineData(BothDatabasesTests.Postgres, "河道采砂", 6)]
    [InlineData(BothDatabasesTests.Sqlite, "采", 6)]
    [InlineData(BothDatabasesTests.Postgres, "采", 6)]
    [InlineData(BothDatabasesTests.Sqlite, "砂监", 6)]
    [InlineData(BothDatabasesTests.Postgres, "砂监", 6)]
    [InlineData(BothDatabasesTests.Sqlite, "监砂", 0)]
    [InlineData(BothDatabasesTests.Postgres, "监砂", 0)]
    [InlineData(BothDatabasesTests.Sqlite, "饮水 管护", 6)]
    [InlineData(BothDatabasesTests.Postgres, "饮水 管护", 6)]
    [InlineData(BothDatabasesTests.Sqlite, "饮水 采砂", 0)]
    [InlineData(BothDatabasesTests.Postgres, "饮水 采砂", 0)]
    [InlineData(BothDatabasesTests.Sqlite, "13-08-11-007", 1)]
    [InlineData(BothDatabasesTests.Postgres, "13-08-11-007", 1)]
    [InlineData(BothDatabasesTests.Sqlite, "007", 1)]
    [InlineData(BothDatabasesTests.Postgres, "007", 1)]
    [InlineData(BothDatabasesTests.Sqlite, "管党治党", 6)]
    [InlineData(BothDatabasesTests.Postgres, "管党治党", 6)]
    [InlineData(BothDatabasesTests.Sqlite, "7.5万元", 1)]
    [InlineData(BothDatabasesTests.Postgres, "7.5万元", 1)]
    [InlineData(BothDatabasesTests.Sqlite, "、。", 12)]
    [InlineData(BothDatabasesTests.Postgres, "、。", 12)]
    public async Task A_word_of_any_length_is_found_in_any_field(string database, string question, int expected)
    {
        await using var world = await StartAsync(database);
        Assert.Equal(expected, await world.WithDbAsync(db => db.Findings.Containing(db, question).CountAsync()));
    }

    [Theory, InlineData(BothDatabasesTests.Sqlite), InlineData(BothDatabasesTests.Postgres)]
    public async Task What_is_written_is_found_with_the_same_commit_and_what_was_written_before_is_not(string database)
    {
        await using var world = await StartAsync(database);
        var clerk = await world.ActorAsync(world.Cast[Role.Liaison]);
        var id = world.Cast.Findings[0].Id;
        await world.WithDbAsync(async db =>
        {
            var finding = await db.Findings.Include(f => f.Measures).SingleAsync(f => f.Id == id);
            finding.SetGoal("堤防险段全部除险", null, clerk, world.Time.GetUtcNow());
            finding.AddMeasure(new MeasureContent { Text = "拆除违建鱼塘", Kind = MeasureKind.Immediate }, clerk, world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.Equal([id], await FoundAsync(world, "除险"));
        Assert.Equal([id], await FoundAsync(world, "鱼塘"));
        await world.WithDbAsync(async db =>
        {
            var finding = await db.Findings.SingleAsync(f => f.Id == id);
            finding.SetGoal("堤防险段全部加固", null, clerk, world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.Empty(await FoundAsync(world, "除险"));
        Assert.Equal([id], await FoundAsync(world, "加固"));
        Assert.Equal([id], await FoundAsync(world, "鱼塘"));
    }

    /// <summary>SQLite is told which way to go: half of the findings are walked in their order, one in twelve is sought by its number.</summary>
    [Theory, InlineData("饮水", false), InlineData("13-08-11-007", true)]
    public async Task A_rare_word_leads_to_its_findings_and_a_frequent_one_is_asked_of_each(string question, bool seeks)
    {
        await using var world = await StartAsync(BothDatabasesTests.Sqlite);
        var plan = await world.WithDbAsync(async db =>
        {
            using var command = db.Findings.Containing(db, question).OrderBy(f => f.Code).Select(f => f.Id).Take(5).CreateDbCommand();
#pragma warning disable CA2100 // Entity Framework wrote it
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100
            await db.Database.OpenConnectionAsync();
            await using var reader = await command.ExecuteReaderAsync();
            var steps = new List<string>();
            while (await reader.ReadAsync()) steps.Add(reader.GetString(3));
            return string.Join('\n', steps);
        });
        Assert.Equal(seeks, plan.Contains("findings_by_search_number (search_number=?", StringComparison.Ordinal));
    }

    private static Task<List<Bihuan.Domain.FindingId>> FoundAsync(SmallWorld world, string question) =>
        world.WithDbAsync(db => db.Findings.Containing(db, question).Select(f => f.Id).ToListAsync());

    /// <summary>The ledger's rows are read by hand from either database, and null deadlines come last on both.</summary>
    [Theory, InlineData(BothDatabasesTests.Sqlite), InlineData(BothDatabasesTests.Postgres)]
    public async Task The_ledger_pages_alike_on_both_databases(string database)
    {
        await using var world = await StartAsync(database);
        await world.WithDbAsync(async db =>
        {
            var office = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
            var inspection = await db.Inspections.SingleAsync(i => i.Id == world.Cast.Inspection.Id);
            for (var i = 0; i < 60; i++) db.Add(Finding.Draft(inspection, "13-08-11", new FindingContent { Title = $"草稿{i}", Text = "抽查发现。" }, office, world.Time.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        foreach (var sort in new[] { "code", "due", "-due", "updated", "-percent" })
        {
            var codes = await clerk.CodesAsync($"/findings?sort={sort}");
            Assert.Equal(72, codes.Distinct().Count());
            Assert.Equal(72, codes.Count);
            var found = await clerk.CodesAsync($"/findings?q={Uri.EscapeDataString("草稿")}&sort={sort}");
            Assert.Equal(60, found.Count);
            Assert.Equal(codes.Where(found.Contains), found);
        }

        Assert.Equal(60, (await clerk.CodesAsync("/findings?sort=due&state=draft")).Count);
        Assert.Equal(12, (await clerk.CodesAsync("/findings?q=饮水&state=issued")).Count + (await clerk.CodesAsync("/findings?q=采砂")).Count);
        await clerk.GoAsync("/");
        Assert.Equal(12, int.Parse(clerk.Page.QuerySelector("[data-count]")!.GetAttribute("data-count")!));
    }

    private async Task<SmallWorld> StartAsync(string database)
    {
        if (database == BothDatabasesTests.Sqlite) return await SmallWorld.StartAsync();
        if (PostgresServer.Missing is { } reason) Assert.Skip(reason);
        return await SmallWorld.StartAsync(await postgres.NewDatabaseAsync());
    }
}
