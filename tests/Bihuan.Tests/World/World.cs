using Bihuan.Domain.People;
using Bihuan.Web;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.World;

/// <summary>
/// The small named world: 青岚县 with its office, two inspected units and a dozen findings, served by the real program on a
/// real port over a real database. Time stands at 2026-04-10 09:00 in the office until a test moves it.
/// </summary>
public sealed class SmallWorld : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private SmallWorld(WebApplication app, string folder, FakeTime time) => (_app, _folder, Time) = (app, folder, time);

    public FakeTime Time { get; }
    public Cast Cast { get; private set; } = null!;
    public string Folder => _folder;
    public Uri Address => new(_app.Urls.First());
    public IServiceProvider Services => _app.Services;

    public static async Task<SmallWorld> StartAsync(string? postgres = null, bool isScheduled = false)
    {
        var folder = Directory.CreateTempSubdirectory("bihuan-").FullName;
        var time = new FakeTime(new DateTimeOffset(2026, 4, 10, 1, 0, 0, TimeSpan.Zero));
        var app = BihuanApp.Build(new ServeOptions { DataFolder = folder, Postgres = postgres, Time = time, IsScheduled = isScheduled });
        await app.Services.MigrateAsync();
        var world = new SmallWorld(app, folder, time);
        world.Cast = await world.WithDbAsync(db => Cast.EnterAsync(db, time.GetUtcNow()));
        await app.StartAsync();
        return world;
    }

    /// <summary>A browser signed in as the person of this role in the cast.</summary>
    public Task<Visitor> AsAsync(Role role) => AsAsync(Cast[role]);

    /// <summary>A browser signed in as this person.</summary>
    public async Task<Visitor> AsAsync(Person person)
    {
        var visitor = new Visitor(Address);
        var account = await WithDbAsync(db => Task.FromResult(db.Users.Single(a => a.PersonId == person.Id).Id));
        await visitor.SignInAsDemoAsync(account);
        return visitor;
    }

    public Visitor Anonymous() => new(Address);

    public async Task<T> WithDbAsync<T>(Func<BihuanDb, Task<T>> use)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<BihuanDb>());
    }

    /// <summary>The actor of a person as a request would see him.</summary>
    public Task<Actor> ActorAsync(Person person) => WithDbAsync(async db =>
        await _app.Services.GetRequiredService<ActorSource>().OfAsync(person.Id, db, default) ?? throw new InvalidOperationException("No actor."));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
