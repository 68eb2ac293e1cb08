using Bihuan.Domain.Deadlines;
using Bihuan.Domain.History;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Findings;

/// <summary>Why a finding's last day was found or moved; its official words are in <see cref="Words"/>.</summary>
public enum DueCause { Issued, Relapsed, Reclassified, MeetingCorrected, RulesAdopted, PeriodExtended, Returned, PeriodEnded, Continued, StageReviewed }

/// <summary>The limit a last day was counted by: of immediate findings (A11), of the concentrated period (B02), of the review cycle (A13).</summary>
public enum DueLimit { Immediate, Concentrated, Cycle }

/// <summary>
/// What a finding's last day rests on. It is written into the happening that set the day and never changed: newer rules do
/// not rewrite by what an older day was found (B03).
/// </summary>
/// <param name="Due">The last day (inclusive) from then on.</param>
/// <param name="Before">The last day until then; null where there was none.</param>
public sealed record DueGround(DueCause Cause, DateOnly Due, DateOnly? Before)
{
    /// <summary>The happenings of a finding that may carry one.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["finding.issued", "finding.reclassified", "finding.due-moved", "finding.continuous", "review.returned"];

    /// <summary>The reason somebody gave in his own words.</summary>
    public string? Why { get; init; }

    /// <summary>How it was counted; null where a person set the day.</summary>
    public DueCount? Counted { get; init; }

    /// <summary>The ground in a happening of a finding; null where it moved no last day.</summary>
    public static DueGround? ReadFrom(string payload) => Happening.FromPayload<Carrier>(payload)?.Ground;

    /// <summary>Day by day; a review that came back late was counted in several cycles, one after the other.</summary>
    public IReadOnlyList<Deadline> Derivation(WorkingCalendar calendar)
    {
        var steps = new List<Deadline>();
        if (Counted is not { } counted) return steps;
        do steps.Add(counted.From(steps.Count == 0 ? counted.Anchor : steps[^1].Due, calendar, steps.Count == 0 ? counted.Begin : "上一周期届满"));
        while (steps[^1].Due < Due);
        return steps;
    }

    private sealed record Carrier(DueGround? Ground);
}

/// <summary>A last day counted by a rule.</summary>
/// <param name="Anchor">Day 0.</param>
/// <param name="Begin">What happened on day 0, in words.</param>
public sealed record DueCount(DueLimit Limit, Period Period, DateOnly Anchor, string Begin, RulesNamed Rules)
{
    /// <summary>Which obligation a rule is named after does not change how it counts.</summary>
    internal Deadline From(DateOnly anchor, WorkingCalendar calendar, string begin) =>
        Period.AsRule(Limit == DueLimit.Immediate ? ObligationKind.ImmediateFindings : ObligationKind.ConcentratedPeriod).From(anchor, calendar, begin);
}

/// <summary>The version of the rules that was in force.</summary>
public sealed record RulesNamed(string Name, string Title, int Version);
