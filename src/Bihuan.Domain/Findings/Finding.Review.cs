using Bihuan.Domain.People;
using Bihuan.Domain.Reviews;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Findings;

/// <summary>整改—审核—销号 (D01): one step after the other, maker never checker, a return with reason and new date.</summary>
public sealed partial class Finding
{
    /// <summary>
    /// What may be asked for now: a long-term finding first asks to carry on as continuous; once it does, each review cycle
    /// ends with a stage review or with the request to close it (A13). All others ask for closure.
    /// </summary>
    public IReadOnlyList<SubmissionAim> Aims => (Class, State) switch
    {
        (FindingClass.LongTerm, FindingState.Rectifying) => [SubmissionAim.Continuous],
        (FindingClass.LongTerm, FindingState.Continuous) => [SubmissionAim.StageReview, SubmissionAim.Closure],
        _ => [SubmissionAim.Closure],
    };

    /// <summary>What stands in the way of asking for what is easiest to have; empty when nothing does.</summary>
    public IReadOnlyList<Refusal> ObstaclesToSubmitting(RuleSet rules) => ObstaclesToSubmitting(Aims[0], rules);

    /// <summary>What stands in the way of asking for this; empty when nothing does.</summary>
    public IReadOnlyList<Refusal> ObstaclesToSubmitting(SubmissionAim aim, RuleSet rules)
    {
        if (!IsInUnitsHands || !Aims.Contains(aim)) return [new WrongState(State, FindingAct.Submit.Verb)];
        var obstacles = new List<Refusal>(GapsInLists());
        var counting = _evidence.Where(file => file.Counts).ToArray();
        if (counting.Length < rules.EvidenceMinimum) obstacles.Add(new TooLittleEvidence(rules.EvidenceMinimum, counting.Length));
        foreach (var measure in _measures.Where(m => !m.IsDropped && m.Kind == Domain.Measures.MeasureKind.Immediate))
        {
            if (counting.All(file => file.MeasureId != measure.Id)) obstacles.Add(new MeasureWithoutEvidence(measure.Text));
        }

        if (aim == SubmissionAim.Closure) obstacles.AddRange(WorkLeft());
        else if (!SomeStageGoalMet()) obstacles.Add(new StageGoalNotMet());
        if (LatestSubmission?.Return is { } sentBack && !HasNewsSince(sentBack.ReviewedAt)) obstacles.Add(new NothingNewSinceReturn(sentBack.Reason ?? ""));
        return obstacles;
    }

    /// <summary>Asks for review of what the unit has done.</summary>
    /// <param name="aim">One of <see cref="Aims"/>; null for the first of them.</param>
    public void Submit(string statement, RuleSet rules, Actor actor, DateTimeOffset at, SubmissionAim? aim = null)
    {
        Ensure(FindingAct.Submit, actor);
        var asked = aim ?? Aims[0];
        RefusedException.ThrowIfAny(ObstaclesToSubmitting(asked, rules));
        if (statement.Trim().Length == 0) throw new RefusedException(new NoStatement());
        var submission = new Submission((LatestSubmission?.Number ?? 0) + 1, asked, statement, actor, at);
        _submissions.Add(submission);
        foreach (var file in _evidence.Where(file => file.Counts)) file.Seal(submission.Number);
        (ReviewStep, WaitsFor) = (0, RoleAt(0, rules));
        Enter(FindingState.UnderReview, at);
        Happen("finding.submitted", actor, at, $"第{submission.Number}次提交审核", new { submission.Number, aim = asked, statement });
    }

    /// <summary>Measures not done and milestones not met: what is only planned closes nothing (A12).</summary>
    private IEnumerable<Refusal> WorkLeft() =>
        _measures.Where(measure => !measure.IsDropped && measure.Percent < 100).Select(measure => (Refusal)new MeasureNotDone(measure.Text, measure.Percent))
            .Concat(LiveMilestones().Where(milestone => milestone.MetAt is null).Select(milestone => new MilestoneNotMet(milestone.Goal)));

    /// <summary>二次整改 is work, not a second click (D04): something was proved, reported or reached since the return.</summary>
    private bool HasNewsSince(DateTimeOffset returned) =>
        _evidence.Any(file => file.Counts && file.SealedIn is null)
        || _measures.SelectMany(measure => measure.Progress).Any(entry => entry.ReportedAt > returned)
        || LiveMilestones().Any(milestone => milestone.MetAt > returned);

