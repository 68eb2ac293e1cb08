using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui;

/// <summary>A page about one record of an inspection. Who may not see the unit's records finds nothing.</summary>
public abstract class InspectionActPage(BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Inspection Inspection { get; private set; } = null!;
    public string Unit { get; private set; } = "";
    public InspectionId InspectionId => new(Id);
    public Actor Actor => current.Required;
    public DateOnly Today => clock.Today;
    public IReadOnlyList<Crumb> Crumbs => [new Crumb(Unit, Links.Inspection(InspectionId))];

    protected BihuanDb Db => db;

    protected async Task LoadInspectionAsync(CancellationToken cancellationToken)
    {
        var found = await (
            from inspection in db.Inspections.AsNoTracking().VisibleTo(Actor)
            join unit in db.Units on inspection.UnitId equals unit.Id
            where inspection.Id == InspectionId
            select new { inspection, unit.Name }).SingleOrNotFoundAsync(row => true, cancellationToken);
        if (!Actor.SeesRecordsOf(found.inspection.UnitId)) throw new NotFoundException();
        (Inspection, Unit) = (found.inspection, found.Name);
    }
}
