using Bihuan.Domain;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Domain.Reviews;
using static Bihuan.Tests.Domain.Findings.Desk;

namespace Bihuan.Tests.Domain.Findings;

/// <summary>Every refusal of a finding, by its type; and that a refused act has changed nothing.</summary>
public class RefusalTests
{
    [Fact]
    public void Drafting_and_issuing()
    {
        var desk = new Desk();
        Refuses<NotYourAct>(desk, () => Finding.Draft(desk.Inspection, "1", new FindingContent { Title = "甲", Text = "" }, Head, desk.Now));
        Refuses<Missing>(desk, () => desk.Finding.Reword(new FindingContent { Title = " ", Text = "" }, Clerk, desk.Now));
        Refuses<NotYourAct>(desk, () => desk.Finding.Issue(desk.Inspection, Rules, Head, desk.Now));
        desk.Issued();
        Refuses<WrongState>(desk, () => desk.Finding.Issue(desk.Inspection, Rules, Clerk, desk.Now));
        Refuses<Missing>(desk, () => desk.Finding.Reclassify(FindingClass.Staged, null, false, " ", Clerk, desk.Now));
        Refuses<NotYourAct>(desk, () => desk.Finding.Reclassify(FindingClass.Staged, null, false, "理由", Head, desk.Now));
        Refuses<WrongState>(desk, () => desk.Finding.Void("重复", FindingId.New(), Clerk, desk.Now));
        Refuses<VoidNeedsReason>(desk, () => desk.Finding.RequestVoid("重复", null, Clerk, desk.Now));
        Refuses<VoidNeedsReason>(desk, () => desk.Finding.RequestVoid("重复", desk.Finding.Id, Clerk, desk.Now));
    }

