using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.SavedViews;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Ledger;

/// <summary>保存视图: keeps the question under a name.</summary>
internal sealed class KeepView(BihuanDb db, OfficeClock clock)
{
    public async Task KeepAsync(string name, string query, bool isShared, Actor actor, CancellationToken cancellationToken)
    {
        db.Add(SavedView.Keep(name, query, isShared, actor, clock.Now));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>删除视图: only one's own.</summary>
internal sealed class DiscardView(BihuanDb db, OfficeClock clock)
{
    public async Task DiscardAsync(SavedViewId id, Actor actor, CancellationToken cancellationToken)
    {
        var (region, person) = (actor.Region, actor.Person);
        var view = await db.SavedViews.Where(v => v.RegionId == region && (v.OwnerId == person || v.IsShared)).SingleOrNotFoundAsync(v => v.Id == id, cancellationToken);
        view.Discard(actor, clock.Now);
        db.Remove(view);
        await db.SaveChangesAsync(cancellationToken);
    }
}
