using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Bihuan.Domain;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.WallChart;

/// <summary>
/// Tells an open chart that its region has changed: the number of the change and the day, nothing else; what changed is
/// fetched by the page with its own permission. Asked of the database, so that a change made through another node counts too.
/// </summary>
internal sealed class WallChanges(IServiceScopeFactory scopes, OfficeClock clock, IHostApplicationLifetime lifetime)
{
    private const int LooksPerBeat = 8;

    /// <summary>About ten minutes; then the browser comes back by itself and is asked for its permission anew.</summary>
    private const int LooksPerStream = 300;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <param name="once">Tells how it stands and ends: for whoever did not ask for a stream.</param>
    public async IAsyncEnumerable<SseItem<string>> TellAsync(RegionId region, bool once, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var told = await StandAsync(region);
        yield return new SseItem<string>(told, "change");
        for (var look = 1; !once && look <= LooksPerStream; look++)
        {
            await Task.Delay(Pause, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ending.IsCancellationRequested) yield break;
            var now = await StandAsync(region);
            if (now != told) yield return new SseItem<string>(told = now, "change");
            // A proxy closes what stays silent.
            else if (look % LooksPerBeat == 0) yield return new SseItem<string>(told, "beat");
        }
    }

    private async Task<string> StandAsync(RegionId region)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BihuanDb>();
        var change = await db.ChainHeads.AsNoTracking().Where(head => head.RegionId == region).Select(head => head.LastChange).FirstOrDefaultAsync();
        return $"{change}/{clock.Today:yyyy-MM-dd}";
    }
}