    [Fact]
    public void What_was_fed_back_changes_its_class_by_two_people()
    {
        var (desk, both) = (new Desk().Issued(), Someone(Role.OfficeClerk, Role.OfficeDirector));
        var (before, after) = (desk.Finding.Due, Rules.DueFor(FindingClass.Staged, desk.Finding.ClockStartedOn!.Value));
        Refuses<NoSuchPart>(desk, () => desk.Finding.DecideClass(true, "同意", Rules, Director, desk.Now));
        desk.Finding.Reclassify(FindingClass.Staged, "类", true, "须分步", both, desk.Now);
        Assert.Equal((FindingClass.Immediate, before, "类", true), (desk.Finding.Class, desk.Finding.Due, desk.Finding.Category, desk.Finding.IsKeyLivelihood));
        Refuses<ClassAlreadyAsked>(desk, () => desk.Finding.Reclassify(FindingClass.LongTerm, null, false, "理由", Clerk, desk.Now));
        Refuses<NotYourAct>(desk, () => desk.Finding.DecideClass(true, "同意", Rules, Clerk, desk.Now));
        Refuses<AskerIsNotDecider>(desk, () => desk.Finding.DecideClass(true, "同意", Rules, both, desk.Now));
        Refuses<Missing>(desk, () => desk.Finding.DecideClass(true, " ", Rules, Director, desk.Now));
        desk.Finding.DecideClass(false, "一个月内可以完成", Rules, Director, desk.Now);
        Assert.Equal((FindingClass.Immediate, before, null), (desk.Finding.Class, desk.Finding.Due, desk.Finding.ClassRequest));
        desk.Finding.Reclassify(FindingClass.Staged, "类", true, "须分步", Clerk, desk.Now);
        desk.Finding.DecideClass(true, "同意", Rules, Director, desk.Now);
        Assert.Equal((FindingClass.Staged, after, null), (desk.Finding.Class, desk.Finding.Due, desk.Finding.ClassRequest));
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void What_was_fed_back_is_voided_by_two_people()
    {
        var (desk, both) = (new Desk().Issued(), Someone(Role.OfficeClerk, Role.OfficeDirector));
        Refuses<NoSuchPart>(desk, () => desk.Finding.DecideVoid(true, "同意", Director, desk.Now));
        Refuses<NotYourAct>(desk, () => desk.Finding.RequestVoid("重复", FindingId.New(), Head, desk.Now));
        desk.Finding.RequestVoid("重复", FindingId.New(), both, desk.Now);
        Refuses<VoidAlreadyAsked>(desk, () => desk.Finding.RequestVoid("重复", FindingId.New(), Clerk, desk.Now));
        Refuses<NotYourAct>(desk, () => desk.Finding.DecideVoid(true, "同意", Clerk, desk.Now));
        Refuses<AskerIsNotDecider>(desk, () => desk.Finding.DecideVoid(true, "同意", both, desk.Now));
        Refuses<Missing>(desk, () => desk.Finding.DecideVoid(true, " ", Director, desk.Now));
        desk.Finding.DecideVoid(false, "并非同一问题", Director, desk.Now);
        Assert.Equal((FindingState.Issued, null), (desk.Finding.State, desk.Finding.VoidRequest));
        var other = FindingId.New();
        desk.Finding.RequestVoid("重复", other, Clerk, desk.Now);
        desk.Finding.DecideVoid(true, "同意", Director, desk.Now);
        Assert.Equal((FindingState.Voided, other, null), (desk.Finding.State, desk.Finding.DuplicateOf!.Value, desk.Finding.VoidRequest));
    }

    [Fact]
    public void Lists()
    {
        var desk = new Desk().Issued();
        Refuses<NotYourAct>(desk, () => desk.Finding.ClaimBy(Handler, desk.Now));
        Refuses<NotYourAct>(desk, () => desk.Finding.ClaimBy(Stranger, desk.Now));
        Refuses<OwnersAllBelowTheUnit>(desk, () => desk.Finding.Assign(new(Handler.Person, null, null, null, [], LeadIsOfTheUnit: false), Head, desk.Now));
        var gaps = RefusalsOf(() => desk.Finding.BeginRectifying(Head, desk.Now));
        Assert.Equal(
            [typeof(NoResponsibleLeader), typeof(NoDeputyLeader), typeof(NoResponsibleSection), typeof(NoResponsiblePerson), typeof(NotClaimed), typeof(NoGoal), typeof(NoMeasure), typeof(NoLastingMeasure)], gaps);
        desk = new Desk().Listed();
        Refuses<AlreadyClaimed>(desk, () => desk.Finding.ClaimBy(Leader, desk.Now));
        Refuses<NotYourAct>(desk, () => desk.Finding.BeginRectifying(Handler, desk.Now));
        desk.Finding.SetGoal("目标", null, Head, desk.Now);
        desk.Finding.DropMeasure(desk.Finding.Measures[1].Id, "合并", Head, desk.Now);
        Refuses<NoLastingMeasure>(desk, () => desk.Finding.BeginRectifying(Head, desk.Now));
        desk.Finding.SetGoal("目标", "一次性事项", Head, desk.Now);
        desk.Finding.BeginRectifying(Head, desk.Now);
        Assert.Equal(FindingState.Rectifying, desk.Finding.State);
    }

    [Fact]
    public void Measures()
    {
        var desk = new Desk(FindingClass.Staged).Issued();
        var plan = desk.Plan();
        Refuses<Missing>(desk, () => desk.Finding.AddMeasure(plan with { Text = " " }, Head, desk.Now));
        Refuses<MeasureEndsBeforeItStarts>(desk, () => desk.Finding.AddMeasure(plan with { StartsOn = plan.Due!.Value.AddDays(1), Milestones = [] }, Head, desk.Now));
        Refuses<MeasureDueAfterFinding>(desk, () => desk.Finding.AddMeasure(plan with { Due = desk.Finding.Due!.Value.AddDays(1) }, Head, desk.Now));
        Refuses<TooFewMilestones>(desk, () => desk.Finding.AddMeasure(plan with { Milestones = [plan.Milestones[0]] }, Head, desk.Now));
        Refuses<Missing>(desk, () => desk.Finding.AddMeasure(plan with { Milestones = [plan.Milestones[0], new(null, " ", new(2026, 4, 20))] }, Head, desk.Now));
        Refuses<MilestoneAfterDue>(desk, () => desk.Finding.AddMeasure(plan with { Milestones = [plan.Milestones[0], new(null, "晚", plan.Due!.Value.AddDays(1))] }, Head, desk.Now));
        Refuses<MilestoneBeforeStart>(desk, () => desk.Finding.AddMeasure(plan with { Milestones = [plan.Milestones[0], new(null, "早", new(2026, 3, 1))] }, Head, desk.Now));
        var measure = desk.Finding.AddMeasure(plan, Head, desk.Now);
        Refuses<TooFewMilestones>(desk, () => desk.Finding.ChangeMeasure(measure.Id, plan with { Text = "另一条", Milestones = [] }, Head, desk.Now));
        Assert.Equal("签订管护责任书", measure.Text);
        Refuses<NoSuchPart>(desk, () => desk.Finding.ChangeMeasure(MeasureId.New(), plan, Head, desk.Now));
        Refuses<Missing>(desk, () => desk.Finding.DropMeasure(measure.Id, "", Head, desk.Now));
        desk.Finding.DropMeasure(measure.Id, "合并", Head, desk.Now);
        Refuses<NoSuchPart>(desk, () => desk.Finding.ChangeMeasure(measure.Id, plan, Head, desk.Now));
        Assert.Equal(2, desk.Finding.AddMeasure(plan, Head, desk.Now).Number);
        desk.Reclassify(FindingClass.Immediate);
        Assert.Contains(typeof(MeasureDueAfterFinding), RefusalsOf(() => desk.Finding.BeginRectifying(Head, desk.Now)));
        var incomplete = new Desk().Issued();
        incomplete.Finding.AddMeasure(new MeasureContent { Text = "只有内容" }, Head, incomplete.Now);
        Assert.Equal(4, RefusalsOf(() => incomplete.Finding.BeginRectifying(Head, incomplete.Now)).Count(type => type == typeof(MeasureIncomplete)));
    }

    [Fact]
    public void Progress_and_milestones()
    {
        var desk = new Desk(FindingClass.Staged).AtWork();
        var measure = desk.Finding.Measures[0];
        var week = new ProgressContent(desk.Today, 30, "签订4处", null, BlockerKind.None, null);
        Refuses<NotYourAct>(desk, () => desk.Finding.Report(measure.Id, week, WeekClock.On(desk.Today), Clerk, desk.Now));
        Refuses<WeekAlreadyFrozen>(desk, () => desk.Finding.Report(measure.Id, week with { Week = desk.Today.AddDays(-70) }, WeekClock.On(desk.Today), Handler, desk.Now));
        Refuses<WeekNotBegun>(desk, () => desk.Finding.Report(measure.Id, week with { Week = desk.Today.AddDays(7) }, WeekClock.On(desk.Today), Handler, desk.Now));
        Refuses<PercentOutOfRange>(desk, () => desk.Finding.Report(measure.Id, week with { Percent = 101 }, WeekClock.On(desk.Today), Handler, desk.Now));
        Refuses<Missing>(desk, () => desk.Finding.Report(measure.Id, week with { Text = "" }, WeekClock.On(desk.Today), Handler, desk.Now));
        Refuses<Missing>(desk, () => desk.Finding.Report(measure.Id, week with { Blocker = BlockerKind.Funds }, WeekClock.On(desk.Today), Handler, desk.Now));
        var milestone = measure.Milestones[0];
        Refuses<Missing>(desk, () => desk.Finding.MeetMilestone(milestone.Id, " ", desk.Today, Handler, desk.Now));
        desk.Finding.MeetMilestone(milestone.Id, "完成摸底", desk.Today, Handler, desk.Now);
        Refuses<MilestoneAlreadyMet>(desk, () => desk.Finding.MeetMilestone(milestone.Id, "再来", desk.Today, Handler, desk.Now));
        var changed = desk.Plan() with { Milestones = [new(milestone.Id, "改写", new(2026, 4, 20)), desk.Plan().Milestones[1]] };
        desk.Finding.ChangeMeasure(measure.Id, changed, Head, desk.Now);
        Assert.Equal("完成摸底", milestone.Goal);
    }

    [Fact]
    public void Evidence()
    {
        var desk = new Desk().AtWork();
        Refuses<NotYourAct>(desk, () => desk.Finding.AddEvidence([File("甲")], EvidenceKind.Photo, null, null, Stationed, desk.Now));
        Refuses<Missing>(desk, () => desk.Finding.AddEvidence([], EvidenceKind.Photo, null, null, Handler, desk.Now));
        Refuses<NoSuchPart>(desk, () => desk.Finding.AddEvidence([File("甲")], EvidenceKind.Photo, MeasureId.New(), null, Handler, desk.Now));
        Refuses<FileAlreadyHere>(desk, () => desk.Finding.AddEvidence([File("甲"), File("甲")], EvidenceKind.Photo, null, null, Handler, desk.Now));
        var file = desk.Finding.AddEvidence([File("甲")], EvidenceKind.Photo, null, null, Handler, desk.Now)[0];
        Refuses<FileAlreadyHere>(desk, () => desk.Finding.AddEvidence([File("甲")], EvidenceKind.Photo, null, null, Handler, desk.Now));
        Refuses<Missing>(desk, () => desk.Finding.WithdrawEvidence(file.Id, "", Handler, desk.Now));
        desk.Finding.WithdrawEvidence(file.Id, "传错", Handler, desk.Now);
        Refuses<NoSuchPart>(desk, () => desk.Finding.WithdrawEvidence(file.Id, "再撤", Handler, desk.Now));
        Refuses<TooLittleEvidence>(desk, () => desk.Finding.Submit("说明", Rules, Head, desk.Now));
        desk.Finding.AddEvidence([File("乙")], EvidenceKind.Photo, null, null, Handler, desk.Now);
        Refuses<MeasureWithoutEvidence>(desk, () => desk.Finding.Submit("说明", Rules, Head, desk.Now));
        var submitted = new Desk().Submitted();
        submitted.Finding.Review(ReviewOpinion.Return("其他", "再改", submitted.Today), Rules, submitted.Today, Stationed, submitted.Now);
        Refuses<EvidenceSealed>(submitted, () => submitted.Finding.WithdrawEvidence(submitted.Finding.Evidence[0].Id, "想撤", Handler, submitted.Now));
    }

    [Fact]
    public void Reviews_and_closure()
    {
        var desk = new Desk().Proven();
        Refuses<NoStatement>(desk, () => desk.Finding.Submit(" ", Rules, Head, desk.Now));
        Refuses<WrongState>(desk, () => desk.Finding.Close("同意", Rules, desk.Today, Director, desk.Now));
        desk = new Desk().Submitted();
        Refuses<NotYourStep>(desk, () => desk.Finding.Review(ReviewOpinion.Pass("同意"), Rules, desk.Today, Clerk, desk.Now));
        Refuses<PassNeedsOpinion>(desk, () => desk.Finding.Review(ReviewOpinion.Pass(" "), Rules, desk.Today, Stationed, desk.Now));
        Refuses<ReturnNeedsReason>(desk, () => desk.Finding.Review(ReviewOpinion.Return("自拟", "意见", desk.Today), Rules, desk.Today, Stationed, desk.Now));
        Refuses<ReturnNeedsNewDue>(desk, () => desk.Finding.Review(ReviewOpinion.Return("其他", "意见", desk.Today.AddDays(-1)), Rules, desk.Today, Stationed, desk.Now));
        Refuses<StepsStillOpen>(desk, () => desk.Finding.Close("同意", Rules, desk.Today, Director, desk.Now));
        desk = new Desk().Passed();
        Refuses<NotYourAct>(desk, () => desk.Finding.Close("同意", Rules, desk.Today, Clerk, desk.Now));
        Refuses<PassNeedsOpinion>(desk, () => desk.Finding.Close(" ", Rules, desk.Today, Director, desk.Now));
        Refuses<ReturnNeedsReason>(desk, () => desk.Finding.ReturnInsteadOfClosing(ReviewOpinion.Pass("同意"), Rules, desk.Today, Director, desk.Now));
        desk = new Desk().Closed();
        Refuses<RelapseNeedsGrounds>(desk, () => desk.Finding.Relapse("", desk.Inspection, Rules, desk.Today, Clerk, desk.Now));
        Refuses<NotYourAct>(desk, () => desk.Finding.Relapse("复发", desk.Inspection, Rules, desk.Today, Head, desk.Now));
        Refuses<WrongState>(desk, () => desk.Finding.AddEvidence([File("丙")], EvidenceKind.Photo, null, null, Handler, desk.Now));
        Refuses<ChangedMeanwhile>(desk, () => desk.Finding.EnsureVersion(desk.Finding.Version - 1));
    }

    [Fact]
    public void What_is_only_planned_closes_nothing()
    {
        var desk = new Desk(FindingClass.Staged).AtWork();
        desk.Finding.AddEvidence([File("甲")], EvidenceKind.Photo, desk.Finding.Measures[0].Id, null, Handler, desk.Now);
        Refuses<MeasureNotDone>(desk, () => desk.Finding.Submit("说明", Rules, Head, desk.Now));
        Refuses<MilestoneNotMet>(desk, () => desk.Finding.Submit("说明", Rules, Head, desk.Now));
        desk.Finish();
        Assert.Empty(desk.Finding.ObstaclesToSubmitting(Rules));
        // A measure that is dropped with a reason holds nothing up.
        var other = new Desk().Proven();
        other.Finding.AddMeasure(other.Plan(MeasureKind.Lasting), Head, other.Now);
        Refuses<MeasureNotDone>(other, () => other.Finding.Submit("说明", Rules, Head, other.Now));
        other.Finding.DropMeasure(other.Finding.Measures[2].Id, "与第二项合并", Head, other.Now);
        Assert.Empty(other.Finding.ObstaclesToSubmitting(Rules));
    }

    [Fact]
    public void A_return_is_answered_with_work()
    {
        var desk = new Desk().Submitted();
        desk.Finding.Review(ReviewOpinion.Return("其他", "再改", desk.Today), Rules, desk.Today, Stationed, desk.Now);
        Refuses<NothingNewSinceReturn>(desk, () => desk.Finding.Submit("再报", Rules, Head, desk.Now));
        var file = desk.Finding.AddEvidence([File("新")], EvidenceKind.Photo, null, null, Handler, desk.Now)[0];
        Assert.Empty(desk.Finding.ObstaclesToSubmitting(Rules));
        desk.Finding.WithdrawEvidence(file.Id, "传错", Handler, desk.Now);
        Refuses<NothingNewSinceReturn>(desk, () => desk.Finding.Submit("再报", Rules, Head, desk.Now));
        desk.Finding.Report(desk.Finding.Measures[0].Id, new(desk.Today, 100, "补签3份", null, BlockerKind.None, null), WeekClock.On(desk.Today), Handler, desk.Now.AddHours(1));
        Assert.Empty(desk.Finding.ObstaclesToSubmitting(Rules));
    }

    [Fact]
    public void A_continuous_finding_is_reviewed_cycle_by_cycle()
    {
        var desk = new Desk(FindingClass.LongTerm).Passed();
        desk.Finding.Close("转入常态化", Rules, desk.Today, Director, desk.Now);
        desk.Today = desk.Finding.Due!.Value;
        desk.Finding.Submit("本阶段情况", Rules, Head, desk.Now);
        Assert.Equal(SubmissionAim.StageReview, desk.Finding.LatestSubmission!.Aim);
        desk.Finding.Review(ReviewOpinion.Pass("同意"), Rules, desk.Today, Stationed, desk.Now);
        desk.Finding.Review(ReviewOpinion.Pass("同意"), Rules, desk.Today, Clerk, desk.Now);
        desk.Finding.Close("继续坚持", Rules, desk.Today, Director, desk.Now);
        Assert.Equal((FindingState.Continuous, desk.Today.AddMonths(3), null), (desk.Finding.State, desk.Finding.Due, desk.Finding.Closure));
    }

    [Fact]
    public void Coming_back_after_the_period_it_carries_on_and_keeps_a_reviewers_date()
    {
        var (end, system) = (new DateOnly(2026, 6, 30), Actor.System(Clerk.Region));
        var desk = new Desk(FindingClass.LongTerm).Submitted();
        Assert.False(desk.Finding.PassIntoContinuous(end, Rules, end.AddDays(1), system, desk.Now));
        desk.Finding.Review(ReviewOpinion.Return("其他", "再改", new DateOnly(2026, 7, 20)), Rules, new DateOnly(2026, 7, 2), Stationed, desk.Now);
        Assert.True(desk.Finding.PassIntoContinuous(end, Rules, new DateOnly(2026, 7, 3), system, desk.Now));
        Assert.Equal((FindingState.Continuous, new DateOnly(2026, 7, 20)), (desk.Finding.State, desk.Finding.Due!.Value));

        // Begun long after the period: the next review lies ahead, not behind.
        var late = new Desk(FindingClass.LongTerm).AtWork();
        late.Finding.PassIntoContinuous(end, Rules, new DateOnly(2026, 11, 2), system, late.Now);
        Assert.Equal(new DateOnly(2026, 12, 30), late.Finding.Due);
    }

    [Fact]
    public void Long_term_findings_carry_on_first_and_close_only_after_the_period_with_every_goal_met()
    {
        var unmet = new Desk(FindingClass.LongTerm).AtWork();
        unmet.Finding.AddEvidence([File("甲")], EvidenceKind.Photo, unmet.Finding.Measures[0].Id, null, Handler, unmet.Now);
        Refuses<StageGoalNotMet>(unmet, () => unmet.Finding.Submit("说明", Rules, Head, unmet.Now));

        var desk = new Desk(FindingClass.LongTerm).Passed();
        desk.Finding.Close("转入常态化", Rules, desk.Today, Director, desk.Now);
        Assert.Equal((FindingState.Continuous, desk.Today.AddMonths(3)), (desk.Finding.State, desk.Finding.Due));
        Refuses<ClassFixedWhileContinuous>(desk, () => desk.Finding.Reclassify(FindingClass.Staged, null, false, "理由", Clerk, desk.Now));
        Refuses<MilestoneNotMet>(desk, () => desk.Finding.Submit("申请销号", Rules, Head, desk.Now, SubmissionAim.Closure));
        Refuses<MeasureNotDone>(desk, () => desk.Finding.Submit("申请销号", Rules, Head, desk.Now, SubmissionAim.Closure));
        desk.Finish();
        desk.Finding.Submit("申请销号", Rules, Head, desk.Now, SubmissionAim.Closure);
        desk.Finding.Review(ReviewOpinion.Pass("同意"), Rules, desk.Today, Stationed, desk.Now);
        desk.Finding.Review(ReviewOpinion.Pass("同意"), Rules, desk.Today, Clerk, desk.Now);
        Refuses<LongTermBeforePeriodEnds>(desk, () => desk.Finding.Close("同意", Rules, new DateOnly(2026, 6, 30), Director, desk.Now));
        desk.Finding.ReturnInsteadOfClosing(ReviewOpinion.Return("其他", "期满再报", new DateOnly(2026, 8, 1)), Rules, desk.Today, Director, desk.Now);
        Assert.Equal(FindingState.Continuous, desk.Finding.State);
        Refuses<NothingNewSinceReturn>(desk, () => desk.Finding.Submit("申请销号", Rules, Head, desk.Now, SubmissionAim.Closure));
        desk.Finding.AddEvidence([File("乙")], EvidenceKind.Photo, null, null, Handler, desk.Now);
        desk.Finding.Submit("申请销号", Rules, Head, desk.Now, SubmissionAim.Closure);
        desk.Finding.Review(ReviewOpinion.Pass("同意"), Rules, desk.Today, Stationed, desk.Now);
        desk.Finding.Review(ReviewOpinion.Pass("同意"), Rules, desk.Today, Clerk, desk.Now);
        Refuses<LongTermBeforePeriodEnds>(desk, () => desk.Finding.Close("同意", Rules, new DateOnly(2026, 7, 1), Director, desk.Now, extendedUntil: new DateOnly(2026, 7, 31)));
        desk.Finding.Close("同意", Rules, new DateOnly(2026, 7, 1), Director, desk.Now);
        Assert.Equal(FindingState.Closed, desk.Finding.State);
    }

    private static void Refuses<TRefusal>(Desk desk, Action act) where TRefusal : Refusal
    {
        var before = Trace(desk.Finding);
        Assert.Contains(typeof(TRefusal), RefusalsOf(act));
        Assert.Equal(before, Trace(desk.Finding));
    }

    private static string Trace(Finding finding) =>
        string.Join('|', finding.Version, finding.State, finding.Due, finding.Percent, finding.Goal, finding.ReviewStep, finding.Evidence.Count, finding.Measures.Count,
            string.Join(',', finding.Measures.Select(m => $"{m.Text}{m.Due}{m.Percent}{m.IsDropped}{string.Join('/', m.Milestones.Select(s => s.Goal))}")));
}
