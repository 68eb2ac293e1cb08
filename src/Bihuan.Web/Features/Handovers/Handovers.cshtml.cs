using Bihuan.Domain;
using Bihuan.Domain.Handovers;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Handovers;

/// <summary>移交清单: every change of a unit's head, the unsigned ones first.</summary>
[Authorize<MaySeeHandovers>]
internal sealed class HandoversPage(BihuanDb db, CurrentActor current) : PageModel
{
    private const int Most = 200;

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    public IReadOnlyList<Handover> Rows { get; private set; } = [];
    public Names Names { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var handovers = db.Handovers.AsNoTracking().VisibleTo(current.Required);
        if (Unit is { } unit) handovers = handovers.Where(handover => handover.UnitId == new UnitId(unit));
        Rows = await handovers.OrderBy(handover => handover.IsComplete).ThenByDescending(handover => handover.LastDay).ThenBy(handover => handover.Id).Take(Most).ToListAsync(cancellationToken);
        Names = await Names.OfAsync(db, [], Rows.Select(handover => (UnitId?)handover.UnitId), cancellationToken);
    }
}
