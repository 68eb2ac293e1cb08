using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Letters;
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

    /// <summary>整改方案的审核链 (A15); rule sets written before it was a setting have this one.</summary>
    public IReadOnlyList<ReviewStep> PlanChain { get; init; } = [new("派驻初审", Role.StationedInspector), new("巡察办审核", Role.OfficeClerk), new("审批", Role.OfficeDirector)];

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

    /// <summary>催办阶梯: who is reminded how long before or after a last day, in order; it stops when the thing is done.</summary>
    public IReadOnlyList<EscalationStep> Escalation { get; init; } = [];

    /// <summary>销号前逐项核对的清单 (D07): 三个不放过, 四再四看 and what else the office asks.</summary>
    public IReadOnlyList<Checklist> Gates { get; init; } = [];

    /// <summary>会审: who takes part, by what it judges and with which grades.</summary>
    public JointReviewRules JointReview { get; init; } = new([], [], []);

    /// <summary>文书: the kinds of letters and the word of office in their numbers.</summary>
    public IReadOnlyList<LetterKind> Letters { get; init; } = [];

    /// <summary>整改成效评估.</summary>
    public AssessmentRules Assessment { get; init; } = new(AssessmentMode.Deduct, [], []);

    /// <summary>公开: where, within how many days, and for which reasons something may be left out.</summary>
    public DisclosureRules Disclosure { get; init; } = new([], [], 0);

    /// <summary>Decimals of a rate on screens and in reports; rounded half away from zero.</summary>
    public int RateDecimals { get; init; } = 2;

    /// <summary>Years for which a finding's records are kept after its closure.</summary>
    public int RetentionYears { get; init; } = 10;

    /// <summary>周调度的截止，以及约谈、通报批评的触发条件 (C01–C05, C10).</summary>
    public DispatchRules Dispatch { get; init; } = new();

    /// <summary>长期未过问、挂名、委托代理的天数 (A18, C15).</summary>
    public OversightRules Oversight { get; init; } = new();

    /// <summary>What a unit owes by itself: the ladder, and the end of the concentrated period (B02). The limits of findings stand with the findings.</summary>
    public IEnumerable<DeadlineRule> OwedByUnit() => Ladder.Append(ConcentratedPeriod.AsRule(ObligationKind.ConcentratedPeriod));

    /// <summary>Every deadline that begins with the feedback meeting, in the order in which they fall due.</summary>
    public IReadOnlyList<Deadline> DeadlinesFrom(DateOnly day0, WorkingCalendar calendar) =>
        [.. OwedByUnit().Append(ImmediateLimit.AsRule(ObligationKind.ImmediateFindings))
            .Select(rule => rule.From(day0, calendar)).OrderBy(deadline => deadline.Due)];

    /// <summary>The kind of letter that serves for this; where the rules name none, the shipped one does.</summary>
    public LetterKind LetterKindFor(LetterType type) =>
        Letters.FirstOrDefault(kind => LetterWords.TypeOf(kind.Name) == type) ?? ShippedRuleSets.CountyDefault.Letters.First(kind => LetterWords.TypeOf(kind.Name) == type);

    /// <summary>The due date of a finding of this class. Day 0 is the feedback meeting; months clamp to the month's end.</summary>
    public DateOnly DueFor(FindingClass findingClass, DateOnly day0) => LimitFor(findingClass).After(day0);

    /// <summary>The limit that findings of this class have from day 0 on.</summary>
    public Period LimitFor(FindingClass findingClass) => findingClass == FindingClass.Immediate ? ImmediateLimit : ConcentratedPeriod;

    /// <summary>The last day of the concentrated period (inclusive).</summary>
    public DateOnly ConcentratedUntil(DateOnly day0) => ConcentratedPeriod.After(day0);

    /// <summary>Nothing is put off beyond this day (inclusive): a year after the concentrated period, or after today once that is over.</summary>
    public DateOnly FurthestDue(DateOnly? day0, DateOnly today) =>
        (day0 is { } begun && ConcentratedUntil(begun) is var end && end > today ? end : today).AddYears(1);
}

public enum PeriodUnit { Day, Month }

/// <summary>A span of calendar time.</summary>
public sealed record Period(int Count, PeriodUnit Unit)
{
    /// <summary>The day this long after the anchor; the anchor itself is day 0, months clamp to the month's end (03-31 + 1 month = 04-30).</summary>
    public DateOnly After(DateOnly anchor) => Unit == PeriodUnit.Month ? anchor.AddMonths(Count) : anchor.AddDays(Count);

    /// <summary>The same span as a rule that shows its derivation.</summary>
    public DeadlineRule AsRule(ObligationKind obligation) => new(obligation, Count, Unit == PeriodUnit.Month ? DeadlineUnit.Month : DeadlineUnit.Day);
}

/// <summary>A step of the reminders.</summary>
/// <param name="Workdays">Working days before the last day; 0 on the day after it, negative that many working days later.</param>
public sealed record EscalationStep(int Workdays, IReadOnlyList<Recipient> Recipients);

/// <summary>Whom a reminder goes to.</summary>
public enum Recipient { Handler, LeaderInCharge, UnitHead, Office, LeadingGroup }

/// <summary>A named list of points to be confirmed one by one.</summary>
public sealed record Checklist(string Name, IReadOnlyList<string> Points)
{
    public bool Equals(Checklist? other) => other is not null && Name == other.Name && Points.SequenceEqual(other.Points);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}

public sealed record JointReviewRules(IReadOnlyList<string> Parties, IReadOnlyList<string> Criteria, IReadOnlyList<string> Grades);

/// <param name="Word">机关代字, for example 某巡办提; the number reads 某巡办提〔2026〕19号.</param>
public sealed record LetterKind(string Name, string Word);

public enum AssessmentMode { Deduct, Add }

/// <param name="Weight">Points, of all indicators together 100.</param>
public sealed record Indicator(string Name, int Weight);

/// <param name="From">The least score of the grade (inclusive).</param>
public sealed record Grade(string Name, int From);

public sealed record AssessmentRules(AssessmentMode Mode, IReadOnlyList<Indicator> Indicators, IReadOnlyList<Grade> Grades);

/// <param name="WithinDays">After the double report; 0 where the rules set no limit.</param>
public sealed record DisclosureRules(IReadOnlyList<string> Channels, IReadOnlyList<string> Exemptions, int WithinDays);

/// <summary>One step of the review chain: its name and the role that sits on it.</summary>
public sealed record ReviewStep(string Name, Role Reviewer);
