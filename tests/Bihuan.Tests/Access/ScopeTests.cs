using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Access;

public class ScopeTests
{
    /// <summary>S14: 三员 read no business text.</summary>
    [Fact]
    public async Task Administrators_see_no_finding_and_no_inspection()
    {
        await using var world = await SmallWorld.StartAsync();
        foreach (var role in Roles.Administrators)
        {
            var actor = await world.ActorAsync(world.Cast[role]);
            Assert.Equal(0, await world.WithDbAsync(db => db.Findings.VisibleTo(actor).CountAsync()));
            Assert.Equal(0, await world.WithDbAsync(db => db.Inspections.VisibleTo(actor).CountAsync()));
        }
    }

    [Fact]
    public async Task The_chain_is_for_the_auditor_of_its_region_alone()
    {
        await using var world = await SmallWorld.StartAsync();
        foreach (var role in Enum.GetValues<Role>())
        {
            var actor = await world.ActorAsync(world.Cast[role]);
            Assert.Equal(role == Role.AuditAdmin, await world.WithDbAsync(db => db.History.VisibleTo(actor).AnyAsync()));
            Assert.False(await world.WithDbAsync(db => db.History.VisibleTo(actor with { Region = RegionId.New() }).AnyAsync()));
        }
    }

    [Fact]
    public async Task People_and_units_of_another_region_are_not_there()
    {
        await using var world = await SmallWorld.StartAsync();
        var stranger = (await world.ActorAsync(world.Cast[Role.SystemAdmin])) with { Region = RegionId.New() };
        Assert.False(await world.WithDbAsync(db => db.People.VisibleTo(stranger).AnyAsync()));
        Assert.False(await world.WithDbAsync(db => db.Units.VisibleTo(stranger).AnyAsync()));
    }
}
