using Bihuan.Domain.Deadlines;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Reminders;

/// <summary>催办阶梯: which step of a rule set's ladder a last day has reached. Pure: the same for everybody who asks on the same day.</summary>
public static class Escalation
{
    /// <summary>The day a step falls on: so many working days before the last day, the day after it, or so many working days after it.</summary>
    public static DateOnly DayOf(EscalationStep step, DateOnly due, WorkingCalendar calendar)
    {
        if (step.Workdays == 0) return due.AddDays(1);
        var (day, left, direction) = (due, Math.Abs(step.Workdays), step.Workdays > 0 ? -1 : 1);
        while (left > 0)
        {
            day = day.AddDays(direction);
            if (calendar[day].IsWorkday) left--;
        }

        return day;
    }

    /// <summary>
    /// The number (from 1) of the last step whose day has come; 0 while none has. Whoever was not reminded for some days is
    /// reminded of where the thing stands now, not of every step it passed.
    /// </summary>
    public static int Reached(IReadOnlyList<EscalationStep> ladder, DateOnly due, DateOnly today, WorkingCalendar calendar)
    {
        for (var number = ladder.Count; number > 0; number--)
        {
            if (DayOf(ladder[number - 1], due, calendar) <= today) return number;
        }

        return 0;
    }

    /// <summary>The latest last day that any step can have reached by today; rows beyond it need not be looked at.</summary>
    public static DateOnly Horizon(IEnumerable<IReadOnlyList<EscalationStep>> ladders, DateOnly today, WorkingCalendar calendar)
    {
        var earliest = ladders.SelectMany(ladder => ladder).Select(step => step.Workdays).DefaultIfEmpty(0).Max();
        var day = today;
        for (var left = earliest; left > 0;)
        {
            day = day.AddDays(1);
            if (calendar[day].IsWorkday) left--;
        }

        // A day off before the last day makes it count back over the same working days.
        while (!calendar[day.AddDays(1)].IsWorkday) day = day.AddDays(1);
        return day.AddDays(1);
    }
}
