using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Findings;

/// <summary>What ties a finding to its feedback meeting and document: due dates that follow day 0, an import taken back.</summary>
public sealed partial class Finding
{
    /// <summary>
    /// The due date it would have if the feedback meeting had been on another day; null where its due date does not follow
    /// from the meeting any more: it is closed, or a reviewer, a relapse or a review cycle has set a date of its own.
    /// </summary>
    public DateOnly? DueIfDay0Were(DateOnly other, RuleSet rules) => DueFollows(rules) ? rules.DueFor(Class, other) : null;

    /// <summary>The due date it would have by other rules; null where it does not follow from the meeting any more.</summary>
    public DateOnly? DueIfRulesWere(RuleSet others, RuleSet rules) => DueFollows(rules) ? others.DueFor(Class, ClockStartedOn!.Value) : null;

    /// <summary>Moves the due date with the rules the round adopts; false where it stays.</summary>
    public bool FollowRules(RuleSet others, RuleSet rules, string why, Actor actor, DateTimeOffset at)
    {
        if (DueIfRulesWere(others, rules) is not { } due || due == Due) return false;
        Ensure(FindingAct.FollowDay0, actor);
        var before = Due;
        MoveDue(due, at);
        Happen("finding.due-moved", actor, at, $"本轮规则调整，整改时限由{before:yyyy-MM-dd}调整为{Due:yyyy-MM-dd}", new { before, Due, others.Name, others.Version, Ground = RuledBy(others, DueCause.RulesAdopted, before, why) });
        return true;
    }

    private bool DueFollows(RuleSet rules) =>
        State is FindingState.Issued or FindingState.Rectifying or FindingState.UnderReview
        && Origin != FindingOrigin.Relapse && ClockStartedOn is { } day0 && Due == rules.DueFor(Class, day0);

    /// <summary>
    /// Moves the due date with the corrected feedback meeting (A03); does nothing where it does not follow from it. Where the months'
    /// ends fall together the day stays, counted from the new day 0 all the same.
    /// </summary>
    /// <returns>Whether the due date moved.</returns>
    public bool FollowDay0(DateOnly corrected, RuleSet rules, string why, Actor actor, DateTimeOffset at)
    {
        if (DueIfDay0Were(corrected, rules) is not { } due || ClockStartedOn == corrected) return false;
        Ensure(FindingAct.FollowDay0, actor);
        var before = new { Due, ClockStartedOn };
        ClockStartedOn = corrected;
        MoveDue(due, at);
        Happen("finding.due-moved", actor, at, $"反馈会日期更正，整改时限{(Due == before.Due ? $"仍为{Due:yyyy-MM-dd}" : $"由{before.Due:yyyy-MM-dd}调整为{Due:yyyy-MM-dd}")}", new { before, after = new { Due, ClockStartedOn }, Ground = RuledBy(rules, DueCause.MeetingCorrected, before.Due, why) });
        return Due != before.Due;
    }

    /// <summary>Moves the due date with the end of an extended concentrated period (B02).</summary>
    public void FollowPeriod(DateOnly end, string why, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.FollowDay0, actor);
        var before = Due;
        MoveDue(end, at);
        Happen("finding.due-moved", actor, at, $"集中整改期延长，整改时限由{before:yyyy-MM-dd}调整为{Due:yyyy-MM-dd}", new { before, Due, Ground = new DueGround(DueCause.PeriodExtended, end, before) { Why = why } });
    }

    /// <summary>Nobody has worked on it since it was written down: an undone import may take it back.</summary>
    public bool IsAsWritten(FindingContent content) =>
        State is FindingState.Draft or FindingState.Issued
        && Claim is null && Goal is null && _responsibilities.Count == 0 && _measures.Count == 0 && _evidence.Count == 0
        && (Title, Text, Level1, Level2) == (content.Title.Trim(), content.Text, content.Level1?.Trim(), content.Level2?.Trim())
        && (Class, Category, IsKeyLivelihood) == (content.Class, content.Category, content.IsKeyLivelihood);

    /// <summary>The import it came from is undone. It is voided, not removed: its number stays used and its history readable.</summary>
    public void TakeBack(string document, string reason, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.TakeBack, actor);
        (VoidedBecause, Due) = ($"导入撤销（来源文件“{document}”）：{reason}", null);
        Enter(FindingState.Voided, at);
        Happen("finding.taken-back", actor, at, VoidedBecause, new { document, reason });
    }
}
