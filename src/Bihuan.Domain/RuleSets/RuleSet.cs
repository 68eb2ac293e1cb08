using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;

namespace Bihuan.Domain.RuleSets;

/// <summary>
/// The rules a round is run by. A versioned document: attached to a round and never changed for it afterwards (B03).
/// Every number here is a setting, because places and years differ.
/// </summary>
public sealed record RuleSet
{
    /// <summary>Short name, for example <c>county-default</c>.</summary>
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required int Version { get; init; }

    /// <summary>集中整改期, counted from the feedback meeting as day 0 (B02).</summary>
    public required Period ConcentratedPeriod { get; init; }

    /// <summary>立行立改的时限 (A11); other classes default to the concentrated period.</summary>
    public required Period ImmediateLimit { get; init; }

    /// <summary>长期坚持类的阶段目标复核周期 (A13).</summary>
    public required Period LongTermCycle { get; init; }

    /// <summary>时限阶梯: what a unit owes after its feedback meeting, and until when (B01). The limits of findings stand above.</summary>
    public IReadOnlyList<DeadlineRule> Ladder { get; init; } = [];

    /// <summary>The review chain in order; sealing the closure is the last act and not part of it (D01).</summary>
    public required IReadOnlyList<ReviewStep> ReviewChain { get; init; }

    /// <summary>Who seals a closure after the last review.</summary>
    public required Role Closer { get; init; }

    /// <summary>The least number of pieces of evidence with a submission (D02).</summary>
    public required int EvidenceMinimum { get; init; }

    /// <summary>Days until an unclaimed finding is on the reminder list (A19).</summary>
    public required int ClaimWithinDays { get; init; }

    /// <summary>Categories a finding can be put into, for example 聚焦…方面.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>Reasons for a return, chosen from this list and explained in words (D04).</summary>
    public required IReadOnlyList<string> ReturnReasons { get; init; }

    /// <summary>Every deadline that begins with the feedback meeting, in the order in which they fall due.</summary>
    public IReadOnlyList<Deadline> DeadlinesFrom(DateOnly day0, WorkingCalendar calendar) =>
        [.. Ladder.Append(ImmediateLimit.AsRule(Obligation.ImmediateFindings)).Append(ConcentratedPeriod.AsRule(Obligation.ConcentratedPeriod))
            .Select(rule => rule.From(day0, calendar)).OrderBy(deadline => deadline.Due)];

    /// <summary>The due date of a finding of this class. Day 0 is the feedback meeting; months clamp to the month's end.</summary>
    public DateOnly DueFor(FindingClass findingClass, DateOnly day0) =>
        (findingClass == FindingClass.Immediate ? ImmediateLimit : ConcentratedPeriod).After(day0);

    /// <summary>The last day of the concentrated period (inclusive).</summary>
    public DateOnly ConcentratedUntil(DateOnly day0) => ConcentratedPeriod.After(day0);
}

public enum PeriodUnit { Day, Month }

/// <summary>A span of calendar time.</summary>
public sealed record Period(int Count, PeriodUnit Unit)
{
    /// <summary>The day this long after the anchor; the anchor itself is day 0, months clamp to the month's end (03-31 + 1 month = 04-30).</summary>
    public DateOnly After(DateOnly anchor) => Unit == PeriodUnit.Month ? anchor.AddMonths(Count) : anchor.AddDays(Count);

    /// <summary>The same span as a rule that shows its derivation.</summary>
    public DeadlineRule AsRule(Obligation obligation) => new(obligation, Count, Unit == PeriodUnit.Month ? DeadlineUnit.Month : DeadlineUnit.Day);
}

/// <summary>One step of the review chain: its name and the role that sits on it.</summary>
public sealed record ReviewStep(string Name, Role Reviewer);
