using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Domain.Reviews;
using static Bihuan.Tests.Domain.Findings.Desk;

namespace Bihuan.Tests.Domain.Findings;

/// <summary>Nobody judges what he made, whichever posts he stacks and through whomever he acts (D01).</summary>
public class MakerAndCheckerTests
{
    private static readonly Actor Both = Someone(Role.SectionHandler, Role.UnitHead, Role.StationedInspector, Role.OfficeClerk, Role.OfficeDirector);

    [Fact]
    public void Whoever_submitted_before_an_earlier_return_does_not_review_the_next_submission()
    {
        var desk = new Desk().Proven();
        desk.Finding.Submit("第一次", Rules, Both, desk.Now);
        desk.Finding.Review(ReviewOpinion.Return("其他", "再改", desk.Today), Rules, desk.Today, Stationed, desk.Now);
        desk.Finding.Reclassify(desk.Finding.Class, null, true, "标注", Clerk, desk.Now);
        Fix(desk);
        desk.Finding.AddEvidence([File("再")], EvidenceKind.Photo, null, null, Handler, desk.Now);
        desk.Finding.Submit("第二次", Rules, Head, desk.Now);
        Assert.Contains(typeof(MakerIsNotChecker), Review(desk, Both));
        Assert.Empty(Review(desk, Stationed));
    }

    [Fact]
    public void Whoever_brought_evidence_reported_progress_or_answers_for_it_does_not_review()
    {
        var uploader = new Desk().AtWork();
        uploader.Finding.AddEvidence([File("甲")], EvidenceKind.Photo, uploader.Finding.Measures[0].Id, null, Both, uploader.Now);
        uploader.Finish().Finding.Submit("说明", Rules, Head, uploader.Now);
        Assert.Contains(typeof(MakerIsNotChecker), Review(uploader, Both));

        var reporter = new Desk().Proven();
        reporter.Finding.Report(reporter.Finding.Measures[0].Id, new ProgressContent(reporter.Today, 100, "签毕", null, BlockerKind.None, null), WeekClock.On(reporter.Today), Both, reporter.Now);
        reporter.Finding.Submit("说明", Rules, Head, reporter.Now);
        Assert.Contains(typeof(MakerIsNotChecker), Review(reporter, Both));

        var confirmer = new Desk().AtWork();
        confirmer.Finding.AddEvidence([File("甲")], EvidenceKind.Photo, confirmer.Finding.Measures[0].Id, null, Handler, confirmer.Now);
        confirmer.Finding.MeetMilestone(confirmer.Finding.Measures[0].Milestones[0].Id, "已完成", confirmer.Today, Both, confirmer.Now);
        confirmer.Finish().Finding.Submit("说明", Rules, Head, confirmer.Now);
        Assert.Contains(typeof(MakerIsNotChecker), Review(confirmer, Both));

        var responsible = new Desk().Proven();
        responsible.Finding.Assign(new(Head.Person, Both.Person, responsible.Finding.Measures[0].SectionId, Handler.Person, [], LeadIsOfTheUnit: true), Head, responsible.Now);
        responsible.Finding.Submit("说明", Rules, Head, responsible.Now);
        Assert.Contains(typeof(MakerIsNotChecker), Review(responsible, Both));
    }

    [Fact]
    public void A_withdrawn_piece_makes_nobody_a_maker()
    {
        var desk = new Desk().Proven();
        var file = desk.Finding.AddEvidence([File("乙")], EvidenceKind.Photo, null, null, Both, desk.Now)[0];
        desk.Finding.WithdrawEvidence(file.Id, "传错", Head, desk.Now);
        desk.Finding.Submit("说明", Rules, Head, desk.Now);
        Assert.Empty(Review(desk, Both));
    }

    [Fact]
    public void Whoever_passed_one_step_gives_no_verdict_on_another_and_does_not_close()
    {
        var desk = new Desk().Submitted();
        desk.Finding.Review(ReviewOpinion.Pass("同意"), Rules, desk.Today, Both, desk.Now);
        Assert.Contains(typeof(MakerIsNotChecker), Review(desk, Both));
        desk.Finding.Review(ReviewOpinion.Pass("同意"), Rules, desk.Today, Clerk, desk.Now);
        Assert.Contains(typeof(MakerIsNotChecker), RefusalsOf(() => desk.Finding.Close("同意", Rules, desk.Today, Both, desk.Now)));
        Assert.Contains(typeof(MakerIsNotChecker), RefusalsOf(() => desk.Finding.ReturnInsteadOfClosing(ReviewOpinion.Return("其他", "意见", desk.Today), Rules, desk.Today, Both, desk.Now)));
    }

    [Fact]
    public void Acting_for_another_makes_both_makers()
    {
        var deputy = Someone(Role.UnitHead) with { OnBehalfOf = Stationed.Person };
        var desk = new Desk().Proven();
        desk.Finding.Submit("代为提交", Rules, deputy, desk.Now);
        Assert.Contains(typeof(MakerIsNotChecker), Review(desk, Stationed));

        var other = new Desk().Submitted();
        var proxy = Someone(Role.StationedInspector) with { OnBehalfOf = Head.Person };
        Assert.Contains(typeof(MakerIsNotChecker), Review(other, proxy));
    }

    [Fact]
    public void A_relapse_counts_from_its_own_day_and_keeps_its_clock_when_reclassified()
    {
        var desk = new Desk().Closed();
        var found = new DateOnly(2026, 9, 30);
        var again = desk.Finding.Relapse("复发", desk.Inspection, Rules, found, Clerk, desk.Now);
        Assert.Equal(new DateOnly(2026, 10, 30), again.Due);
        again.Reclassify(FindingClass.Staged, null, false, "须分步", Clerk, desk.Now);
        again.DecideClass(true, "同意", Rules, Director, desk.Now);
        Assert.Equal(new DateOnly(2026, 12, 30), again.Due);
        Assert.Equal((desk.Finding.Id, 2), (again.PointsBackTo!.Value, again.Number));
    }

    [Fact]
    public void A_date_set_with_a_return_outlives_a_change_of_class()
    {
        var desk = new Desk().Submitted();
        var due = new DateOnly(2026, 5, 20);
        desk.Finding.Review(ReviewOpinion.Return("其他", "再改", due), Rules, desk.Today, Stationed, desk.Now);
        desk.Reclassify(FindingClass.Staged);
        Assert.Equal(due, desk.Finding.Due);
    }

    /// <summary>After a return to an earlier date the measures must fit again.</summary>
    private static void Fix(Desk desk)
    {
        foreach (var measure in desk.Finding.Measures)
        {
            desk.Finding.ChangeMeasure(measure.Id, desk.Plan(measure.Kind) with { Milestones = [] }, Head, desk.Now);
        }
    }

    private static IReadOnlyList<Type> Review(Desk desk, Actor actor) =>
        RefusalsOf(() => desk.Finding.Review(ReviewOpinion.Pass("同意"), Rules, desk.Today, actor, desk.Now));
}
