using Bihuan.Domain;
using Bihuan.Domain.Units;

namespace Bihuan.Web.Features.Units;

/// <summary>A unit as the tree shows it.</summary>
/// <param name="People">Who holds a post in it today.</param>
internal sealed record UnitRow(UnitId Id, UnitId? ParentId, string Name, UnitKind Kind, string Code, DateOnly? AbolishedOn, int People);

/// <summary>A unit and what is below it, as far as the question lets through.</summary>
/// <param name="IsHit">The question names it; those above a hit are shown to tell where it belongs.</param>
/// <param name="IsOpen">Sections are folded away until somebody asks: a county has hundreds.</param>
internal sealed record UnitBranch(UnitRow Unit, IReadOnlyList<UnitBranch> Below, bool IsHit, bool IsOpen)
{
    /// <summary>How many units the question names here.</summary>
    public int Hits => (IsHit ? 1 : 0) + Below.Sum(branch => branch.Hits);

    /// <summary>The branches that hold a unit whose name or code has the word in it, all of them where nothing is asked.</summary>
    public static IReadOnlyList<UnitBranch> Grow(IReadOnlyList<UnitRow> rows, string? word)
    {
        var below = rows.ToLookup(row => row.ParentId);
        return [.. below[null].Select(GrowOne).OfType<UnitBranch>()];

        bool IsOpen(UnitBranch[] branches) => word is not null || branches.Any(branch => branch.Unit.Kind != UnitKind.Section);

        UnitBranch? GrowOne(UnitRow row)
        {
            var branches = below[row.Id].Select(GrowOne).OfType<UnitBranch>().ToArray();
            var hit = word is null || row.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || row.Code.StartsWith(word, StringComparison.OrdinalIgnoreCase);
            return hit || branches.Length > 0 ? new UnitBranch(row, branches, hit, IsOpen(branches)) : null;
        }
    }
}
