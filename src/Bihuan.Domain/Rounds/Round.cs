using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using Bihuan.Domain.Units;

namespace Bihuan.Domain.Rounds;

/// <summary>巡察类型 (A01).</summary>
public enum RoundType { Routine, Special, Mobile, Elevated, LookBack }

/// <summary>
/// Who found what has to be rectified. The same list engine serves findings of a higher inspection (F11) and other
/// sources such as instructions and audits (E30).
/// </summary>
public enum RoundSource { Inspection, HigherInspection, Instruction, Audit, Supervision }

/// <summary>What a round is when it is set up.</summary>
/// <param name="Number">Number of the round within its term and source.</param>
public sealed record RoundContent(int Number, string Name, RoundType Type, RoundSource Source, DateOnly StartsOn);

/// <summary>轮次: one round of inspections of a term, run by one rule set.</summary>
public sealed class Round : Aggregate
{
    private Round() { }

    public Round(Term term, RuleSetId rules, RoundContent content)
    {
        Id = RoundId.New();
        (RegionId, TermId, RuleSetId) = (term.RegionId, term.Id, rules);
        (Number, Name, Type, Source, StartsOn) = (content.Number, content.Name.Trim(), content.Type, content.Source, content.StartsOn);
    }

    public RoundId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public TermId TermId { get; private set; }

    /// <summary>Number of the round within its term and source.</summary>
    public int Number { get; private set; }
    public string Name { get; private set; } = "";
    public RoundType Type { get; private set; }
    public RoundSource Source { get; private set; }

    /// <summary>A newer version of the rules never touches it by itself (B03); the office adopts one for the round, or does not.</summary>
    public RuleSetId RuleSetId { get; private set; }
    public DateOnly StartsOn { get; private set; }

    protected override Subject Subject => new("round", Id.Value);

    public void Open(Actor actor, DateTimeOffset at)
    {
        var refusals = RoundRules.ObstaclesTo("设立轮次", actor);
        if (Name.Length == 0) refusals.Add(new Missing("轮次名称"));
        if (Number is < 1 or > 99) refusals.Add(new NumberOutOfRange("轮次"));
        RefusedException.ThrowIfAny(refusals);
        Happen("round.opened", actor, at, $"设立{Name}", new { Number, Name, Type, Source, RuleSetId });
    }

    /// <summary>
    /// Runs the round by other rules from now on. The caller has shown what moves and moves it in the same commit; what is
    /// met, closed or extended keeps what it had.
    /// </summary>
    public void AdoptRules(RuleSetVersion rules, string why, Actor actor, DateTimeOffset at)
    {
        var refusals = new List<Refusal>();
        if (!actor.Holds(Role.OfficeDirector)) refusals.Add(new NotYourAct("调整轮次规则"));
        if (rules.Id == RuleSetId) refusals.Add(new RulesAlreadyAdopted(rules.Title, rules.Number));
        if (why.Trim().Length == 0) refusals.Add(new Missing("调整理由"));
        RefusedException.ThrowIfAny(refusals);
        var before = RuleSetId;
        RuleSetId = rules.Id;
        Happen("round.rules-adopted", actor, at, $"{Name}改按“{rules.Title}”第{rules.Number}版执行：{why.Trim()}", new { before, after = rules.Id, why });
    }

    /// <summary>Puts a unit into the round, with the team that inspects it.</summary>
    public Inspection Inspect(Unit unit, Unit? team, Actor actor, DateTimeOffset at)
    {
        var refusals = RoundRules.ObstaclesTo("列入被巡察单位", actor);
        if (!Admits(unit.Kind)) refusals.Add(new UnitNotOfThisRound(unit.Name, Source));
        if (team is not null && team.Kind != UnitKind.InspectionTeam) refusals.Add(new NotATeam(team.Name));
        RefusedException.ThrowIfAny(refusals);
        var inspection = new Inspection(this, unit.Id, team?.Id);
        inspection.Begin(actor, at);
        return inspection;
    }

    /// <summary>
    /// A county does not inspect itself, but a higher inspection has the county committee as its inspected unit (F11);
    /// sections answer through the unit they belong to.
    /// </summary>
    public bool Admits(UnitKind kind) => Source switch
    {
        RoundSource.HigherInspection => kind == UnitKind.RegionCommittee,
        RoundSource.Inspection => kind is not (UnitKind.RegionCommittee or UnitKind.Section or UnitKind.InspectionTeam or UnitKind.LeadingGroup),
        _ => kind is not (UnitKind.Section or UnitKind.InspectionTeam),
    };
}

public sealed record RulesAlreadyAdopted(string Title, int Number) : Refusal($"本轮已按“{Title}”第{Number}版执行");
