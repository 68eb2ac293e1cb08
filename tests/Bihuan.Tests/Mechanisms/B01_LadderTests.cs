using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

namespace Bihuan.Tests.Mechanisms;

/// <summary>B01: the ladder of deadlines follows from the feedback meeting, each date with its derivation.</summary>
public class B01_LadderTests
{
    [Fact]
    public async Task B01_every_deadline_of_the_meeting_of_31_March_stands_on_the_inspections_page_as_counted_by_hand()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        var due = head.Page.QuerySelectorAll(".ladder > li").ToDictionary(li => li.GetAttribute("data-obligation")!, li => li.QuerySelector(".ladder-due")!.TextContent[..10]);
        Assert.Equal("2026-04-15", due["StudyMeeting"]); // 清明节 04-04 至 04-06
        Assert.Equal("2026-04-15", due["Plan"]);
        Assert.Equal("2026-04-20", due["Mobilisation"]);
        Assert.Equal("2026-04-30", due["DemocraticLifeMeeting"]);
        Assert.Equal("2026-06-01", due["InterimReport"]); // 05-31 is a Sunday
        Assert.Equal("2026-06-30", due["DoubleReport"]);
        Assert.Equal(due.Values.Order(StringComparer.Ordinal), due.Values);
    }

    [Fact]
    public async Task B01_a_date_opens_its_derivation_day_by_day()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        var days = clerk.Page.QuerySelectorAll("[data-obligation=StudyMeeting] .derivation li").Select(li => li.TextContent).ToArray();
        Assert.Equal(16, days.Length);
        Assert.Contains("清明节", days[4]);
        Assert.Contains("不计", days[4]);
        Assert.Contains("第10个工作日", days[^1]);
        Assert.Contains("顺延", clerk.Page.QuerySelector("[data-obligation=InterimReport] .derivation")!.TextContent);
    }

    [Fact]
    public async Task B01_without_a_meeting_there_is_no_ladder()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.Inspection(world.Cast.OtherInspection.Id));
        Assert.Null(clerk.Page.QuerySelector(".ladder"));
    }
}
