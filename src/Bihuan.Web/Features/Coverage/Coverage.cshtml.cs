using Bihuan.Domain;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Coverage;

/// <summary>全覆盖: per term which units were inspected, supervised and looked back at, and which were not, by name (A02).</summary>
[Authorize<MaySeeRounds>]
internal sealed class CoveragePage(BihuanDb db, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Term { get; set; }

    /// <summary>Shows only what this kind covers, or leaves out; null for every unit.</summary>
    [BindProperty(SupportsGet = true)]
    public CoverageKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Gap { get; set; }

    public IReadOnlyList<Term> Terms { get; private set; } = [];
    public Term? Chosen { get; private set; }
    public CoverageView View { get; private set; } = new([]);
    public IEnumerable<CoverageRow> Rows => Kind is { } kind ? View.Rows.Where(row => row.Owes(kind) && row.By.ContainsKey(kind) != Gap) : View.Rows;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var region = current.Required.Region;
        Terms = await db.Terms.AsNoTracking().Where(term => term.RegionId == region).OrderByDescending(term => term.Number).ToListAsync(cancellationToken);
        Chosen = Term is { } asked ? Terms.FirstOrDefault(term => term.Id == new TermId(asked)) ?? throw new NotFoundException() : Terms.FirstOrDefault();
        if (Chosen is not null) View = await CoverageView.LoadAsync(db, Chosen.Id, current.Required, cancellationToken);
    }
}
