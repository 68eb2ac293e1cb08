using Bihuan.Domain.Deadlines;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Deadlines;

/// <summary>An edition of the calendar as the history tells of it.</summary>
internal sealed record EditionRow(DateTimeOffset At, string Summary);

/// <summary>工作日历: a year as the office counts it, with the notice it rests on.</summary>
[Authorize<MaySeeCalendar>]
internal sealed class CalendarPage(BihuanDb db, CurrentActor current, OfficeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public CalendarContent Edition { get; private set; } = CalendarContent.Shipped;
    public WorkingCalendar Calendar { get; private set; } = WorkingCalendar.Shipped;
    public IReadOnlyList<EditionRow> Editions { get; private set; } = [];
    public bool MayAdopt { get; private set; }
    public DateOnly Today => clock.Today;
    public int Shown => Year is { } asked && asked is >= 1950 and <= 2200 ? asked : clock.Today.Year;
    public HolidayNotice? Notice => Edition.Notices.TryGetValue(Shown, out var text) ? HolidayNotice.Read(Shown, text) : null;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var region = current.Required.Region;
        MayAdopt = current.Required.HoldsAny(new MayRunRounds().Roles);
        var newest = db.Calendars.AsNoTracking().Where(edition => edition.RegionId == region).OrderByDescending(edition => edition.Number);
        if (await newest.FirstOrDefaultAsync(cancellationToken) is not { } inForce) return;
        (Edition, Calendar) = (inForce.Content, inForce.Calendar);
        Editions = await db.History.AsNoTracking().Where(entry => entry.RegionId == region && entry.Kind == "calendar.adopted").OrderByDescending(entry => entry.Number)
            .Select(entry => new EditionRow(entry.At, entry.Summary)).ToListAsync(cancellationToken);
    }

    /// <summary>The weeks of a month from Monday on; null where a day belongs to its neighbour.</summary>
    public IEnumerable<IReadOnlyList<CalendarDay?>> WeeksOf(int month)
    {
        var first = new DateOnly(Shown, month, 1);
        var blank = ((int)first.DayOfWeek + 6) % 7;
        var days = Enumerable.Repeat<CalendarDay?>(null, blank)
            .Concat(Enumerable.Range(0, DateTime.DaysInMonth(Shown, month)).Select(n => (CalendarDay?)Calendar[first.AddDays(n)])).ToList();
        while (days.Count % 7 != 0) days.Add(null);
        return days.Chunk(7);
    }
}
