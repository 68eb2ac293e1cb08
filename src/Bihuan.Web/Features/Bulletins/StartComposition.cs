using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>
/// Begins to compose and cancels it. Whoever begins the same period while it is being composed, on whichever node, waits for
/// the one that runs; one that was killed is put away and begun anew.
/// </summary>
internal sealed class StartComposition(BihuanDb db, ComposeBulletin compose, Compositions running, OfficeClock clock)
{
    /// <summary>Most compositions are done by then; nobody sees a page that only says to wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Returns when it is done, or after a moment.</summary>
    public async Task StartAsync(BulletinPeriod period, bool isAnew, Actor actor, CancellationToken cancellationToken)
    {
        await compose.FindOrRefuseAsync(period, isAnew, actor, cancellationToken);
        db.ChangeTracker.Clear();
        var run = Composition.Of(period, actor, clock.Now);
        await PutAwayTheDeadAsync(run, cancellationToken);
        db.Add(run);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return;
        }

        db.ChangeTracker.Clear();
        await Task.WhenAny(running.Run(run, isAnew, actor), Task.Delay(Patience, cancellationToken));
    }

    /// <summary>The run finds itself gone at its next step, at the latest in its commit, and keeps nothing.</summary>
    public Task CancelAsync(BulletinPeriod period, Actor actor, CancellationToken cancellationToken)
    {
        var (region, kind, from) = (actor.Region, period.Kind, period.From);
        return db.Compositions.Where(run => run.RegionId == region && run.Kind == kind && run.PeriodFrom == from).ExecuteDeleteAsync(cancellationToken);
    }

    private Task PutAwayTheDeadAsync(Composition run, CancellationToken cancellationToken)
    {
        var (region, kind, from, silentSince) = (run.RegionId, run.Kind, run.PeriodFrom, clock.Now - Composition.Silence);
        return db.Compositions.Where(other => other.RegionId == region && other.Kind == kind && other.PeriodFrom == from && (other.HasFailed || other.ToldAt < silentSince)).ExecuteDeleteAsync(cancellationToken);
    }
}
