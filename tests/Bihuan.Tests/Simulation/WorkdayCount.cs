using Bihuan.Domain.Deadlines;
using Bihuan.Tests.Domain.Deadlines;

namespace Bihuan.Tests.Simulation;

/// <summary>The shipped ladder of reminders over the test's own count of working days.</summary>
internal sealed class WorkdayCount
{
    private readonly CalendarOracle _oracle = new();

    public bool IsWorkday(DateOnly day) => _oracle.Due(day.AddDays(-1), 1, DeadlineUnit.Day, Roll.Next) == day;

    /// <summary>20 and 10 working days before the last day, the day after it, 5 and 10 working days after it.</summary>
    public int Reached(DateOnly due, DateOnly today)
    {
        if (today > due) return After(due, 10) <= today ? 5 : After(due, 5) <= today ? 4 : 3;
        return Between(today, due) switch { < 10 => 2, < 20 => 1, _ => 0 };
    }

    private DateOnly After(DateOnly due, int workdays) => _oracle.Due(due, workdays, DeadlineUnit.Workday, Roll.None);

    /// <summary>Working days after today and before the last day.</summary>
    private int Between(DateOnly today, DateOnly due)
    {
        var days = 0;
        for (var day = today.AddDays(1); day < due; day = day.AddDays(1)) if (IsWorkday(day)) days++;
        return days;
    }
}
