using Bihuan.Web.Storage.History;
using Bihuan.Web.Storage.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

internal static class StorageSetup
{
    // In one query, SQLite reads the whole of two nested tables to load the parts of one finding.
    private const QuerySplittingBehavior Splitting = QuerySplittingBehavior.SplitQuery;

    /// <summary>SQLite in the data folder, or PostgreSQL where <paramref name="postgres"/> is a connection string.</summary>
    public static void AddStorage(this IServiceCollection services, string dataFolder, string? postgres = null)
    {
        services.AddSingleton(new DataFolder(dataFolder));
        services.AddSingleton<FileVault>();
        services.AddSingleton<Attachments>();
        services.AddSingleton<UploadShelf>();
        services.AddScoped<RaiseHandovers>();
        services.AddScoped<LeaderActs>();
        services.AddSingleton(provider => new ChainWitness(postgres is null ? provider.GetRequiredService<DataFolder>().Witness : null));
        services.AddSingleton<HistoryChain>();
        services.AddSearch();
        if (postgres is null) services.AddSqlite();
        else services.AddDbContext<BihuanDb, PostgresBihuanDb>(options => options.UseNpgsql(postgres, npgsql => npgsql.UseQuerySplittingBehavior(Splitting)));
    }

    private static void AddSqlite(this IServiceCollection services) =>
        services.AddDbContext<BihuanDb, SqliteBihuanDb>((provider, options) => options
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = provider.GetRequiredService<DataFolder>().Database }.ToString(),
                sqlite => sqlite.UseQuerySplittingBehavior(Splitting))
            .AddInterceptors(new SqlitePragmas()));

    /// <summary>
    /// Builds the model that every later context of this process finds ready. It is the longest part of a start and needs
    /// nothing of the program, so it can go on beside the rest.
    /// </summary>
    public static async Task BuildModelAsync(string dataFolder, string? postgres)
    {
        var services = new ServiceCollection();
        services.AddStorage(dataFolder, postgres);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<BihuanDb>().Model;
    }

    /// <summary>Brings an empty or older database to this program's schema.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BihuanDb>();
        await db.Database.MigrateAsync(cancellationToken);
        // SQLite chooses among indexes by statistics that it does not gather by itself; a bounded sample keeps the start short.
        if (db is SqliteBihuanDb) await db.Database.ExecuteSqlAsync($"PRAGMA analysis_limit=400; PRAGMA optimize=0x10002;", cancellationToken);
    }
}
