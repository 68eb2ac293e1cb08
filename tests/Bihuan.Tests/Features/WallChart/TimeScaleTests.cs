using Bihuan.Web.Features.WallChart;

namespace Bihuan.Tests.Features.WallChart;

public class TimeScaleTests
{
    /// <summary>Behind the last name there is room for a month's number, not for a year; among many months for nothing.</summary>
    [Theory]
    [InlineData("2026-04-10", "2027-01-20", "1月")]
    [InlineData("2026-11-10", "2027-03-20", "3月")]
    [InlineData("2026-01-10", "2027-01-20", "")]
    [InlineData("2026-01-10", "2027-02-20", "")]
    public void The_last_month_is_named_only_as_far_as_its_name_fits(string first, string last, string name)
    {
        var (from, to) = (DateOnly.Parse(first), DateOnly.Parse(last));
        var months = TimeScale.Of([from, to], from.AddDays(1)).Months().ToArray();
        Assert.Equal(name, months[^1].Text);
        Assert.Equal($"{from.Year}年{from.Month}月", months[0].Text);
        if (to.Month > 1) Assert.DoesNotContain(months.Skip(1).SkipLast(1), month => month.First.Month == 1 && month.Text is { Length: > 0 } and not ['2', ..]);
    }
}
