using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Units;

/// <summary>What the forms offer.</summary>
internal static class UnitChoices
{
    /// <summary>The region itself is founded once, with the installation.</summary>
    public static IReadOnlyList<SelectListItem> Kinds(bool root) =>
        [.. Enum.GetValues<UnitKind>().Where(kind => kind == UnitKind.RegionCommittee == root).Select(kind => new SelectListItem(Words.Of(kind), kind.ToString()))];

    public static async Task<IReadOnlyList<SelectListItem>> ParentsAsync(BihuanDb db, Actor actor, CancellationToken cancellationToken) =>
        await db.Units.AsNoTracking().VisibleTo(actor).Where(unit => unit.AbolishedOn == null).OrderBy(unit => unit.Code)
            .Select(unit => new SelectListItem(unit.Name + "(" + unit.Code + ")", unit.Id.Value.ToString())).ToListAsync(cancellationToken);
}
