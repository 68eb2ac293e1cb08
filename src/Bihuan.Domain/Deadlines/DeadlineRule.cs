namespace Bihuan.Domain.Deadlines;

public enum DeadlineUnit { Day, Workday, Month }

/// <summary>Where a date goes that falls on a day off: it stays, or moves to the next or the previous working day.</summary>
public enum Roll { None, Next, Previous }

/// <summary>
/// How an obligation's last day is found: so many days, working days or months after the anchor, which is day 0. The last
/// day counts (inclusive); months clamp to the month's end (03-31 + 1 month = 04-30).
/// </summary>
public sealed record DeadlineRule(ObligationKind Obligation, int Count, DeadlineUnit Unit, Roll Roll = Roll.None)
{
    /// <summary>The deadline with every step of its derivation.</summary>
    /// <param name="begin">What happened on day 0, in words.</param>
    public Deadline From(DateOnly anchor, WorkingCalendar calendar, string begin = "起算")
    {
        var steps = new List<DerivationStep> { new(anchor, 0, calendar[anchor], $"{begin}当天为第0天，不计入期限") };
        var counted = Unit switch
        {
            DeadlineUnit.Workday => CountWorkdays(anchor, calendar, steps),
            DeadlineUnit.Day => CountDays(anchor, calendar, steps),
            _ => CountMonths(anchor, calendar, steps),
        };
        return new Deadline(this, anchor, Rolled(counted, calendar, steps), steps);
    }

    private DateOnly CountWorkdays(DateOnly anchor, WorkingCalendar calendar, List<DerivationStep> steps)
    {
        var date = anchor;
        for (var counted = 0; counted < Count;)
        {
            date = date.AddDays(1);
            var day = calendar[date];
            if (day.IsWorkday) counted++;
            steps.Add(new DerivationStep(date, day.IsWorkday ? counted : null, day, day.IsWorkday ? $"第{counted}个工作日" : "非工作日，不计"));
        }

        return date;
    }

    private DateOnly CountDays(DateOnly anchor, WorkingCalendar calendar, List<DerivationStep> steps)
    {
        for (var counted = 1; counted <= Count; counted++)
        {
            var date = anchor.AddDays(counted);
            steps.Add(new DerivationStep(date, counted, calendar[date], $"第{counted}天"));
        }

        return anchor.AddDays(Count);
    }

    private DateOnly CountMonths(DateOnly anchor, WorkingCalendar calendar, List<DerivationStep> steps)
    {
        // Each month from the anchor, not from the one before: 01-31, 02-28, 03-31.
        for (var counted = 1; counted <= Count; counted++)
        {
            var date = anchor.AddMonths(counted);
            steps.Add(new DerivationStep(date, counted, calendar[date], $"第{counted}个月{(date.Day == anchor.Day ? "" : "，当月无此日，取月末")}"));
        }

        return anchor.AddMonths(Count);
    }

    private DateOnly Rolled(DateOnly date, WorkingCalendar calendar, List<DerivationStep> steps)
    {
        if (Roll == Roll.None || calendar[date].IsWorkday) return date;
        var step = Roll == Roll.Next ? 1 : -1;
        do
        {
            date = date.AddDays(step);
            steps.Add(new DerivationStep(date, null, calendar[date], calendar[date].IsWorkday ? $"{(step > 0 ? "顺延" : "提前")}至此工作日" : "非工作日"));
        }
        while (!calendar[date].IsWorkday);
        return date;
    }
}

/// <summary>The last day of an obligation, and how it was found.</summary>
public sealed record Deadline(DeadlineRule Rule, DateOnly Anchor, DateOnly Due, IReadOnlyList<DerivationStep> Steps)
{
    /// <summary>Years among the steps whose holidays are not announced yet: the date may still move.</summary>
    public IEnumerable<int> UnpublishedYears(WorkingCalendar calendar) => Steps.Select(step => step.Date.Year).Distinct().Where(year => !calendar.IsPublished(year));
}

/// <summary>One day of a derivation.</summary>
/// <param name="Counted">Which day, working day or month it is; null where it does not count.</param>
public sealed record DerivationStep(DateOnly Date, int? Counted, CalendarDay Day, string Text);
