using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Units;

/// <summary>A county or district (县、区) that keeps its own history chain; every other thing belongs to one.</summary>
public sealed class Region : Aggregate
{
    private Region() { }

    public Region(string name, bool isDemo)
    {
        Id = RegionId.New();
        Name = name;
        IsDemo = isDemo;
    }

    public RegionId Id { get; private set; }

    /// <summary>As it stands in documents, for example 青岚区.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Demonstration data: only here does the sign-in page offer accounts.</summary>
    public bool IsDemo { get; private set; }

    protected override Subject Subject => new("region", Id.Value);

    /// <summary>The first entry of this region's chain.</summary>
    public void Found(Actor founder, DateTimeOffset at) => Happen("region.founded", founder, at, $"建立“{Name}”");
}
