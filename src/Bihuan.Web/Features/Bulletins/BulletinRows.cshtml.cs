using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Bulletins;

/// <summary>A finding behind a frozen figure: as it was counted, and as it stands now.</summary>
internal sealed record FrozenRow(BulletinFinding Counted, string Unit, string? Code, string? Title, FindingState? Now);

/// <summary>The findings that a figure of the bulletin counted, from the ids frozen with it; read is only what one may see.</summary>
[Authorize<MaySeeFindings>]
internal sealed class BulletinRowsPage(BihuanDb db, CurrentActor current) : PageModel
{
    private const int PerPage = 100;

    [BindProperty(SupportsGet = true)]
    public FindingState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    public Bulletin Bulletin { get; private set; } = null!;
    public int Count { get; private set; }
    public int Parts => (Count + PerPage - 1) / PerPage;
    public IReadOnlyList<FrozenRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        Bulletin = await db.Bulletins.AsNoTracking().VisibleTo(current.Required).SingleOrNotFoundAsync(bulletin => bulletin.Id == new BulletinId(id), cancellationToken);
        var counted = (
            from unit in Bulletin.Content.Units
            where Unit is null || unit.Unit.Value == Unit
            from finding in unit.Findings
            where (State is null || finding.State == State) && (!Overdue || finding.IsOverdue)
            select (unit.Name, finding)).ToArray();
        Count = counted.Length;
        var shown = counted.Skip((Math.Max(Part, 1) - 1) * PerPage).Take(PerPage).ToArray();
        var ids = shown.Select(row => row.finding.Id).ToArray();
        var known = await db.Findings.AsNoTracking().VisibleTo(current.Required).Where(f => ids.Contains(f.Id))
            .Select(f => new { f.Id, f.Code, f.Title, f.State }).ToDictionaryAsync(f => f.Id, cancellationToken);
        Rows = [.. shown.Select(row => new FrozenRow(row.finding, row.Name, known.GetValueOrDefault(row.finding.Id)?.Code, known.GetValueOrDefault(row.finding.Id)?.Title, known.GetValueOrDefault(row.finding.Id)?.State))];
    }
}
