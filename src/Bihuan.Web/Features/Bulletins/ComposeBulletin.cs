using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>起草: counts the figures of the period and keeps them as a draft; a draft that is there takes newer figures.</summary>
internal sealed class ComposeBulletin(BihuanDb db, BulletinFiguresOf figures, OfficeClock clock)
{
    public async Task<BulletinId> ComposeAsync(BulletinPeriod period, Actor actor, CancellationToken cancellationToken)
    {
        if (period.From > clock.Today) throw new RefusedException(new PeriodNotBegun(period.Title));
        var (region, kind, from) = (actor.Region, period.Kind, period.From);
        if (await db.Bulletins.AnyAsync(b => b.RegionId == region && b.Kind == kind && b.PeriodFrom == from, cancellationToken)) throw new RefusedException(new BulletinExists(period.Title));
        var bulletin = Bulletin.Compose(region, period, await figures.CountAsync(period, actor, cancellationToken), actor, clock.Now);
        db.Add(bulletin);
        await db.SaveChangesAsync(cancellationToken);
        return bulletin.Id;
    }

    public async Task ComposeAnewAsync(BulletinId id, Actor actor, CancellationToken cancellationToken)
    {
        var bulletin = await db.Bulletins.VisibleTo(actor).SingleOrNotFoundAsync(b => b.Id == id, cancellationToken);
        bulletin.ComposeAnew(await figures.CountAsync(bulletin.Period, actor, cancellationToken), actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
