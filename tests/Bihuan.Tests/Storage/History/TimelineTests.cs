using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage.History;

namespace Bihuan.Tests.Storage.History;

public class TimelineTests
{
    [Fact]
    public async Task The_timeline_of_a_finding_tells_who_did_what_newest_last()
    {
        await using var world = await SmallWorld.StartAsync();
        var finding = world.Cast.Findings[0];
        var lines = await world.WithDbAsync(db => db.HistoryOfAsync(world.Cast.County.Id, finding.Id.Value, default));
        Assert.Equal(["finding.drafted", "finding.issued"], lines.Select(line => line.Kind));
        Assert.All(lines, line => Assert.Equal(world.Cast[Role.OfficeClerk].Name, line.Who));
        Assert.True(lines[0].Number < lines[1].Number);
    }

    [Fact]
    public async Task What_the_program_did_itself_stands_under_its_own_name()
    {
        await using var world = await SmallWorld.StartAsync();
        var lines = await world.WithDbAsync(db => db.HistoryOfAsync(world.Cast.County.Id, world.Cast.County.Id.Value, default));
        Assert.Equal(Timeline.Nobody, Assert.Single(lines).Who);
    }
}
