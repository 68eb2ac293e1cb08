using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain.RuleSets;

/// <summary>A rule set as it is kept: one row per version, never changed once a round uses it (B03).</summary>
public sealed class RuleSetVersion : Aggregate
{
    private RuleSet? _rules;

    private RuleSetVersion() { }

    public RuleSetVersion(RegionId region, RuleSet rules)
    {
        Id = RuleSetId.New();
        RegionId = region;
        Take(rules);
    }

    public RuleSetId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public string Name { get; private set; } = "";
    public int Number { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The whole rule set as JSON.</summary>
    public string Document { get; private set; } = "";

    /// <summary>The rules; read once per instance.</summary>
    public RuleSet Rules => _rules ??= RuleSetDocument.Read(Document);

    protected override Subject Subject => new("rule-set", Id.Value);

    /// <summary>Sets up a rule set of another name, or the next version of this one.</summary>
    /// <param name="number">1 for a new name, otherwise one more than the newest of that name.</param>
    /// <exception cref="RefusedException">With everything the rules lack.</exception>
    public static RuleSetVersion Draw(RegionId region, RuleSet rules, int number, string why, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(Obstacles(rules, why, actor));
        var version = new RuleSetVersion(region, rules with { Version = number });
        version.Happen("rule-set.drawn", actor, at, $"制定规则集“{version.Title}”第{number}版：{why.Trim()}", new { version.Name, number, why, rules });
        return version;
    }

    /// <summary>Corrects a version that no round uses yet.</summary>
    public void Correct(RuleSet rules, bool isUsed, string why, Actor actor, DateTimeOffset at)
    {
        var refusals = Obstacles(rules, why, actor);
        if (isUsed) refusals.Add(new RuleSetIsFrozen(Title, Number));
        RefusedException.ThrowIfAny(refusals);
        var before = Document;
        Take(rules with { Name = Name, Version = Number });
        if (Document == before) throw new RefusedException(new RuleSetUnchanged());
        Happen("rule-set.corrected", actor, at, $"修改规则集“{Title}”第{Number}版：{why.Trim()}", new { why, before = RuleSetDocument.Read(before), after = Rules });
    }

    private static List<Refusal> Obstacles(RuleSet rules, string why, Actor actor)
    {
        var refusals = RuleSetCheck.Of(rules).ToList();
        if (!actor.IsOfTheOffice) refusals.Add(new NotYourAct("制定规则集"));
        if (why.Trim().Length == 0) refusals.Add(new Missing("制定或修改说明", MendAt.RuleSet));
        return refusals;
    }

    private void Take(RuleSet rules)
    {
        (Name, Number, Title, _rules) = (rules.Name, rules.Version, rules.Title, null);
        Document = RuleSetDocument.Write(rules);
    }
}

public sealed record RuleSetIsFrozen(string Title, int Number) : Refusal($"“{Title}”第{Number}版已有轮次使用，不能再改；请另存为新版本", MendAt.RuleSet);
public sealed record RuleSetUnchanged() : Refusal("与原规则相同，没有需要保存的修改", MendAt.RuleSet);
