using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Findings;

/// <summary>整改时限: how it moves, and what each of its days rests on.</summary>
public sealed partial class Finding
{
    /// <summary>A moved due date begins a span of its own within the same state, so that what was overdue on a past day stays told.</summary>
    private void MoveDue(DateOnly due, DateTimeOffset at)
    {
        if (Due == due) return;
        Due = due;
        Enter(State, at);
    }

    /// <summary>The due date follows from its class and day 0.</summary>
    private DueGround RuledBy(RuleSet rules, DueCause cause, DateOnly? before, string? why = null) => new(cause, Due!.Value, before)
    {
        Why = why,
        Counted = new DueCount(
            Class == FindingClass.Immediate ? DueLimit.Immediate : DueLimit.Concentrated, rules.LimitFor(Class), ClockStartedOn!.Value,
            Origin == FindingOrigin.Relapse ? "认定反弹" : "反馈会", new RulesNamed(rules.Name, rules.Title, rules.Version)),
    };

    /// <summary>The due date is the next review of a cycle (A13).</summary>
    private DueGround Cycled(DueCause cause, DateOnly anchor, DateOnly due, RuleSet rules) => new(cause, due, Due)
    {
        Counted = new DueCount(DueLimit.Cycle, rules.LongTermCycle, anchor, Words.Of(cause), new RulesNamed(rules.Name, rules.Title, rules.Version)),
    };
}
