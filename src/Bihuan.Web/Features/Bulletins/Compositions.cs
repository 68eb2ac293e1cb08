using System.Collections.Concurrent;
using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>What this node composes while nobody holds the request open. Going down it gives up what it has begun; nothing of it was kept.</summary>
internal sealed partial class Compositions(IServiceScopeFactory scopes, OfficeClock clock, ILogger<Compositions> log) : IHostedService, IDisposable
{
    private readonly ConcurrentDictionary<Guid, Task> _running = new();
    private readonly CancellationTokenSource _goingDown = new();

    /// <summary>One program alone has the data folder: what an earlier one had begun there was killed with it.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BihuanDb>();
        if (db is SqliteBihuanDb) await db.Compositions.ExecuteDeleteAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _goingDown.CancelAsync();
        await Task.WhenAll(_running.Values);
    }

    public Task Run(Composition run, bool isAnew, Actor actor) => _running.GetOrAdd(run.Run, _ => Task.Run(() => RunAsync(run, isAnew, actor)));

    public void Dispose() => _goingDown.Dispose();

    private async Task RunAsync(Composition run, bool isAnew, Actor actor)
    {
        var hasFailed = false;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BihuanDb>();
            await scope.ServiceProvider.GetRequiredService<ComposeBulletin>().ComposeAsync(run, isAnew, new Composing(step => TellAsync(db, run.Run, step)), actor, _goingDown.Token);
        }
        catch (Exception ended) when (ended is OperationCanceledException or DbUpdateConcurrencyException or RefusedException)
        {
            // Cancelled, or another was quicker: nothing is kept, and whoever waits sees what there is.
        }
        catch (Exception broken)
        {
            hasFailed = true;
            LogFailure(run.Period.Title, broken);
        }

        await EndAsync(run.Run, hasFailed);
    }

    /// <summary>Tells how far it is, and learns in the same breath whether it is still wanted.</summary>
    private async Task TellAsync(BihuanDb db, Guid run, ComposingStep step)
    {
        var now = clock.Now;
        var alive = await db.Compositions.Where(own => own.Run == run)
            .ExecuteUpdateAsync(set => set.SetProperty(own => own.Done, step.Done).SetProperty(own => own.Total, step.Total).SetProperty(own => own.Step, step.What).SetProperty(own => own.ToldAt, now), _goingDown.Token);
        if (alive == 0) throw new OperationCanceledException("The composition was cancelled.");
    }

    private async Task EndAsync(Guid run, bool hasFailed)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<BihuanDb>().Compositions.Where(one => one.Run == run);
        await (hasFailed ? own.ExecuteUpdateAsync(set => set.SetProperty(one => one.HasFailed, true)) : own.ExecuteDeleteAsync());
        _running.TryRemove(run, out _);
    }

    [LoggerMessage(LogLevel.Error, "Composing {Title} failed.")]
    private partial void LogFailure(string title, Exception broken);
}
