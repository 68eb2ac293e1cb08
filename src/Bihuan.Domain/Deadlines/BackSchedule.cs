namespace Bihuan.Domain.Deadlines;

/// <summary>A stage of work as it was planned.</summary>
/// <param name="Due">The last day (inclusive).</param>
/// <param name="MetOn">The day it was reached; null while it is waited for.</param>
public sealed record PlannedStage(string Goal, DateOnly Due, DateOnly? MetOn = null);

/// <summary>A stage seen from the end: how late it may begin and be reached while what follows keeps the working days planned for it.</summary>
/// <param name="Workdays">Working days planned for it; none where it falls due with the stage before it.</param>
/// <param name="LatestStart">The last day on which it may be taken up.</param>
/// <param name="LatestFinish">The last day on which it may be reached.</param>
/// <param name="Slack">Working days it may still slip beyond its date, or beyond today once that has passed; negative when the deadline no longer holds.</param>
/// <param name="LateDays">Days (calendar) past its own date, until today or until it was reached; 0 when in time.</param>
public sealed record ScheduledStage(PlannedStage Planned, int Workdays, DateOnly LatestStart, DateOnly LatestFinish, int Slack, int LateDays)
{
    public bool IsMet => Planned.MetOn is not null;
    public bool IsLate => !IsMet && LateDays > 0;
}

/// <summary>倒排工期 (A14): the stages of one piece of work, scheduled back from the deadline through working days.</summary>
public sealed record BackSchedule(IReadOnlyList<ScheduledStage> Stages)
{
    /// <summary>The next stage to reach; null when all are.</summary>
    public ScheduledStage? Next => Stages.FirstOrDefault(stage => !stage.IsMet);

    /// <summary>The least of what is still to be reached; null when all is.</summary>
    public int? Slack => Stages.Where(stage => !stage.IsMet).Min(stage => (int?)stage.Slack);

    public IEnumerable<ScheduledStage> Late => Stages.Where(stage => stage.IsLate);

    /// <param name="start">The first day of the work.</param>
    /// <param name="stages">In any order; they are taken by their dates.</param>
    /// <param name="end">The deadline (inclusive); on a day off the last working day before it counts.</param>
    public static BackSchedule From(DateOnly start, IEnumerable<PlannedStage> stages, DateOnly end, DateOnly today, WorkingCalendar calendar)
    {
        var planned = stages.OrderBy(stage => stage.Due).ToArray();
        var scheduled = new ScheduledStage[planned.Length];
        var finish = calendar.OnOrBefore(end);
        for (var i = planned.Length - 1; i >= 0; i--)
        {
            var before = i > 0 ? planned[i - 1].Due : start.AddDays(-1);
            var workdays = Math.Max(0, calendar.WorkdaysBetween(before, planned[i].Due));
            var begin = workdays == 0 ? finish : calendar.FirstOf(workdays, finish);
            scheduled[i] = Seen(planned[i], workdays, begin, finish, today, calendar);
            if (workdays > 0) finish = calendar.OnOrBefore(begin.AddDays(-1));
        }

        return new BackSchedule(scheduled);
    }

    private static ScheduledStage Seen(PlannedStage stage, int workdays, DateOnly begin, DateOnly finish, DateOnly today, WorkingCalendar calendar)
    {
        var reached = stage.MetOn ?? (today > stage.Due ? today : stage.Due);
        var lateDays = Math.Max(0, (stage.MetOn ?? today).DayNumber - stage.Due.DayNumber);
        return new ScheduledStage(stage, workdays, begin, finish, calendar.WorkdaysBetween(reached, finish), lateDays);
    }
}
