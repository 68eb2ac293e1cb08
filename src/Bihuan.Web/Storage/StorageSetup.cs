using Bihuan.Web.Storage.History;
using Bihuan.Web.Storage.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

internal static class StorageSetup
{
    /// <summary>SQLite in the data folder, or PostgreSQL where <paramref name="postgres"/> is a connection string.</summary>
    public static void AddStorage(this IServiceCollection services, string dataFolder, string? postgres = null)
    {
        services.AddSingleton(new DataFolder(dataFolder));
        services.AddSingleton<FileVault>();
        services.AddSingleton<UploadShelf>();
        services.AddSingleton(provider => new ChainWitness(postgres is null ? provider.GetRequiredService<DataFolder>().Witness : null));
        services.AddSingleton<HistoryChain>();
        services.AddSearch();
        if (postgres is null) services.AddSqlite();
        else services.AddDbContext<BihuanDb, PostgresBihuanDb>(options => options.UseNpgsql(postgres));
    }

    private static void AddSqlite(this IServiceCollection services) =>
        services.AddDbContext<BihuanDb, SqliteBihuanDb>((provider, options) => options
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = provider.GetRequiredService<DataFolder>().Database }.ToString())
            .AddInterceptors(new SqlitePragmas()));

    /// <summary>Brings an empty or older database to this program's schema.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BihuanDb>().Database.MigrateAsync(cancellationToken);
    }
}
