using System.Collections.Frozen;

namespace Bihuan.Domain.Deadlines;

/// <summary>What a day is for an office.</summary>
public enum DayKind { Workday, Weekend, Holiday, MakeUpWorkday, LocalDayOff }

/// <summary>A day and what makes it a working day or a day off.</summary>
/// <param name="Name">The holiday's name, or null on a plain day.</param>
public sealed record CalendarDay(DateOnly Date, DayKind Kind, string? Name = null)
{
    public bool IsWorkday => Kind is DayKind.Workday or DayKind.MakeUpWorkday;
}

/// <summary>
/// Working days: Monday to Friday, changed by the State Council's notices (holidays and make-up working days) and by the
/// region's own days off. A year without a notice counts by weekends alone; <see cref="IsPublished"/> tells.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly FrozenDictionary<DateOnly, CalendarDay> _arranged;
    private readonly FrozenSet<int> _years;

    /// <param name="notices">One for each year; the later of two for one year counts.</param>
    /// <param name="localDaysOff">A local day off outweighs everything else on that day.</param>
    public WorkingCalendar(IEnumerable<HolidayNotice> notices, IEnumerable<CalendarDay>? localDaysOff = null)
    {
        var arranged = new Dictionary<DateOnly, CalendarDay>();
        var known = notices.GroupBy(notice => notice.Year).Select(year => year.Last()).ToArray();
        foreach (var day in known.SelectMany(notice => notice.Days)) arranged[day.Date] = day;
        foreach (var day in localDaysOff ?? []) arranged[day.Date] = day with { Kind = DayKind.LocalDayOff };
        (_arranged, _years) = (arranged.ToFrozenDictionary(), known.Select(notice => notice.Year).ToFrozenSet());
    }

    /// <summary>The notices the program brings along, without local days off.</summary>
    public static WorkingCalendar Shipped { get; } = new(HolidayNotice.Shipped);

    public CalendarDay this[DateOnly date] => _arranged.TryGetValue(date, out var day)
        ? day
        : new CalendarDay(date, date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend : DayKind.Workday);

    /// <summary>Whether the year's holidays have been announced.</summary>
    public bool IsPublished(int year) => _years.Contains(year);

    /// <summary>The first working day on this day or after it.</summary>
    public DateOnly OnOrAfter(DateOnly date) => Seek(date, 1);

    /// <summary>The last working day on this day or before it.</summary>
    public DateOnly OnOrBefore(DateOnly date) => Seek(date, -1);

    /// <summary>Working days after the first day up to the last (inclusive); negative where the last is the earlier one.</summary>
    public int WorkdaysBetween(DateOnly after, DateOnly upTo)
    {
        if (upTo < after) return -WorkdaysBetween(upTo, after);
        var counted = 0;
        for (var date = after.AddDays(1); date <= upTo; date = date.AddDays(1)) if (IsWorkday(date)) counted++;
        return counted;
    }

    /// <summary>The first of so many working days (at least one) that end with the last one on or before this day.</summary>
    public DateOnly FirstOf(int workdays, DateOnly end)
    {
        var date = OnOrBefore(end);
        for (var counted = 1; counted < workdays; counted++) date = OnOrBefore(date.AddDays(-1));
        return date;
    }

    private bool IsWorkday(DateOnly date) =>
        _arranged.TryGetValue(date, out var day) ? day.IsWorkday : date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private DateOnly Seek(DateOnly date, int step)
    {
        while (!IsWorkday(date)) date = date.AddDays(step);
        return date;
    }
}