    /// <summary>What stands in the way of this actor's verdict on the current step.</summary>
    public IReadOnlyList<Refusal> ObstaclesToReviewing(RuleSet rules, Actor actor)
    {
        if (State != FindingState.UnderReview) return [new WrongState(State, "审核")];
        if (ReviewStep >= rules.ReviewChain.Count) return [new WrongState(State, "审核")];
        var step = rules.ReviewChain[ReviewStep];
        if (!actor.HoldsFor(step.Reviewer, UnitId)) return [new NotYourStep(step.Name)];
        return HadAHandIn(actor) ? [new MakerIsNotChecker()] : [];
    }

    /// <summary>Gives the verdict of the current step: on to the next, or back to the unit.</summary>
    public void Review(ReviewOpinion opinion, RuleSet rules, DateOnly today, Actor actor, DateTimeOffset at)
    {
        RefusedException.ThrowIfAny(ObstaclesToReviewing(rules, actor));
        RefusedException.ThrowIfAny(ObstaclesTo(opinion, rules, today));
        var step = rules.ReviewChain[ReviewStep];
        LatestSubmission!.Add(new Review(ReviewStep, step.Name, opinion, actor, at));
        if (opinion.Verdict == Verdict.Returned)
        {
            ReturnToUnit(step.Name, opinion, actor, at);
            return;
        }

        ReviewStep++;
        WaitsFor = RoleAt(ReviewStep, rules);
        Happen("review.passed", actor, at, $"{step.Name}通过", new { step.Name, opinion.Text });
    }

    private void ReturnToUnit(string step, ReviewOpinion opinion, Actor actor, DateTimeOffset at)
    {
        var ground = new DueGround(DueCause.Returned, opinion.NewDue!.Value, Due) { Why = $"{opinion.Reason}：{opinion.Text.Trim()}" };
        (WaitsFor, Due) = (null, opinion.NewDue);
        ReturnCount++;
        Enter(StateBeforeReview(), at);
        Happen("review.returned", actor, at, $"{step}退回，责令重新整改，新时限{Due:yyyy-MM-dd}", new { step, opinion.Reason, opinion.Text, opinion.NewDue, Ground = ground });
    }

    private FindingState StateBeforeReview() => _spans.Where(span => span.State != FindingState.UnderReview).MaxBy(span => span.Number)!.State;

    /// <summary>Whoever made what is judged, or judged an earlier step of it: himself, for another, or through another.</summary>
    private bool HadAHandIn(Actor actor)
    {
        if (LatestSubmission is not { } submission) return false;
        return actor.IsAnyOf(Makers().Concat(submission.Reviews.SelectMany(review => new[] { review.ReviewedBy, review.ReviewedFor })));
    }

    /// <summary>Who answers for the finding, worked on it, proved it or submitted it, now or before an earlier return.</summary>
    private IEnumerable<PersonId?> Makers() =>
        _submissions.SelectMany(submission => new[] { submission.SubmittedBy, submission.SubmittedFor })
            .Concat(_evidence.Where(file => file.Counts).SelectMany(file => new[] { file.UploadedBy, file.UploadedFor }))
            .Concat(_responsibilities.Select(responsibility => responsibility.PersonId)).Append(Claim?.By).Append(Claim?.For)
            .Concat(_measures.Where(measure => !measure.IsDropped).Select(measure => measure.OwnerId))
            .Concat(_measures.SelectMany(measure => measure.Milestones).SelectMany(milestone => new[] { milestone.MetBy, milestone.MetFor }))
            .Concat(_measures.SelectMany(measure => measure.Progress).SelectMany(entry => new[] { entry.ReportedBy, entry.ReportedFor }));

    private bool SomeStageGoalMet() => LiveMilestones().Any(milestone => milestone.MetAt is not null);

    private static Role RoleAt(int step, RuleSet rules) => step < rules.ReviewChain.Count ? rules.ReviewChain[step].Reviewer : rules.Closer;

    private List<Refusal> ObstaclesTo(ReviewOpinion opinion, RuleSet rules, DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (opinion.Verdict == Verdict.Passed)
        {
            if (opinion.Text.Trim().Length == 0) refusals.Add(new PassNeedsOpinion());
            return refusals;
        }

        if (opinion.Text.Trim().Length == 0 || opinion.Reason is null || !rules.ReturnReasons.Contains(opinion.Reason)) refusals.Add(new ReturnNeedsReason());
        if (opinion.NewDue is null || opinion.NewDue < today) refusals.Add(new ReturnNeedsNewDue());
        if (opinion.NewDue > rules.FurthestDue(ClockStartedOn, today)) refusals.Add(new PutOffTooFar(rules.FurthestDue(ClockStartedOn, today)));
        return refusals;
    }
}
