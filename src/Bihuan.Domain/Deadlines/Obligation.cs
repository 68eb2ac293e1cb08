using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;

namespace Bihuan.Domain.Deadlines;

/// <summary>
/// What an inspected unit owes until when: a row of its own, so that it can be chased, extended and met (B01). It keeps the
/// rule and the calendar it was found by; neither a newer rule set nor a newer calendar moves it unnoticed (B03).
/// </summary>
public sealed partial class Obligation : Aggregate
{
    private readonly List<Extension> _extensions = [];

    private Obligation() { }

    private Obligation(Inspection inspection, DeadlineRule rule, CalendarEdition calendar, DateOnly day0)
    {
        Id = ObligationId.New();
        (RegionId, InspectionId, UnitId, Kind) = (inspection.RegionId, inspection.Id, inspection.UnitId, rule.Obligation);
        Take(rule, calendar, day0);
    }

    public ObligationId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public InspectionId InspectionId { get; private set; }
    public UnitId UnitId { get; private set; }
    public ObligationKind Kind { get; private set; }
    public int Count { get; private set; }
    public DeadlineUnit Unit { get; private set; }
    public Roll Roll { get; private set; }

    /// <summary>Day 0: the feedback meeting, or the day from which it is owed anew.</summary>
    public DateOnly Anchor { get; private set; }

    /// <summary>Why it is owed anew, in words: a meeting ordered to be held again (B08), a plan returned (A15); null where it follows from the feedback meeting.</summary>
    public string? RenewedBecause { get; private set; }

    /// <summary>The edition of the region's calendar it was found by.</summary>
    public int CalendarNumber { get; private set; }

    /// <summary>The last day by the rule (inclusive).</summary>
    public DateOnly RuledDue { get; private set; }

    /// <summary>The last day that counts (inclusive): by the rule, or by the newest extension granted.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>The day it was met; null while it is owed.</summary>
    public DateOnly? MetOn { get; private set; }
    public PersonId? MetBy { get; private set; }

    /// <summary>What met it, in words: the meeting, the plan, the report.</summary>
    public string? MetWith { get; private set; }
    public IReadOnlyList<Extension> Extensions => _extensions;
    public DeadlineRule Rule => new(Kind, Count, Unit, Roll);
    public bool IsOpen => MetOn is null;
    public bool IsRenewed => RenewedBecause is not null;

    protected override Subject Subject => new("obligation", Id.Value, UnitId);

    /// <summary>Every obligation that begins with the unit's feedback meeting.</summary>
    public static IReadOnlyList<Obligation> Of(Inspection inspection, IEnumerable<DeadlineRule> ladder, CalendarEdition calendar, Actor actor, DateTimeOffset at)
    {
        if (inspection.FeedbackMeeting is not { } meeting) throw new RefusedException(new NoFeedbackMeeting());
        var obligations = ladder.Select(rule => new Obligation(inspection, rule, calendar, meeting.HeldOn)).ToArray();
        foreach (var obligation in obligations) obligation.Happen("obligation.imposed", actor, at, $"{DeadlineWords.Of(obligation.Kind)}，时限{obligation.Due:yyyy-MM-dd}", new { obligation.Rule, obligation.Due, obligation.CalendarNumber });
        return obligations;
    }

    public bool IsOverdueOn(DateOnly today) => IsOpen && Due < today;
    public bool WasMetLate => MetOn > Due;

    /// <summary>How its last day was found, day by day; an extension is no part of it.</summary>
    public Deadline DerivationBy(CalendarEdition calendar) => Rule.From(Anchor, calendar.Calendar, RenewedBecause ?? "反馈会");

    /// <summary>
    /// The last day it would have by this rule, calendar and day 0; null where it is met or extended and keeps what it has.
    /// What is owed anew got its rule and its day 0 by an order of its own: of the three only the calendar reaches it.
    /// </summary>
    public DateOnly? DueIf(DeadlineRule rule, CalendarEdition calendar, DateOnly day0) =>
        IsOpen && Due == RuledDue ? (IsRenewed ? Rule : rule).From(IsRenewed ? Anchor : day0, calendar.Calendar).Due : null;

    /// <summary>Follows a corrected day 0, a newer calendar or a newer rule. True where its last day moved.</summary>
    public bool Follow(DeadlineRule rule, CalendarEdition calendar, DateOnly day0, string why, Actor actor, DateTimeOffset at)
    {
        if (DueIf(rule, calendar, day0) is null) return false;
        var before = Due;
        (rule, day0) = IsRenewed ? (Rule, Anchor) : (rule, day0);
        if (Rule == rule && CalendarNumber == calendar.Number && Anchor == day0) return false;
        Take(rule, calendar, day0);
        if (Due != before) Happen("obligation.moved", actor, at, $"{DeadlineWords.Of(Kind)}时限由{before:yyyy-MM-dd}调整为{Due:yyyy-MM-dd}：{why}", new { before, Due, CalendarNumber, rule, why });
        return Due != before;
    }

    /// <summary>Is met by the act itself (a meeting registered, a plan approved), never by a tick.</summary>
    public void Meet(DateOnly on, string with, Actor actor, DateTimeOffset at)
    {
        if (!IsOpen) return;
        (MetOn, MetBy, MetWith) = (on, actor.Person, with);
        Happen("obligation.met", actor, at, $"{DeadlineWords.Of(Kind)}：{with}{(WasMetLate ? $"（逾期{on.DayNumber - Due.DayNumber}天）" : "")}", new { on, Due, with });
    }

    /// <summary>The record that met it was corrected to another day; whatever else met it stays as it is.</summary>
    public void FollowCorrection(DateOnly before, DateOnly on, string with, Actor actor, DateTimeOffset at)
    {
        if (MetOn != before || before == on) return;
        (MetOn, MetBy, MetWith) = (on, actor.Person, with);
        Happen("obligation.met-corrected", actor, at, $"{DeadlineWords.Of(Kind)}：办结日期由{before:yyyy-MM-dd}更正为{on:yyyy-MM-dd}", new { before, on, with });
    }

    /// <summary>Is owed once more, counted from the day of the order: a meeting to be held again (B08), a plan returned (A15). The first record stays where it is.</summary>
    /// <param name="grounds">What was ordered, in a few words that begin the derivation, and why, for the history.</param>
    public void Renew(DateOnly ordered, DeadlineRule rule, CalendarEdition calendar, (string Because, string Why) grounds, Actor actor, DateTimeOffset at)
    {
        (MetOn, MetBy, MetWith, RenewedBecause) = (null, null, null, grounds.Because);
        Take(rule with { Obligation = Kind }, calendar, ordered);
        Happen("obligation.renewed", actor, at, $"{DeadlineWords.Of(Kind)}须重新办理，自{ordered:yyyy-MM-dd}起{DeadlineWords.Of(Rule)}，时限{Due:yyyy-MM-dd}：{grounds.Why}", new { ordered, Due, Rule, grounds.Because, grounds.Why });
    }

    private void Take(DeadlineRule rule, CalendarEdition calendar, DateOnly day0)
    {
        (Count, Unit, Roll, Anchor, CalendarNumber) = (rule.Count, rule.Unit, rule.Roll, day0, calendar.Number);
        Due = RuledDue = rule.From(day0, calendar.Calendar).Due;
    }
}
