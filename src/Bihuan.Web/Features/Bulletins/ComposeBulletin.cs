using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>起草: counts the figures of the period and keeps them as a draft, in one commit at the end; a draft that is there takes newer figures only if that was asked for.</summary>
internal sealed class ComposeBulletin(BihuanDb db, BulletinFiguresOf figures, OfficeClock clock)
{
    public Task<BulletinId> ComposeAsync(BulletinPeriod period, Actor actor, CancellationToken cancellationToken) =>
        CountAndKeepAsync(period, false, Composing.Unwatched, actor, cancellationToken);

    /// <summary>Under the eyes of whoever waits: the run ends with the commit of its bulletin, and one that is gone by then commits nothing.</summary>
    public Task<BulletinId> ComposeAsync(Composition run, bool isAnew, Composing composing, Actor actor, CancellationToken cancellationToken)
    {
        db.Remove(run);
        return CountAndKeepAsync(run.Period, isAnew, composing, actor, cancellationToken);
    }

    /// <summary>What can be refused before anything is counted.</summary>
    public async Task<Bulletin?> FindOrRefuseAsync(BulletinPeriod period, bool isAnew, Actor actor, CancellationToken cancellationToken)
    {
        RefusedException.ThrowIfAny([.. period.From > clock.Today ? [new PeriodNotBegun(period.Title)] : Array.Empty<Refusal>(), .. Bulletin.ObstaclesToComposing(actor)]);
        var (kind, from) = (period.Kind, period.From);
        var known = await db.Bulletins.VisibleTo(actor).SingleOrDefaultAsync(bulletin => bulletin.Kind == kind && bulletin.PeriodFrom == from, cancellationToken);
        if (known is not null && !isAnew) throw new RefusedException(new BulletinExists(period.Title));
        RefusedException.ThrowIfAny(known?.ObstaclesToComposingAnew(actor) ?? []);
        return known;
    }

    private async Task<BulletinId> CountAndKeepAsync(BulletinPeriod period, bool isAnew, Composing composing, Actor actor, CancellationToken cancellationToken)
    {
        var bulletin = await FindOrRefuseAsync(period, isAnew, actor, cancellationToken);
        var composed = await figures.CountAsync(period, composing, actor, cancellationToken);
        await composing.BeginAsync("保存草稿");
        if (bulletin is null)
        {
            db.Add(bulletin = Bulletin.Compose(actor.Region, period, composed, actor, clock.Now));
        }
        else
        {
            await db.Entry(bulletin).Collection(held => held.Bases).LoadAsync(cancellationToken);
            bulletin.ComposeAnew(composed, actor, clock.Now);
        }

        await db.SaveChangesAsync(cancellationToken);
        return bulletin.Id;
    }
}
