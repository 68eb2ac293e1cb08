using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web;
using Bihuan.Web.Access;
using Bihuan.Web.Demo;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Simulation;

/// <summary>The program over the demo district with a clock that is moved by hand; it can be stopped and started again over its folder.</summary>
internal sealed class DistrictUnderClock : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bihuan-half-year-").FullName;
    private readonly Dictionary<(Role, UnitId?), Actor> _actors = [];
    private WebApplication _app = null!;

    public FakeTime Time { get; } = new(DateTimeOffset.UnixEpoch);
    public DateOnly Today { get; private set; }

    public static async Task<DistrictUnderClock> StartAsync(DateOnly day)
    {
        var district = new DistrictUnderClock();
        district.MoveTo(day, 8);
        district.Build();
        await district._app.Services.MigrateAsync();
        await district.UseAsync((DemoLoader loader) => loader.LoadAsync(default));
        return district;
    }

    /// <summary>To an hour of a day in the office.</summary>
    public void MoveTo(DateOnly day, int hour)
    {
        Today = day;
        Time.MoveTo(day);
        Time.Advance(TimeSpan.FromHours(hour - 9));
    }

    public async Task RestartAsync()
    {
        await _app.DisposeAsync();
        Build();
        await _app.Services.MigrateAsync();
    }

    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task UseAsync<TService>(Func<TService, Task> use) where TService : notnull => UseAsync<TService, bool>(async service =>
    {
        await use(service);
        return true;
    });

    public Task<T> AskAsync<T>(Func<BihuanDb, Task<T>> ask) => UseAsync(ask);

    /// <summary>Somebody who holds the role for the unit, always the same person.</summary>
    public async Task<Actor> ActorAsync(RegionId region, Role role, UnitId? unit = null)
    {
        if (_actors.TryGetValue((role, unit ?? new UnitId(region.Value)), out var known)) return known;
        var people = await AskAsync(db => db.People.AsNoTracking().Where(person => person.RegionId == region && person.Posts.Any(post => post.Role == role)).OrderBy(person => person.Id).Select(person => person.Id).ToListAsync());
        foreach (var person in people)
        {
            var actor = await AskAsync(db => _app.Services.GetRequiredService<ActorSource>().OfAsync(person, db, default));
            if (actor is not null && (unit is null || actor.HoldsFor(role, unit.Value))) return _actors[(role, unit ?? new UnitId(region.Value))] = actor;
        }

        throw new InvalidOperationException($"Nobody is {role}.");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private void Build() => _app = BihuanApp.Build(new ServeOptions { DataFolder = _folder, Time = Time });
}
