using Bihuan.Domain;

namespace Bihuan.Tests.Domain;

public class RisingIdTests
{
    [Fact]
    public void Ids_of_one_moment_stand_in_the_order_they_were_made()
    {
        var made = Enumerable.Range(0, 10_000).Select(_ => RisingId.Next()).ToList();

        Assert.Equal(made, made.Order());
        Assert.Equal(made, made.OrderBy(id => id.ToString("D"), StringComparer.Ordinal));
        Assert.All(made, id => Assert.Equal((7, true), (id.Version, id.Variant is >= 8 and <= 11)));
    }

    [Fact]
    public void Ids_made_side_by_side_are_never_the_same_and_bear_the_time()
    {
        var before = Convert.ToInt64(Guid.CreateVersion7().ToString("N")[..12], 16);
        var made = Enumerable.Range(0, 8).AsParallel().SelectMany(_ => Enumerable.Range(0, 2_000).Select(_ => RisingId.Next()).ToList()).ToList();

        Assert.Equal(made.Count, made.Select(id => id.ToString("D")[..18]).Distinct().Count());
        Assert.All(made, id => Assert.True(Convert.ToInt64(id.ToString("N")[..12], 16) >= before));
    }
}
