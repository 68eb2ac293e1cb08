using System.Data.Common;
using Bihuan.Web;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Storage;

/// <summary>What the migrations build is what the model says: no column or index was forgotten in a script.</summary>
public class SchemaTests(PostgresServer postgres)
{
    private const string SqliteColumns = "SELECT m.name || '.' || c.name || ' ' || c.type || CASE c.\"notnull\" WHEN 1 THEN '' ELSE '?' END FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'";
    private const string SqliteIndexes = "SELECT m.name || ': ' || i.name || ' ' || i.\"unique\" FROM sqlite_master m, pragma_index_list(m.name) i WHERE m.type = 'table' AND i.origin = 'c'";
    private const string PostgresColumns = "SELECT table_name || '.' || column_name || ' ' || data_type || COALESCE(character_maximum_length::text, '') || CASE is_nullable WHEN 'NO' THEN '' ELSE '?' END FROM information_schema.columns WHERE table_schema = 'public'";
    private const string PostgresIndexes = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'";

    [Fact]
    public async Task On_SQLite() => await CompareAsync(null, null, [SqliteColumns, SqliteIndexes]);

    [Fact]
    public async Task On_PostgreSQL()
    {
        if (PostgresServer.Missing is { } reason) Assert.Skip(reason);
        await CompareAsync(await postgres.NewDatabaseAsync(), await postgres.NewDatabaseAsync(), [PostgresColumns, PostgresIndexes]);
    }

    private static async Task CompareAsync(string? migrated, string? created, string[] questions)
    {
        var byScripts = await AskAsync(migrated, questions, db => db.Database.MigrateAsync());
        var byModel = await AskAsync(created, questions, db => db.Database.EnsureCreatedAsync());
        Assert.True(byModel.Count > 100);
        Assert.Empty(byModel.Except(byScripts));
        Assert.Empty(byScripts.Except(byModel).Where(part => !IsOfScriptsOnly(part)));
    }

    /// <summary>The list of migrations, the search index, and the indexes of counts exist in scripts alone.</summary>
    private static readonly string[] OfScriptsOnly =
        ["__EFMigrations", "finding_search", "findings_by_s", "findings_stage_complete", "findings_by_next_milestone", "findings_by_class", "findings_by_id_and_state", "findings_open_by", "findings_asked", "spans_present", "spans_left"];

    private static bool IsOfScriptsOnly(string part) => OfScriptsOnly.Any(name => part.Contains(name, StringComparison.Ordinal));

    private static async Task<HashSet<string>> AskAsync(string? connection, string[] questions, Func<BihuanDb, Task> build)
    {
        var folder = Directory.CreateTempSubdirectory("bihuan-schema-").FullName;
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = folder, Postgres = connection });
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BihuanDb>();
        await build(db);
        var answers = new HashSet<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var question in questions) answers.UnionWith(await ReadAsync(db.Database.GetDbConnection(), question));
        await db.Database.CloseConnectionAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return answers;
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, string question)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this file
        command.CommandText = question;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetString(0));
        return rows;
    }
}
