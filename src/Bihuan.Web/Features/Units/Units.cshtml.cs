using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Units;

/// <summary>The tree of units. Two queries: units, and posts held today per unit.</summary>
[Authorize<MaySeePeople>]
internal sealed class UnitsPage(BihuanDb db, CurrentActor current, OfficeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Shows abolished units too.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Gone { get; set; }

    public IReadOnlyList<UnitBranch> Branches { get; private set; } = [];
    public bool MayManage => new MayManagePeople().Allows(current.Required);
    public string Summary => $"共{Branches.Sum(branch => branch.Hits)}个单位";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var word = string.IsNullOrWhiteSpace(Q) ? null : Q.Trim();
        Branches = UnitBranch.Grow(await RowsAsync(cancellationToken), word);
    }

    private async Task<IReadOnlyList<UnitRow>> RowsAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var posts = await db.People.AsNoTracking().VisibleTo(current.Required).SelectMany(person => person.Posts)
            .Where(post => post.From <= today && (post.To == null || post.To >= today))
            .GroupBy(post => post.UnitId).Select(of => new { Unit = of.Key, People = of.Select(post => post.PersonId).Distinct().Count() })
            .ToDictionaryAsync(of => of.Unit, of => of.People, cancellationToken);
        var units = await db.Units.AsNoTracking().VisibleTo(current.Required)
            .Where(unit => Gone || unit.AbolishedOn == null || unit.AbolishedOn >= today)
            .OrderBy(unit => unit.Code).ToListAsync(cancellationToken);
        return [.. units.Select(u => new UnitRow(u.Id, u.ParentId, u.Name, u.Kind, u.Code, u.AbolishedOn, posts.GetValueOrDefault(u.Id)))];
    }
}
