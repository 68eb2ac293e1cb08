using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Dispatch;

/// <summary>A page about one week: the sheet of what was owed, the names of its units, the clock that freezes it.</summary>
public abstract class WeekPage(BihuanDb db, CurrentActor current, OfficeClock clock) : PageModel
{
    /// <summary>Any day of the week; the newest week that has begun where none is said.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Week { get; set; }

    [BindProperty(SupportsGet = true)]
    public FilingState? Show { get; set; }

    public WeekSheet Sheet { get; private set; } = null!;
    public WeekClock Clock { get; private set; } = null!;
    public IReadOnlyDictionary<UnitId, string> UnitNames { get; private set; } = new Dictionary<UnitId, string>();
    public DateOnly Monday => ProgressContent.MondayOf(Week ?? clock.Today);
    public bool IsFrozen => Clock.IsFrozen(Monday);
    public bool HasNext => Monday < Clock.ThisWeek;

    protected BihuanDb Db => db;
    protected Actor Actor => current.Required;
    protected DateTimeOffset Now => clock.Now;

    /// <summary>Three queries: the rules, the sheet, the names.</summary>
    protected async Task LoadAsync(CancellationToken cancellationToken)
    {
        Clock = await db.WeekClockAsync(Actor.Region, clock, cancellationToken);
        if (Monday > Clock.ThisWeek) throw new NotFoundException();
        Sheet = await WeekSheet.OfAsync(db, Actor, Monday, clock.Now, cancellationToken);
        var units = Sheet.Units.Select(unit => unit.Unit).ToArray();
        UnitNames = await db.Units.AsNoTracking().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
    }
}
