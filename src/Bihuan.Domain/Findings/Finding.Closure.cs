using Bihuan.Domain.Closures;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Reviews;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Findings;

/// <summary>销号: the last act of the chain, sealed with the evidence, and never undone.</summary>
public sealed partial class Finding
{
    /// <summary>What stands in the way of closing, whoever asks; <paramref name="actor"/> adds what speaks against him.</summary>
    /// <param name="extendedUntil">The last day of the concentrated period where it was extended (B02); null where it ends as ruled.</param>
    public IReadOnlyList<Refusal> ObstaclesToClosing(RuleSet rules, DateOnly today, Actor? actor = null, DateOnly? extendedUntil = null)
    {
        if (State != FindingState.UnderReview) return [new WrongState(State, "销号")];
        var obstacles = new List<Refusal>();
        if (ReviewStep < rules.ReviewChain.Count) obstacles.Add(new StepsStillOpen(rules.ReviewChain[ReviewStep].Name));
        var counting = _evidence.Count(file => file.Counts);
        if (counting < rules.EvidenceMinimum) obstacles.Add(new TooLittleEvidence(rules.EvidenceMinimum, counting));
        if (NoLastingReason is null && _measures.All(m => m.IsDropped || m.Kind != MeasureKind.Lasting)) obstacles.Add(new NoLastingMeasure());
        if (LatestSubmission?.Aim == SubmissionAim.Closure) obstacles.AddRange(WorkLeft());
        obstacles.AddRange(LongTermObstacles(extendedUntil ?? (ClockStartedOn is { } day0 ? rules.ConcentratedUntil(day0) : null), today));
        if (actor is not null && !actor.HoldsFor(rules.Closer, UnitId)) obstacles.Add(new NotYourAct("销号"));
        if (actor is not null && HadAHandIn(actor)) obstacles.Add(new MakerIsNotChecker());
        return obstacles;
    }

    /// <summary>Closes, or lets a long-term finding carry on as continuous: the end of the review chain.</summary>
    /// <param name="extendedUntil">As with <see cref="ObstaclesToClosing"/>.</param>
    public void Close(string opinion, RuleSet rules, DateOnly today, Actor actor, DateTimeOffset at, DateOnly? extendedUntil = null)
    {
        RefusedException.ThrowIfAny(ObstaclesToClosing(rules, today, actor, extendedUntil));
        if (opinion.Trim().Length == 0) throw new RefusedException(new PassNeedsOpinion());
        WaitsFor = null;
        if (LatestSubmission!.Aim != SubmissionAim.Closure)
        {
            CarryOn(opinion, rules, today, actor, at);
            return;
        }

        Closure = new Closure(actor, at, opinion, LatestSubmission.Number, _evidence);
        (ClosedAt, ClosedOn) = (at, today);
        Enter(FindingState.Closed, at);
        Happen("finding.closed", actor, at, "销号", new { opinion, LatestSubmission.Number, Closure.EvidenceSeal });
    }

    /// <summary>The closer may also send it back, like any reviewer.</summary>
    public void ReturnInsteadOfClosing(ReviewOpinion opinion, RuleSet rules, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var obstacles = new List<Refusal>();
        if (State != FindingState.UnderReview || ReviewStep < rules.ReviewChain.Count) obstacles.Add(new WrongState(State, "不予销号"));
        else if (!actor.HoldsFor(rules.Closer, UnitId)) obstacles.Add(new NotYourAct("不予销号"));
        else if (HadAHandIn(actor)) obstacles.Add(new MakerIsNotChecker());
        if (opinion.Verdict != Verdict.Returned) obstacles.Add(new ReturnNeedsReason());
        obstacles.AddRange(ObstaclesTo(opinion, rules, today));
        RefusedException.ThrowIfAny(obstacles);
        LatestSubmission!.Add(new Review(ReviewStep, "销号", opinion, actor, at));
        ReturnToUnit("销号", opinion, actor, at);
    }

