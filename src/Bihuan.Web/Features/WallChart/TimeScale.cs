using System.Globalization;

namespace Bihuan.Web.Features.WallChart;

/// <summary>The chart's time axis: whole months, both ends inclusive. A day is a stretch of it, not a point.</summary>
internal sealed record TimeScale(DateOnly From, DateOnly To)
{
    private const int MonthsBack = 9;
    private const int MonthsAhead = 15;

    private double Days => To.DayNumber + 1 - From.DayNumber;

    public bool Holds(DateOnly day) => day >= From && day <= To;

    /// <summary>Where a day begins, in percent of the width; what lies outside stands at the edge.</summary>
    public string Begin(DateOnly day) => Percent(Place(day));

    /// <summary>Where a day ends.</summary>
    public string End(DateOnly day) => Percent(Place(day.AddDays(1)));

    /// <summary>From the beginning of one day to the end of another; nothing where they lie the other way round.</summary>
    public string Width(DateOnly first, DateOnly last) => Percent(Math.Max(0, Place(last.AddDays(1)) - Place(first)));

    /// <summary>A part of that width, for a bar filled to so many percent.</summary>
    public string Width(DateOnly first, DateOnly last, int percent) => Percent(Math.Max(0, Place(last.AddDays(1)) - Place(first)) * percent / 100);

    /// <summary>
    /// The first days of the months, with what is written at them; with many months only every second or third is named. Behind
    /// the last name there is one month's room, on paper too little for a year, and among many months for nothing.
    /// </summary>
    public IEnumerable<(DateOnly First, string Text)> Months()
    {
        var count = ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;
        var step = count <= 10 ? 1 : count <= 18 ? 2 : 3;
        for (var i = 0; i < count; i++)
        {
            var first = From.AddMonths(i);
            var (isNamed, hasRoom) = (i % step == 0 && (step == 1 || i < count - 1), i + step < count);
            yield return (first, !isNamed ? "" : i == 0 || (first.Month <= step && hasRoom) ? $"{first.Year}年{first.Month}月" : $"{first.Month}月");
        }
    }

    /// <summary>Holds today and all these days, as far as they are not years away.</summary>
    public static TimeScale Of(IEnumerable<DateOnly> days, DateOnly today)
    {
        var (first, last) = (today, today);
        foreach (var day in days)
        {
            if (day < first) first = day;
            if (day > last) last = day;
        }

        if (first < today.AddMonths(-MonthsBack)) first = today.AddMonths(-MonthsBack);
        if (last > today.AddMonths(MonthsAhead)) last = today.AddMonths(MonthsAhead);
        // A little air behind the last day, so that what is written beside it has room.
        last = last.AddDays(10);
        return new TimeScale(new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, 1).AddMonths(1).AddDays(-1));
    }

    private double Place(DateOnly day) => Math.Clamp((day.DayNumber - From.DayNumber) / Days, 0, 1) * 100;

    private static string Percent(double place) => place.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
