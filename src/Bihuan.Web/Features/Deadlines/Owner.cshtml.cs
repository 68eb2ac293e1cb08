using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Deadlines;

/// <summary>指定承办人: the head or the liaison names who in the unit owns what it owes.</summary>
[Authorize<MayReport>]
internal sealed class ObligationOwnerPage(NameOwner naming, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    [BindProperty]
    public string? Owner { get; set; }

    public OwnedObligation Owed { get; private set; } = null!;
    public string UnitName { get; private set; } = "";
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];
    public IReadOnlyList<Refusal> Obstacles => Owed.Obligation.ObstaclesToNamingOwner(current.Required);

    public async Task OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        await FillAsync(id, cancellationToken);
        Owner = Owed.Named is null ? null : Owed.Obligation.OwnerId?.Value.ToString();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        InspectionId inspection = default;
        return await ActAsync(
            async () => inspection = await naming.NameAsync(new OwnerChoice(new ObligationId(id), Owner), current.Required, cancellationToken),
            () => (Links.Inspection(inspection), string.IsNullOrEmpty(Owner) ? "此事项由主要负责人承办。" : "已指定承办人，此事项列入其待办。"),
            () => FillAsync(id, cancellationToken));
    }

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        var obligation = new ObligationId(id);
        Owed = await db.WithOwners(db.Obligations.AsNoTracking().VisibleTo(current.Required).Where(o => o.Id == obligation), clock.Today).SingleOrNotFoundAsync(row => true, cancellationToken);
        var unit = Owed.Obligation.UnitId;
        UnitName = await db.Units.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(cancellationToken);
        var people = await db.WhoMayOwn(unit, clock.Today).Select(person => new { person.Id, person.Name }).ToListAsync(cancellationToken);
        People = [.. people.Select(person => new SelectListItem(person.Name, person.Id.Value.ToString()))];
    }
}
