using Bihuan.Web.Ui.Tags;

namespace Bihuan.Tests.Ui;

public class DueLampTests
{
    private static readonly DateOnly Today = new(2026, 4, 10);

    [Theory]
    [InlineData(-1, "red", "逾期 1 天")]
    [InlineData(0, "yellow", "今天到期")]
    [InlineData(1, "yellow", "剩 1 天")]
    [InlineData(7, "yellow", "剩 7 天")]
    [InlineData(8, "green", "剩 8 天")]
    public void The_lamp_turns_yellow_a_week_before_and_red_the_day_after_the_last(int left, string colour, string text)
    {
        Assert.Equal(colour, DueLamp.ColourOf(Today.AddDays(left), Today, 7));
        Assert.Equal(text, DueLamp.TextOf(Today.AddDays(left), Today));
    }
}
