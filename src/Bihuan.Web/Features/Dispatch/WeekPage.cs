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

/// <summary>A page about one week: what was owed in numbers, the names of its units, the clock that freezes it.</summary>
internal abstract class WeekPage(BihuanDb db, CurrentActor current, OfficeClock clock, WeekFigures figures) : PageModel
{
    /// <summary>Any day of the week; the newest week that has begun where none is said.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Week { get; set; }

    [BindProperty(SupportsGet = true)]
    public FilingState? Show { get; set; }

    public IReadOnlyList<WeekCell> Cells { get; private set; } = [];
    public IReadOnlyList<UnitWeek> UnitWeeks { get; private set; } = [];
    public WeekClock Clock { get; private set; } = null!;
    public IReadOnlyDictionary<UnitId, string> UnitNames { get; private set; } = new Dictionary<UnitId, string>();
    public DateOnly Monday => ProgressContent.MondayOf(Week ?? clock.Today);
    public bool IsFrozen => Clock.IsFrozen(Monday);
    public bool HasNext => Monday < Clock.ThisWeek;

    protected BihuanDb Db => db;
    protected Actor Actor => current.Required;
    protected DateTimeOffset Now => clock.Now;

    /// <summary>Four queries while nothing is kept: the rules, the last change, the week, the names.</summary>
    protected async Task LoadAsync(CancellationToken cancellationToken)
    {
        Clock = await db.WeekClockAsync(Actor.Region, clock, cancellationToken);
        if (Monday > Clock.ThisWeek) throw new NotFoundException();
        Cells = await figures.CellsAsync(Actor, Monday, cancellationToken);
        UnitWeeks = [.. Cells.GroupBy(cell => cell.Unit).Select(unit => UnitWeek.Of(unit.Key, [.. unit]))];
        var units = UnitWeeks.Select(unit => unit.Unit).ToArray();
        UnitNames = await db.Units.AsNoTracking().Where(unit => units.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
    }
}
