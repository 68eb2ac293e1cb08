using Bihuan.Domain.Deadlines;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Tests.Domain.Deadlines;

public class DeadlineRuleTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Shipped;

    /// <summary>Made by hand with the notice of 2026 beside it.</summary>
    [Theory]
    [InlineData("2026-03-31", 10, DeadlineUnit.Workday, Roll.None, "2026-04-15")] // 清明节 04-04 至 04-06
    [InlineData("2026-02-11", 10, DeadlineUnit.Workday, Roll.None, "2026-03-03")] // 春节，02-14、02-28 上班
    [InlineData("2026-02-13", 1, DeadlineUnit.Workday, Roll.None, "2026-02-14")]
    [InlineData("2026-03-31", 1, DeadlineUnit.Month, Roll.None, "2026-04-30")]
    [InlineData("2025-11-30", 3, DeadlineUnit.Month, Roll.None, "2026-02-28")]
    [InlineData("2025-11-30", 3, DeadlineUnit.Month, Roll.Next, "2026-02-28")] // 周六，调休上班
    [InlineData("2026-01-31", 15, DeadlineUnit.Day, Roll.None, "2026-02-15")]
    [InlineData("2026-01-31", 15, DeadlineUnit.Day, Roll.Next, "2026-02-24")]
    [InlineData("2026-01-31", 15, DeadlineUnit.Day, Roll.Previous, "2026-02-14")]
    [InlineData("2023-12-31", 2, DeadlineUnit.Month, Roll.None, "2024-02-29")]
    [InlineData("2026-09-30", 0, DeadlineUnit.Workday, Roll.None, "2026-09-30")]
    public void The_last_day_is_found_as_by_hand(string anchor, int count, DeadlineUnit unit, Roll roll, string due) =>
        Assert.Equal(DateOnly.Parse(due), new DeadlineRule(ObligationKind.Plan, count, unit, roll).From(DateOnly.Parse(anchor), Calendar).Due);

    /// <summary>Against days counted another way: a numbered list of all days, read from the notices' text by other means.</summary>
    [Fact]
    public void Ten_thousand_deadlines_are_those_of_the_oracle()
    {
        var (oracle, random) = (new CalendarOracle(), new Random(20260331));
        for (var i = 0; i < 10_000; i++)
        {
            var anchor = new DateOnly(2016, 1, 1).AddDays(random.Next(3650));
            var (unit, roll) = ((DeadlineUnit)random.Next(3), (Roll)random.Next(3));
            var count = random.Next(1, unit == DeadlineUnit.Month ? 12 : 120);
            var deadline = new DeadlineRule(ObligationKind.Plan, count, unit, roll).From(anchor, Calendar);
            Assert.Equal((i, oracle.Due(anchor, count, unit, roll)), (i, deadline.Due));
            Assert.Equal(deadline.Due, deadline.Steps[^1].Date);
        }
    }

    [Fact]
    public void Every_day_of_a_derivation_stands_in_it_with_its_reason()
    {
        var steps = new DeadlineRule(ObligationKind.StudyMeeting, 3, DeadlineUnit.Workday).From(new DateOnly(2026, 4, 2), Calendar).Steps;
        Assert.Equal([0, 1, null, null, null, 2, 3], steps.Select(step => step.Counted));
        Assert.Equal(["清明节", "清明节", "清明节"], steps.Where(step => step.Counted is null).Select(step => step.Day.Name));
        Assert.Equal(Enumerable.Range(0, 7).Select(n => new DateOnly(2026, 4, 2).AddDays(n)), steps.Select(step => step.Date));
    }

    [Fact]
    public void A_month_that_lacks_the_day_says_so()
    {
        var steps = new DeadlineRule(ObligationKind.InterimReport, 3, DeadlineUnit.Month).From(new DateOnly(2026, 1, 31), Calendar).Steps;
        Assert.Equal([new(2026, 1, 31), new(2026, 2, 28), new(2026, 3, 31), new DateOnly(2026, 4, 30)], steps.Select(step => step.Date));
        Assert.Contains("取月末", steps[1].Text);
        Assert.DoesNotContain("取月末", steps[2].Text);
    }

    [Fact]
    public void B01_the_ladder_of_six_months_before_a_public_holiday_equals_a_table_made_by_hand()
    {
        var due = ShippedRuleSets.SixMonth.DeadlinesFrom(new DateOnly(2026, 4, 28), Calendar).ToDictionary(deadline => deadline.Rule.Obligation, deadline => deadline.Due);
        Assert.Equal(new DateOnly(2026, 5, 14), due[ObligationKind.StudyMeeting]); // 劳动节 05-01 至 05-05，05-09 上班
        Assert.Equal(new DateOnly(2026, 5, 13), due[ObligationKind.Plan]);
        Assert.Equal(new DateOnly(2026, 5, 18), due[ObligationKind.Mobilisation]);
        Assert.Equal(new DateOnly(2026, 5, 28), due[ObligationKind.DemocraticLifeMeeting]);
        Assert.Equal(new DateOnly(2026, 7, 28), due[ObligationKind.InterimReport]);
        Assert.Equal(new DateOnly(2026, 10, 28), due[ObligationKind.DoubleReport]);
    }

    [Fact]
    public void B03_a_round_of_2018_still_owes_its_reports_after_two_months() =>
        Assert.Equal(new DateOnly(2018, 8, 20), ShippedRuleSets.LegacyTwoMonth.DeadlinesFrom(new DateOnly(2018, 6, 20), Calendar).Single(d => d.Rule.Obligation == ObligationKind.DoubleReport).Due);

    [Fact]
    public void A_date_in_a_year_without_a_notice_is_marked_as_one_that_may_move()
    {
        var deadline = new DeadlineRule(ObligationKind.DoubleReport, 6, DeadlineUnit.Month).From(new DateOnly(2026, 10, 15), Calendar);
        Assert.Equal([2027], deadline.UnpublishedYears(Calendar));
    }
}
