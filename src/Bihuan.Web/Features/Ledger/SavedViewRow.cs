using Bihuan.Domain;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Ledger;

/// <summary>A saved view as the menu shows it.</summary>
internal sealed record SavedViewRow(SavedViewId Id, string Name, string Query, bool IsShared, bool IsOwn)
{
    /// <summary>One's own first, then what others share.</summary>
    public static async Task<IReadOnlyList<SavedViewRow>> AllAsync(Asking asking, CancellationToken cancellationToken)
    {
        var (region, person) = (asking.Actor.Region, asking.Actor.Person);
        return await asking.Db.SavedViews.AsNoTracking()
            .Where(view => view.RegionId == region && (view.OwnerId == person || view.IsShared))
            .OrderByDescending(view => view.OwnerId == person).ThenBy(view => view.Name)
            .Select(view => new SavedViewRow(view.Id, view.Name, view.Query, view.IsShared, view.OwnerId == person))
            .ToListAsync(cancellationToken);
    }
}