    /// <summary>
    /// The fault is back: this closure is marked, the closed count falls by one from now on, and a new finding in the
    /// same inspection points back here (D20, E06, E19).
    /// </summary>
    public Finding Relapse(string grounds, Inspection inspection, RuleSet rules, DateOnly today, Actor actor, DateTimeOffset at)
    {
        Ensure(FindingAct.Relapse, actor);
        if (grounds.Trim().Length == 0) throw new RefusedException(new RelapseNeedsGrounds());
        var again = Draft(inspection, Code[..Code.LastIndexOf('-')], ContentAgain(grounds), actor, at);
        again.PointsBackTo = Id;
        (again.ClockStartedOn, again.Due) = (today, rules.DueFor(Class, today));
        again.IssuedAt = at;
        again.Enter(FindingState.Issued, at);
        again.Happen("finding.issued", actor, at, $"反弹问题重新下发，整改时限{again.Due:yyyy-MM-dd}", new { pointsBackTo = Id, again.Due, Ground = again.RuledBy(rules, DueCause.Relapsed, null, grounds.Trim()) });
        Closure!.MarkRelapsed(again.Id, at);
        Enter(FindingState.Relapsed, at);
        Happen("finding.relapsed", actor, at, $"认定反弹，另立问题{again.Code}", new { grounds, again = again.Id });
        return again;
    }

    /// <summary>
    /// 集中整改与长期整改衔接 (B04): from the end of the concentrated period on, a long-term finding at work is not late but carries
    /// on, with its next review a cycle later; a later date that a reviewer gave with a return stands. Whether its stage goal is
    /// met is another question, and stays as it was.
    /// </summary>
    /// <returns>False where it is not long-term, or not in the unit's hands.</returns>
    public bool PassIntoContinuous(DateOnly periodEnd, RuleSet rules, DateOnly today, Actor actor, DateTimeOffset at)
    {
        if (Class != FindingClass.LongTerm || State != FindingState.Rectifying) return false;
        var ground = ReturnCount == 0 || Due is null || Due < today ? Cycled(DueCause.PeriodEnded, periodEnd, NextReview(periodEnd, rules, today), rules) : null;
        Due = ground?.Due ?? Due;
        Enter(FindingState.Continuous, at);
        var goal = SomeStageGoalMet() ? "" : "，阶段目标尚未达成";
        Happen("finding.continuous", actor, at, $"集中整改期届满，转入常态化整改{goal}，下次复核{Due:yyyy-MM-dd}", new { periodEnd, Due, Ground = ground });
        return true;
    }

    /// <summary>The first review date after today, in cycles from the period's end: one that comes back late is not late again on the next day.</summary>
    private static DateOnly NextReview(DateOnly periodEnd, RuleSet rules, DateOnly today)
    {
        var next = rules.LongTermCycle.After(periodEnd);
        while (next <= today) next = rules.LongTermCycle.After(next);
        return next;
    }

    private void CarryOn(string opinion, RuleSet rules, DateOnly today, Actor actor, DateTimeOffset at)
    {
        var isReview = LatestSubmission!.Aim == SubmissionAim.StageReview;
        var ground = Cycled(isReview ? DueCause.StageReviewed : DueCause.Continued, today, rules.LongTermCycle.After(today), rules);
        Due = ground.Due;
        StageCompletedAt ??= at;
        Enter(FindingState.Continuous, at);
        Happen("finding.continuous", actor, at, $"{(isReview ? "阶段复核通过，继续常态化整改" : "转入常态化整改")}，下次复核{Due:yyyy-MM-dd}", new { opinion, Due, Ground = ground });
    }

    private List<Refusal> LongTermObstacles(DateOnly? periodEnd, DateOnly today)
    {
        var obstacles = new List<Refusal>();
        if (Class != FindingClass.LongTerm) return obstacles;
        if (!SomeStageGoalMet()) obstacles.Add(new StageGoalNotMet());
        if (LatestSubmission?.Aim == SubmissionAim.Closure && today <= periodEnd) obstacles.Add(new LongTermBeforePeriodEnds(periodEnd.Value));
        return obstacles;
    }

    private FindingContent ContentAgain(string grounds) => new()
    {
        Level1 = Level1,
        Level2 = Level2,
        Title = Title,
        Text = $"{Text}\n反弹事实：{grounds.Trim()}",
        // A copy: the storage keeps a span with exactly one finding.
        Source = Source is null ? null : Source with { },
        Category = Category,
        Class = Class,
        Origin = FindingOrigin.Relapse,
        IsKeyLivelihood = IsKeyLivelihood,
        Facts = [.. _facts.Select(fact => new FindingFact(fact.Text, fact.Kind, fact.Value, fact.Unit))],
    };
}
