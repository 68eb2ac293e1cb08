using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Progress;

/// <summary>Which weeks can be filed now, and which of them only as late (C01).</summary>
/// <param name="OfficeNow">The wall clock of the office.</param>
public sealed record WeekClock(DateTime OfficeNow, DispatchRules Rules)
{
    /// <summary>The evening of a day, by the rules as they are shipped.</summary>
    public static WeekClock On(DateOnly day) => new(day.ToDateTime(new TimeOnly(18, 0)), new DispatchRules());

    public DateOnly ThisWeek => ProgressContent.MondayOf(DateOnly.FromDateTime(OfficeNow));

    /// <summary>The oldest week that may still be filed, as late.</summary>
    public DateOnly OldestWeek => ThisWeek.AddDays(-7 * Rules.LateWeeks);

    public bool IsFrozen(DateOnly monday) => OfficeNow >= Rules.CutOffOf(monday);

    public bool Admits(DateOnly monday) => monday <= ThisWeek && (monday >= OldestWeek || !IsFrozen(monday));
}
