using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Reviews;

/// <summary>退回待改: from the return to the next submission, and whose turn it is then.</summary>
public class ReworkTests
{
    [Fact]
    public async Task A_return_waits_until_the_finding_is_handed_in_again_and_no_longer_after_it_passed()
    {
        await using var world = await SmallWorld.StartAsync();
        var id = world.Finding(1).Id;
        using var head = await world.BeginAllAsync();
        await world.ProveAsync(id, head);
        using var stationed = await world.AsAsync(Role.StationedInspector);
        await stationed.ReturnAsync(id, "2026-05-10");
        Assert.Equal(1, await ReworkAsync(world, id));
        await world.UploadAsync(id, head, "现场照片说明.txt", "补齐现场照片十二张");
        await head.SubmitAsync(id);
        Assert.Equal(0, await ReworkAsync(world, id));
        // Whoever returned it judges the next submission: only what he decided on the newest counts against him.
        await stationed.GoAsync("/reviews");
        Assert.Contains(world.Finding(1).Code, stationed.Text);
        await stationed.PassAsync(id);
        // Passed into the long term after the return: once returned, but nothing to mend.
        await world.WithDbAsync(db => db.Findings.Where(f => f.Id == id).ExecuteUpdateAsync(set => set.SetProperty(f => f.State, FindingState.Continuous)));
        Assert.Equal(0, await ReworkAsync(world, id));
    }

    private static async Task<int> ReworkAsync(SmallWorld world, FindingId id)
    {
        var head = await world.ActorAsync(world.Cast[Role.UnitHead]);
        return await world.WithDbAsync(db => db.Findings.Where(f => f.Id == id).WaitingFor(Todo.Rework, new Asking(db, head, new DateOnly(2026, 4, 10))).CountAsync());
    }
}
