using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Reminders;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Tests.Domain.Reminders;

public class EscalationTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Shipped;
    private static readonly IReadOnlyList<EscalationStep> Ladder = ShippedRuleSets.CountyDefault.Escalation;

    [Theory]
    [InlineData("2026-04-17", 1, "2026-04-16")]
    [InlineData("2026-04-20", 1, "2026-04-17")]
    [InlineData("2026-05-11", 2, "2026-05-08")] // 05-09 is a make-up working day
    [InlineData("2026-04-17", 0, "2026-04-18")] // the day after, working day or not
    [InlineData("2026-04-17", -5, "2026-04-24")]
    [InlineData("2026-04-30", -1, "2026-05-06")] // 劳动节 05-01 至 05-05
    public void A_step_falls_on_working_days_before_or_behind_the_last_day(string due, int workdays, string day) =>
        Assert.Equal(DateOnly.Parse(day), Escalation.DayOf(new EscalationStep(workdays, [Recipient.Handler]), DateOnly.Parse(due), Calendar));

    [Fact]
    public void Every_step_is_reached_on_its_day_and_not_before()
    {
        var due = new DateOnly(2026, 7, 15);
        for (var number = 1; number <= Ladder.Count; number++)
        {
            var day = Escalation.DayOf(Ladder[number - 1], due, Calendar);
            Assert.Equal(number, Escalation.Reached(Ladder, due, day, Calendar));
            Assert.Equal(number - 1, Escalation.Reached(Ladder, due, day.AddDays(-1), Calendar));
        }
    }

    [Fact]
    public void Nothing_beyond_the_horizon_has_reached_a_step()
    {
        for (var today = new DateOnly(2026, 1, 1); today.Year == 2026; today = today.AddDays(1))
        {
            var horizon = Escalation.Horizon([Ladder], today, Calendar);
            for (var due = horizon.AddDays(1); due <= horizon.AddDays(15); due = due.AddDays(1)) Assert.Equal(0, Escalation.Reached(Ladder, due, today, Calendar));
        }
    }
}
