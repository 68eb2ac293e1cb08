using System.Data.Common;
using System.Runtime.CompilerServices;
using Bihuan.Domain.Findings;
using Bihuan.Web.Storage.History;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bihuan.Web.Storage;

/// <summary>One file beside the vault: the edition for one machine.</summary>
public sealed class SqliteBihuanDb(DbContextOptions<SqliteBihuanDb> options, HistoryChain chain) : BihuanDb(options, chain)
{
    /// <summary>A finding's number in the search index, which knows rows by whole numbers only; given when it is first indexed.</summary>
    internal const string SearchNumber = "SearchNumber";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<Finding>().Property<long?>(SearchNumber);
        base.OnModelCreating(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        base.ConfigureConventions(conventions);
        // SQLite compares instants as text of mixed offsets; ticks of UTC compare as time does.
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}

/// <summary>
/// Durability per connection: a commit is on the disk before it is told (WAL is set once, in the file). Connections are
/// pooled and keep what was set, so each is told once.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private static readonly ConditionalWeakTable<object, object> Told = [];
    // A small cache each, for many connections: the kernel keeps the file's pages once for all of them.
    private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-4096; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private static void Set(DbConnection connection)
    {
        if (!Told.TryAdd(((SqliteConnection)connection).Handle!, Told)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
