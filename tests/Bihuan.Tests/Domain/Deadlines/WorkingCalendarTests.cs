using Bihuan.Domain;
using Bihuan.Domain.Deadlines;

namespace Bihuan.Tests.Domain.Deadlines;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.Shipped;

    /// <summary>Working days of each year, counted by hand from the notices: weekdays, less the holidays that fall on weekdays, plus the make-up days.</summary>
    [Theory]
    [InlineData(2016, 250)]
    [InlineData(2017, 249)]
    [InlineData(2018, 250)]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void Every_year_has_as_many_working_days_as_its_notice_leaves(int year, int workdays)
    {
        Assert.True(Calendar.IsPublished(year));
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(n => new DateOnly(year, 1, 1).AddDays(n));
        Assert.Equal(workdays, days.Count(day => Calendar[day].IsWorkday));
    }

    [Theory]
    [InlineData("2026-02-14", DayKind.MakeUpWorkday)]
    [InlineData("2026-02-15", DayKind.Holiday)]
    [InlineData("2026-02-23", DayKind.Holiday)]
    [InlineData("2026-02-24", DayKind.Workday)]
    [InlineData("2020-01-31", DayKind.Holiday)]
    [InlineData("2018-12-29", DayKind.MakeUpWorkday)]
    [InlineData("2018-12-31", DayKind.Holiday)]
    [InlineData("2026-03-07", DayKind.Weekend)]
    public void A_day_is_what_the_notice_says(string date, DayKind kind) => Assert.Equal(kind, Calendar[DateOnly.Parse(date)].Kind);

    [Fact]
    public void A_local_day_off_outweighs_a_make_up_working_day()
    {
        var local = new WorkingCalendar(HolidayNotice.Shipped, [new CalendarDay(new DateOnly(2026, 2, 14), DayKind.LocalDayOff, "建县纪念日")]);
        Assert.False(local[new DateOnly(2026, 2, 14)].IsWorkday);
        Assert.Equal(new DateOnly(2026, 2, 24), local.OnOrAfter(new DateOnly(2026, 2, 14)));
    }

    [Fact]
    public void A_year_without_a_notice_counts_by_weekends_and_says_so()
    {
        Assert.False(Calendar.IsPublished(2031));
        Assert.True(Calendar[new DateOnly(2031, 10, 1)].IsWorkday);
    }

    [Fact]
    public void The_next_years_notice_is_read_from_text_and_replaces_nothing_else()
    {
        var notice = HolidayNotice.Read(2027, "# 关于2027年部分节假日安排的通知\n元旦 2027-01-01 至 2027-01-03 放假\r\n\n春节 2027-02-06 上班\n");
        var extended = new WorkingCalendar([.. HolidayNotice.Shipped, notice]);
        Assert.Equal(DayKind.MakeUpWorkday, extended[new DateOnly(2027, 2, 6)].Kind);
        Assert.Equal(DayKind.Holiday, extended[new DateOnly(2026, 10, 1)].Kind);
        Assert.Equal(["关于2027年部分节假日安排的通知"], notice.Sources);
    }

    [Fact]
    public void What_cannot_be_read_is_named_line_by_line()
    {
        var refused = Assert.Throws<RefusedException>(() => HolidayNotice.Read(2027, "春节 2027-02-30 放假\n元旦放假三天\n国庆 2027-10-07 至 2027-10-01 放假\n元旦 2025-01-01 放假\n中秋 2027-09-15 放假\n中秋 2027-09-15 上班"));
        Assert.Equal([1, 2, 3, 4], refused.Reasons.OfType<UnreadableNoticeLine>().Select(line => line.Number));
        Assert.Equal(6, Assert.Single(refused.Reasons.OfType<ContradictingNoticeLine>()).Number);
        Assert.IsType<EmptyNotice>(Assert.Single(Assert.Throws<RefusedException>(() => HolidayNotice.Read(2027, "# 空")).Reasons));
    }
}
