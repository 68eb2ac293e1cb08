using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Ledger;

/// <summary>更多条件: every condition of the ledger as a form; it ends in an address like any other.</summary>
[Authorize<MaySeeFindings>]
internal sealed class FilterPage(BihuanDb db, CurrentActor current) : PageModel
{
    public LedgerAddress Address { get; private set; } = new();
    public FindingFilter Filter => Address.Filter;
    public IReadOnlyList<(Guid Id, string Name)> Units { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> Rounds { get; private set; } = [];
    public IReadOnlyList<(Guid Id, string Name)> People { get; private set; } = [];
    public IReadOnlyList<string> Categories { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = LedgerAddress.Of(Request);
        var region = current.Required.Region;
        var inspections = db.Inspections.AsNoTracking().VisibleTo(current.Required);
        var units = await db.Units.Where(u => inspections.Any(i => i.UnitId == u.Id)).OrderBy(u => u.Code).Select(u => new { u.Id, u.Name }).ToListAsync(cancellationToken);
        Units = [.. units.Select(u => (u.Id.Value, u.Name))];
        var rounds = await db.Rounds.Where(r => inspections.Any(i => i.RoundId == r.Id)).OrderBy(r => r.StartsOn).Select(r => new { r.Id, r.Name }).ToListAsync(cancellationToken);
        Rounds = [.. rounds.Select(r => (r.Id.Value, r.Name))];
        // Whoever stands under a finding's name within sight; not the whole staff.
        var named = db.Findings.AsNoTracking().VisibleTo(current.Required).SelectMany(f => f.Responsibilities).Where(r => r.PersonId != null).Select(r => r.PersonId);
        var people = await db.People.Where(p => p.RegionId == region && named.Contains(p.Id)).OrderBy(p => p.Name).Take(500).Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken);
        People = [.. people.Select(p => (p.Id.Value, p.Name))];
        var rules = await db.RuleSets.AsNoTracking().Where(r => r.RegionId == region).ToListAsync(cancellationToken);
        Categories = [.. rules.SelectMany(r => r.Rules.Categories).Distinct()];
    }
}
