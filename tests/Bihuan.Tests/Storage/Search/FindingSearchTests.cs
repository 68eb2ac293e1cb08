using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Storage.Search;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Storage.Search;

public class FindingSearchTests
{
    [Theory]
    [InlineData("饮水", 6)]
    [InlineData("河道采砂", 6)]
    [InlineData("采", 6)]
    [InlineData("砂监", 6)]
    [InlineData("监砂", 0)]
    [InlineData("饮水 管护", 6)]
    [InlineData("饮水 采砂", 0)]
    [InlineData("13-08-11-007", 1)]
    [InlineData("007", 1)]
    [InlineData("管党治党", 6)]
    [InlineData("7.5万元", 1)]
    [InlineData("、。", 12)]
    public async Task A_word_of_any_length_is_found_in_any_field(string question, int expected)
    {
        await using var world = await SmallWorld.StartAsync();
        Assert.Equal(expected, await world.WithDbAsync(db => db.Findings.Containing(db, question).CountAsync()));
    }

    [Fact]
    public async Task What_is_written_is_found_with_the_same_commit_and_what_was_written_before_is_not()
    {
        await using var world = await SmallWorld.StartAsync();
        var clerk = await world.ActorAsync(world.Cast[Role.Liaison]);
        var id = world.Cast.Findings[0].Id;
        await world.WithDbAsync(async db =>
        {
            var finding = await db.Findings.Include(f => f.Measures).SingleAsync(f => f.Id == id);
            finding.SetGoal("堤防险段全部除险", null, clerk, world.Time.GetUtcNow());
            finding.AddMeasure(new MeasureContent { Text = "拆除违建鱼塘", Kind = MeasureKind.Immediate }, clerk, world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.Equal([id], await FoundAsync(world, "除险"));
        Assert.Equal([id], await FoundAsync(world, "鱼塘"));
        await world.WithDbAsync(async db =>
        {
            var finding = await db.Findings.SingleAsync(f => f.Id == id);
            finding.SetGoal("堤防险段全部加固", null, clerk, world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Assert.Empty(await FoundAsync(world, "除险"));
        Assert.Equal([id], await FoundAsync(world, "加固"));
        Assert.Equal([id], await FoundAsync(world, "鱼塘"));
    }

    private static Task<List<Bihuan.Domain.FindingId>> FoundAsync(SmallWorld world, string question) =>
        world.WithDbAsync(db => db.Findings.Containing(db, question).Select(f => f.Id).ToListAsync());
}
