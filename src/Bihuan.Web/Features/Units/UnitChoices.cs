using Bihuan.Domain.Findings;
using Bihuan.Domain.Units;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bihuan.Web.Features.Units;

/// <summary>What the forms offer.</summary>
internal static class UnitChoices
{
    /// <summary>The region itself is founded once, with the installation.</summary>
    public static IReadOnlyList<SelectListItem> Kinds(bool root) =>
        [.. Enum.GetValues<UnitKind>().Where(kind => kind == UnitKind.RegionCommittee == root).Select(kind => new SelectListItem(Words.Of(kind), kind.ToString()))];
}
