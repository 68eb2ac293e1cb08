namespace Bihuan.Domain.RuleSets;

/// <summary>调度: until when a week can be filed (C01), and from when on a person is asked to step in (C04, C05, C10). All are settings.</summary>
public sealed record DispatchRules
{
    /// <summary>The day of the following week on which a week is frozen.</summary>
    public DayOfWeek CutOffDay { get; init; } = DayOfWeek.Monday;

    /// <summary>The hour of that day in the office's zone, 0 to 23; from it on (inclusive) the week is frozen.</summary>
    public int CutOffHour { get; init; } = 12;

    /// <summary>How many weeks back a missing entry may still be filed, marked 逾期填报.</summary>
    public int LateWeeks { get; init; } = 8;

    /// <summary>Frozen weeks in a row without any progress after which a talk is proposed (C04).</summary>
    public int TalkAfterFlatWeeks { get; init; } = 2;

    /// <summary>Overdue findings of a unit after which a talk is proposed (C04).</summary>
    public int TalkAfterOverdue { get; init; } = 3;

    /// <summary>Overdue findings of a unit after which criticism by notice is proposed (C05).</summary>
    public int CriticismAfterOverdue { get; init; } = 5;

    /// <summary>Score, 0 to 100, from which (inclusive) a monthly duty report is held to be empty (C10).</summary>
    public int EmptyFrom { get; init; } = 60;

    /// <summary>Candidates for praise and for criticism that a bulletin names, each (C02).</summary>
    public int Candidates { get; init; } = 3;

    /// <summary>The instant, on the office's clock, from which on the week of this Monday is frozen.</summary>
    public DateTime CutOffOf(DateOnly monday) => monday.AddDays(7 + (((int)CutOffDay + 6) % 7)).ToDateTime(new TimeOnly(CutOffHour, 0));
}
