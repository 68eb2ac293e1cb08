using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Rounds;

/// <summary>届: a term of the Party committee that sends inspections.</summary>
public sealed class Term : Aggregate
{
    private Term() { }

    public Term(RegionId region, int number, string name, DateOnly from)
    {
        Id = TermId.New();
        (RegionId, Number, Name, From) = (region, number, name.Trim(), from);
    }

    public TermId Id { get; private set; }
    public RegionId RegionId { get; private set; }

    /// <summary>13 of 十三届县委; unique in the region and the first part of every finding's code.</summary>
    public int Number { get; private set; }

    /// <summary>For example 十三届县委.</summary>
    public string Name { get; private set; } = "";
    public DateOnly From { get; private set; }

    protected override Subject Subject => new("term", Id.Value);

    public void Begin(Actor actor, DateTimeOffset at)
    {
        var refusals = RoundRules.ObstaclesTo("设立届次", actor);
        if (Name.Length == 0) refusals.Add(new Missing("届次名称"));
        if (Number is < 1 or > 99) refusals.Add(new NumberOutOfRange("届次"));
        RefusedException.ThrowIfAny(refusals);
        Happen("term.begun", actor, at, $"设立{Name}", new { Number, Name, From });
    }
}
