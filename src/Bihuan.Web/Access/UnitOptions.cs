using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>The units a form offers: those that stand, by code, as far as the person sees.</summary>
internal static class UnitOptions
{
    public static async Task<IReadOnlyList<SelectListItem>> AllAsync(BihuanDb db, Actor actor, CancellationToken cancellationToken) =>
        await db.Units.AsNoTracking().VisibleTo(actor).Where(unit => unit.AbolishedOn == null).OrderBy(unit => unit.Code)
            .Select(unit => new SelectListItem(unit.Name + "（" + unit.Code + "）", unit.Id.Value.ToString())).ToListAsync(cancellationToken);
}
