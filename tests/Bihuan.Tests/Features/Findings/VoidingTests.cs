using System.Net;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Ui;

namespace Bihuan.Tests.Features.Findings;

/// <summary>A finding that was fed back leaves the count by two people, and a closed one of another inspection is no duplicate of it.</summary>
public class VoidingTests
{
    [Fact]
    public async Task The_clerk_asks_the_director_finds_it_in_his_inbox_and_decides()
    {
        await using var world = await SmallWorld.StartAsync();
        var (id, page) = (world.Finding(2).Id, Links.FindingAct(world.Finding(2).Id, "voiding"));
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(page);
        await clerk.SubmitAsync("[name=DuplicateOf]", ("DuplicateOf", world.Finding(4).Code), ("Reason", ""));
        Assert.Equal(HttpStatusCode.Conflict, clerk.Status);
        Assert.Contains(new VoidNeedsReason().Text, clerk.Text);
        await clerk.SubmitAsync("[name=DuplicateOf]", ("DuplicateOf", world.Finding(4).Code), ("Reason", "与第4号为同一事项"));
        Assert.Equal(FindingState.Issued, (await world.ReloadAsync(id)).State);
        Assert.Contains("等待巡察办主任审批", clerk.Text);
        await clerk.GoAsync(page);
        Assert.Null(clerk.Page.QuerySelector("[name=Opinion]"));

        using var director = await world.AsAsync(Role.OfficeDirector);
        await director.GoAsync("/todo");
        Assert.Contains("申请作废：与第4号为同一事项", director.Text);
        await director.GoAsync(page);
        Assert.Contains(world.Finding(4).Code, director.Text);
        await director.SubmitAsync("[name=Opinion]", ("Opinion", "情况属实"));
        Assert.Equal(HttpStatusCode.Conflict, director.Status);
        await director.SubmitAsync("[name=Opinion]", ("IsGranted", "true"), ("Opinion", "情况属实"));
        Assert.Equal((FindingState.Voided, world.Finding(4).Id), ((await world.ReloadAsync(id)).State, (await world.ReloadAsync(id)).DuplicateOf!.Value));
        await director.GoAsync("/todo");
        Assert.DoesNotContain("申请作废", director.Text);
    }

    [Fact]
    public async Task Whoever_acts_for_the_director_does_not_decide_on_his_own_request()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(2).Id;
        var (clerk, director, now) = (await world.ActorAsync(world.Cast[Role.OfficeClerk]), await world.ActorAsync(world.Cast[Role.OfficeDirector]), world.Time.GetUtcNow());
        await world.WithDbAsync(async db =>
        {
            var finding = db.Findings.Single(f => f.Id == id);
            finding.RequestVoid("重复登记", world.Finding(4).Id, clerk, now);
            return await db.SaveChangesAsync();
        });
        var substitute = director with { Person = clerk.Person, OnBehalfOf = director.Person };
        Assert.IsType<AskerIsNotDecider>(Assert.Single((await world.ReloadAsync(id)).ObstaclesToDecidingVoid(substitute)));
        Assert.Empty((await world.ReloadAsync(id)).ObstaclesToDecidingVoid(director));
    }
}
