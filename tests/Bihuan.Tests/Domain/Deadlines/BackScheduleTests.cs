using Bihuan.Domain.Deadlines;

namespace Bihuan.Tests.Domain.Deadlines;

public class BackScheduleTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Shipped;

    /// <summary>Counted by hand: 清明节 04-04 至 04-06, 劳动节 05-01 至 05-05, 05-09 上班.</summary>
    [Fact]
    public void Two_stages_are_scheduled_back_from_the_deadline_as_by_hand()
    {
        var schedule = BackSchedule.From(Day("2026-04-07"), [new("摸底", Day("2026-04-10")), new("签订", Day("2026-04-17"))], Day("2026-04-30"), Day("2026-04-08"), Calendar);
        var (survey, signing) = (schedule.Stages[0], schedule.Stages[1]);
        Assert.Equal((4, 5), (survey.Workdays, signing.Workdays));
        Assert.Equal((Day("2026-04-24"), Day("2026-04-30")), (signing.LatestStart, signing.LatestFinish));
        Assert.Equal((Day("2026-04-20"), Day("2026-04-23")), (survey.LatestStart, survey.LatestFinish));
        Assert.Equal((9, 9), (survey.Slack, signing.Slack));
        Assert.Equal(survey, schedule.Next);
        Assert.Empty(schedule.Late);
    }

    [Fact]
    public void A_stage_past_its_date_is_late_and_its_slack_runs_out_with_the_days()
    {
        var late = At("2026-04-20");
        Assert.True(late.IsLate);
        Assert.Equal((10, 3), (late.LateDays, late.Slack)); // 21、22、23
        Assert.Equal(0, At("2026-04-23").Slack);
        Assert.Equal(-1, At("2026-04-24").Slack);
        Assert.False(At("2026-04-10").IsLate);

        static ScheduledStage At(string today) =>
            BackSchedule.From(Day("2026-04-07"), [new("摸底", Day("2026-04-10")), new("签订", Day("2026-04-17"))], Day("2026-04-30"), Day(today), Calendar).Stages[0];
    }

    [Fact]
    public void What_was_met_late_keeps_its_delay_and_is_waited_for_no_more()
    {
        var schedule = BackSchedule.From(Day("2026-04-07"), [new("摸底", Day("2026-04-10"), Day("2026-04-13"))], Day("2026-04-30"), Day("2026-06-01"), Calendar);
        Assert.Equal(3, schedule.Stages[0].LateDays);
        Assert.Null(schedule.Next);
        Assert.Null(schedule.Slack);
        Assert.Empty(schedule.Late);
    }

    [Fact]
    public void A_deadline_on_a_day_off_counts_back_from_the_working_day_before_it()
    {
        var stage = BackSchedule.From(Day("2026-04-20"), [new("整改到位", Day("2026-05-03"))], Day("2026-05-03"), Day("2026-04-20"), Calendar).Stages[0];
        Assert.Equal(Day("2026-04-30"), stage.LatestFinish);
        Assert.Equal(0, stage.Slack);
    }

    /// <summary>Over random plans, against days walked one by one.</summary>
    [Fact]
    public void Whatever_is_planned_the_stages_fit_between_their_latest_days()
    {
        var random = new Random(20260410);
        for (var run = 0; run < 2_000; run++)
        {
            var start = Day("2024-01-01").AddDays(random.Next(700));
            var stages = Enumerable.Range(1, random.Next(1, 6)).Select(n => new PlannedStage($"{n}", start.AddDays(random.Next(150)), random.Next(4) == 0 ? start.AddDays(random.Next(160)) : null)).ToArray();
            var end = stages.Max(stage => stage.Due).AddDays(random.Next(40));
            var today = start.AddDays(random.Next(-10, 200));
            AssertFits(BackSchedule.From(start, stages, end, today, Calendar), start, end, today);
        }
    }

    private static void AssertFits(BackSchedule schedule, DateOnly start, DateOnly end, DateOnly today)
    {
        var before = start.AddDays(-1);
        for (var i = 0; i < schedule.Stages.Count; i++)
        {
            var stage = schedule.Stages[i];
            Assert.Equal(Workdays(before, stage.Planned.Due), stage.Workdays);
            // The stage's own working days, and no more, lie between its latest start and its latest finish.
            if (stage.Workdays > 0) Assert.Equal(stage.Workdays, Workdays(stage.LatestStart.AddDays(-1), stage.LatestFinish));
            Assert.True(Calendar[stage.LatestFinish].IsWorkday && stage.LatestFinish <= end);
            // No working day is lost between two stages.
            var next = i + 1 < schedule.Stages.Count ? schedule.Stages[i + 1] : null;
            if (next is { Workdays: > 0 }) Assert.Equal(1, Workdays(stage.LatestFinish, next.LatestStart));
            // A plan that keeps its own dates always leaves the deadline whole.
            if (!stage.IsMet && today <= stage.Planned.Due) Assert.True(stage.Slack >= 0);
            Assert.Equal(!stage.IsMet && today > stage.Planned.Due, stage.IsLate);
            before = stage.Planned.Due;
        }

        Assert.Equal(schedule.Stages.Where(stage => !stage.IsMet).Select(stage => (int?)stage.Slack).Min(), schedule.Slack);
    }

    private static int Workdays(DateOnly after, DateOnly upTo) => Enumerable.Range(1, Math.Max(0, upTo.DayNumber - after.DayNumber)).Count(n => Calendar[after.AddDays(n)].IsWorkday);

    private static DateOnly Day(string text) => DateOnly.Parse(text);
}
