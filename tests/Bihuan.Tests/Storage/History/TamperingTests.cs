using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Cli;
using Bihuan.Web.Storage.History;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Storage.History;

/// <summary>Whoever holds the database file drops the triggers first; the chain must still tell.</summary>
public class TamperingTests
{
    [Fact]
    public async Task An_untouched_chain_is_sound()
    {
        await using var world = await SmallWorld.StartAsync();
        Assert.Empty(await DamagesAsync(world, ""));
    }

    [Fact]
    public async Task The_database_itself_refuses_changes()
    {
        await using var world = await SmallWorld.StartAsync();
        Assert.Throws<SqliteException>(() => Execute(world, "UPDATE history SET summary = '改' WHERE number = 5"));
        Assert.Throws<SqliteException>(() => Execute(world, "DELETE FROM history WHERE number = 5"));
    }

    [Fact]
    public async Task A_changed_row_is_found()
    {
        await using var world = await SmallWorld.StartAsync();
        var damage = Assert.Single(await DamagesAsync(world, "UPDATE history SET summary = '改' WHERE number = 5"));
        Assert.Equal(5, damage.Number);
    }

    [Fact]
    public async Task A_changed_row_with_its_own_hash_mended_is_found_at_the_next()
    {
        await using var world = await SmallWorld.StartAsync();
        Attack(world, "UPDATE history SET summary = '改' WHERE number = 5");
        var mended = await world.WithDbAsync(async db => (await db.History.AsNoTracking().SingleAsync(entry => entry.Number == 5)).ComputeHash());
        Execute(world, $"UPDATE history SET hash = '{mended}' WHERE number = 5");
        var damages = await world.WithDbAsync(async db => (await ChainVerifier.VerifyAsync(db, new ChainWitness(null), default)).Damages);
        Assert.Equal(6, Assert.Single(damages).Number);
    }

    [Fact]
    public async Task A_deleted_row_is_found()
    {
        await using var world = await SmallWorld.StartAsync();
        var damages = await DamagesAsync(world, "DELETE FROM history WHERE number = 5");
        Assert.Equal(5, damages[0].Number);
    }

    [Fact]
    public async Task An_inserted_row_is_found_even_when_the_numbers_are_moved_up()
    {
        await using var world = await SmallWorld.StartAsync();
        var damages = await DamagesAsync(world, """
            UPDATE history SET number = -number - 1 WHERE number >= 5;
            UPDATE history SET number = -number WHERE number < 0;
            INSERT INTO history SELECT region_id, 5, kind, "by", on_behalf_of, at, subject_type, subject_id, unit_id, summary, payload, previous_hash, hash FROM history WHERE number = 4;
            UPDATE chain_heads SET number = number + 1;
            """);
        Assert.Equal(5, damages[0].Number);
    }

    [Fact]
    public async Task Two_rows_that_changed_places_are_found()
    {
        await using var world = await SmallWorld.StartAsync();
        var damages = await DamagesAsync(world, """
            UPDATE history SET number = -5 WHERE number = 6;
            UPDATE history SET number = 6 WHERE number = 5;
            UPDATE history SET number = 5 WHERE number = -5;
            """);
        Assert.Equal(5, damages[0].Number);
    }

    [Fact]
    public async Task A_cut_tail_is_found_by_the_head()
    {
        await using var world = await SmallWorld.StartAsync();
        var damages = await DamagesAsync(world, "DELETE FROM history WHERE number > 10", withoutWitness: true);
        Assert.Equal(11, Assert.Single(damages).Number);
    }

    [Fact]
    public async Task A_cut_tail_with_a_mended_head_is_found_by_the_witness()
    {
        await using var world = await SmallWorld.StartAsync();
        const string cut = """
            DELETE FROM history WHERE number > 10;
            UPDATE chain_heads SET number = 10, hash = (SELECT hash FROM history WHERE number = 10);
            """;
        Assert.Equal(11, Assert.Single(await DamagesAsync(world, cut)).Number);
    }

    [Fact]
    public async Task The_command_says_2_for_a_damaged_chain_and_0_for_a_sound_one()
    {
        await using var world = await SmallWorld.StartAsync();
        Assert.Equal(0, await Commands.Root().Parse(["audit", "verify", "--data", world.Folder]).InvokeAsync());
        Attack(world, "UPDATE history SET payload = '{}' WHERE number = 7");
        Assert.Equal(2, await Commands.Root().Parse(["audit", "verify", "--json", "--data", world.Folder]).InvokeAsync());
    }

    private static async Task<IReadOnlyList<ChainDamage>> DamagesAsync(SmallWorld world, string attack, bool withoutWitness = false)
    {
        using (await world.AsAsync(Role.AuditAdmin)) { } // one more commit, so that the witness has more than one line
        Attack(world, attack);
        var witness = withoutWitness ? new ChainWitness(null) : world.Services.GetRequiredService<ChainWitness>();
        return await world.WithDbAsync(async db => (await ChainVerifier.VerifyAsync(db, witness, default)).Damages);
    }

    private static void Attack(SmallWorld world, string sql) =>
        Execute(world, $"DROP TRIGGER history_is_never_changed; DROP TRIGGER history_is_never_removed; {sql}");

    private static void Execute(SmallWorld world, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(world.Folder, "bihuan.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the test is the attacker
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
