using System.Net;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Mechanisms;

/// <summary>A17: the unit's rectification group is led by its head; anything else is written down as a warning.</summary>
public class A17_RectificationGroupTests
{
    [Fact]
    public async Task A17_a_deputy_as_head_is_saved_with_a_warning_in_the_history_and_his_replacement_is_told()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await SetUpAsync(world, liaison, Role.LeadershipMember, (Role.SectionHandler, "综合协调"));
        Assert.Equal(HttpStatusCode.OK, liaison.Status);
        Assert.NotNull(liaison.Page.QuerySelector("[data-warning]"));
        Assert.Equal(1, await WarningsAsync(world));
        await SetUpAsync(world, liaison, Role.UnitHead, (Role.LeadershipMember, "督促落实"), (Role.SectionHandler, "综合协调"));
        Assert.Null(liaison.Page.QuerySelector("[data-warning]"));
        Assert.Equal(1, await WarningsAsync(world));
        var newest = liaison.Page.QuerySelector(".decisions li")!.TextContent;
        Assert.Contains("组长由方一舟调整为沈长河，增加方一舟", newest);
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.RectificationGroup(world.Cast.Inspection.Id));
        Assert.Contains("督促落实", clerk.Text);
        Assert.Null(clerk.Page.QuerySelector("#group"));
    }

    [Fact]
    public async Task A17_a_member_without_a_duty_is_refused_and_what_was_typed_stays()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await SetUpAsync(world, liaison, Role.UnitHead, (Role.LeadershipMember, ""), (Role.SectionHandler, "综合协调"));
        Assert.Equal(HttpStatusCode.Conflict, liaison.Status);
        Assert.Contains("请填写方一舟在领导小组中的职责", liaison.Text);
        Assert.Equal("综合协调", liaison.Page.QuerySelector("[name='Members[1].Duty']")!.GetAttribute("value"));
    }

    private static async Task SetUpAsync(SmallWorld world, Visitor visitor, Role head, params (Role Member, string Duty)[] members)
    {
        await visitor.GoAsync(Links.RectificationGroup(world.Cast.Inspection.Id));
        await visitor.SubmitAsync("#group", [
            ("Head", world.Cast[head].Id.Value.ToString()),
            .. members.SelectMany((row, index) => new[] { ($"Members[{index}].Person", world.Cast[row.Member].Id.Value.ToString()), ($"Members[{index}].Duty", row.Duty) }),
        ]);
    }

    private static Task<int> WarningsAsync(SmallWorld world) =>
        world.WithDbAsync(db => db.History.CountAsync(entry => entry.Kind.StartsWith("rectification-group.") && entry.Summary.Contains("组长不是本单位主要负责人")));
}
