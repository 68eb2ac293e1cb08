using Bihuan.Web.Work;

namespace Bihuan.Web.Demo;

/// <summary>Lets the acts of one finding follow each other in office hours of working days, from its feedback to its last act.</summary>
internal sealed class Pace(Random random, DateTimeOffset start, DateTimeOffset end, int acts)
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);
    private readonly DateTimeOffset _start = start;
    private DateTimeOffset _last = start;
    private int _taken;

    /// <summary>The instant of the next act, always later than the one before.</summary>
    public DateTimeOffset Next()
    {
        _taken = Math.Min(_taken + 1, acts);
        var wanted = InOfficeHours(_start + (end - _start) * ((double)_taken / acts));
        return _last = wanted > _last ? wanted : _last + TimeSpan.FromMinutes(random.Next(3, 12));
    }

    /// <summary>A few minutes after the one before: the same person at the same desk.</summary>
    public DateTimeOffset Soon() => _last += TimeSpan.FromMinutes(random.Next(2, 9));

    /// <summary>Goes on from here towards another end.</summary>
    public Pace Until(DateTimeOffset other, int count) => new(random, _last, other, count);

    public DateOnly Today => OfficeClock.DayOf(_last);

    private DateTimeOffset InOfficeHours(DateTimeOffset instant)
    {
        var day = OfficeClock.DayOf(instant);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(-1);
        return At(day, random.Next(8 * 60 + 40, 17 * 60 + 20));
    }

    /// <summary>A minute of an office day as an instant.</summary>
    public static DateTimeOffset At(DateOnly day, int minute) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).AddMinutes(minute).ToUniversalTime();
}
