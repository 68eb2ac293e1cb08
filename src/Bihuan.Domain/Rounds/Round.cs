using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.Rounds;

/// <summary>届: a term of the Party committee that sends inspections.</summary>
public sealed class Term
{
    private Term() { }

    public Term(RegionId region, string name, DateOnly from)
    {
        Id = TermId.New();
        (RegionId, Name, From) = (region, name, from);
    }

    public TermId Id { get; private set; }
    public RegionId RegionId { get; private set; }

    /// <summary>For example 七届区委.</summary>
    public string Name { get; private set; } = "";
    public DateOnly From { get; private set; }
}

/// <summary>巡察类型 (A01).</summary>
public enum RoundType { Routine, Special, Mobile, Elevated, LookBack }

/// <summary>
/// Who found what has to be rectified. The same list engine serves findings of a higher inspection (F11) and other
/// sources such as instructions and audits (E30).
/// </summary>
public enum RoundSource { Inspection, HigherInspection, Instruction, Audit, Supervision }

/// <summary>轮次: one round of inspections of a term, run by one rule set.</summary>
public sealed class Round : Aggregate
{
    private Round() { }

    public Round(RegionId region, TermId term, int number, string name, RoundType type, RoundSource source, RuleSetId rules, DateOnly startsOn)
    {
        Id = RoundId.New();
        (RegionId, TermId, Number, Name, Type, Source, RuleSetId, StartsOn) = (region, term, number, name.Trim(), type, source, rules, startsOn);
    }

    public RoundId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public TermId TermId { get; private set; }

    /// <summary>Number of the round within its term.</summary>
    public int Number { get; private set; }
    public string Name { get; private set; } = "";
    public RoundType Type { get; private set; }
    public RoundSource Source { get; private set; }

    /// <summary>Frozen with the round: a newer version of the rules never touches it (B03).</summary>
    public RuleSetId RuleSetId { get; private set; }
    public DateOnly StartsOn { get; private set; }

    protected override Subject Subject => new("round", Id.Value);

    public void Open(Actor actor, DateTimeOffset at)
    {
        if (Name.Length == 0) throw new RefusedException(new Missing("轮次名称"));
        Happen("round.opened", actor, at, $"设立{Name}", new { Number, Name, Type, Source, RuleSetId });
    }
}
