using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

namespace Bihuan.Tests.Ui;

/// <summary>The browser says first what the domain would refuse: no day beyond the furthest can be picked.</summary>
public class FurthestDayTests
{
    [Fact]
    public async Task A_day_to_be_picked_ends_where_the_domain_ends()
    {
        await using var world = await SmallWorld.StartAsync();
        var plan = await world.OwedAsync(ObligationKind.Plan);
        using (var liaison = await world.AsAsync(Role.Liaison)) Assert.Equal($"{plan.FurthestDue:yyyy-MM-dd}", await FurthestAsync(liaison, Links.Extension(plan.Id), "Until"));
        var post = world.Cast[Role.SectionHandler].Posts[0];
        using (var administrator = await world.AsAsync(Role.SystemAdmin)) Assert.Equal("2027-04-10", await FurthestAsync(administrator, Links.PostEnd(post.PersonId, post.Id), "LastDay"));

        await world.AdvanceAsync();
        using (var stationed = await world.AsAsync(Role.StationedInspector)) Assert.Equal("2027-06-30", await FurthestAsync(stationed, Links.ReviewOf(world.Finding(5).Id), "Form.NewDue"));
    }

    [Fact]
    public async Task A_returned_plan_is_awaited_a_year_at_most()
    {
        await using var world = await SmallWorld.StartAsync();
        using (var head = await world.BeginAllAsync())
        {
            await world.StudyAsync();
            await world.SubmitPlanAsync(head);
        }

        using var stationed = await world.AsAsync(Role.StationedInspector);
        Assert.Equal("2027-04-10", await FurthestAsync(stationed, Links.Plan(world.Cast.Inspection.Id), "ResubmitBy"));
    }

    private static async Task<string?> FurthestAsync(Visitor visitor, string url, string field)
    {
        await visitor.GoAsync(url);
        return visitor.Page.QuerySelector($"[name='{field}']")!.GetAttribute("max");
    }
}
