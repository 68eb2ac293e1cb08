using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Domain.Reviews;
using Bihuan.Tests.Domain.Findings;
using static Bihuan.Tests.Domain.Findings.Desk;

namespace Bihuan.Tests.Domain;

/// <summary>No date is put off until nobody remembers it: 9999-12-31 is a mistake and is told so, the furthest day itself is taken.</summary>
public class FarDaysTests
{
    private static readonly DateOnly Never = new(9999, 12, 31);

    [Fact]
    public void A_returned_finding_is_due_within_a_year_after_the_concentrated_period()
    {
        var desk = new Desk().Submitted();
        var furthest = Rules.ConcentratedUntil(desk.Finding.ClockStartedOn!.Value).AddYears(1);
        foreach (var day in new[] { Never, furthest.AddDays(1) })
        {
            Refuses(furthest, () => desk.Finding.Review(ReviewOpinion.Return("其他", "意见", day), Rules, desk.Today, Stationed, desk.Now));
        }

        desk.Finding.Review(ReviewOpinion.Return("其他", "意见", furthest), Rules, desk.Today, Stationed, desk.Now);
        Assert.Equal(furthest, desk.Finding.Due);
    }

    [Fact]
    public void Once_the_concentrated_period_is_over_the_year_is_counted_from_today()
    {
        var desk = new Desk();
        var (day0, later) = (desk.Today, desk.Today.AddYears(3));
        Assert.Equal(later.AddYears(1), Rules.FurthestDue(day0, later));
        Assert.Equal(desk.Today.AddYears(1), Rules.FurthestDue(null, desk.Today));
    }

    [Fact]
    public void An_extension_reaches_a_year_beyond_the_rule_and_no_further()
    {
        var desk = new Desk();
        var owed = Obligation.Of(desk.Inspection, Rules.OwedByUnit(), CalendarEdition.First(desk.Inspection.RegionId, Head, desk.Now), Head, desk.Now)[0];
        Refuses(owed.RuledDue.AddYears(1), () => owed.AskForExtension(Never, "理由", desk.Today, Head, desk.Now));
        owed.AskForExtension(owed.RuledDue.AddYears(1), "理由", desk.Today, Head, desk.Now);
        Assert.NotNull(owed.WaitingExtension);
    }

    [Fact]
    public void A_post_ends_within_a_term_of_office_and_a_release_within_a_year()
    {
        var desk = new Desk();
        var person = new Person(desk.Inspection.RegionId, "甲", "P1");
        var unit = desk.Inspection.UnitId;
        Refuses(desk.Today.AddYears(5), () => person.Appoint(unit, Role.UnitHead, desk.Today, Never, Head, desk.Now));
        var post = person.Appoint(unit, Role.UnitHead, desk.Today, desk.Today.AddYears(5), Head, desk.Now);
        Refuses(desk.Today.AddYears(1), () => person.Release(post.Id, desk.Today.AddYears(2), Head, desk.Now));
        person.Release(post.Id, desk.Today.AddYears(1), Head, desk.Now);
        Assert.Equal(desk.Today.AddYears(1), post.To);
    }

    [Fact]
    public void A_returned_plan_is_handed_in_again_within_a_year()
    {
        var desk = new Desk();
        var plan = new Plan(desk.Inspection);
        plan.Submit(new PlanDraft("摘要", [File("方案")], []), Rules.PlanChain, desk.Today, Head, desk.Now);
        Refuses(desk.Today.AddYears(1), () => plan.Review(new PlanOpinion(Verdict.Returned, "意见", [new ReturnedItem(null, "总体", "不实")], Never), desk.Today, Stationed, desk.Now));
        Assert.Equal(PlanState.UnderReview, plan.State);
    }

    private static void Refuses(DateOnly furthest, Action act) =>
        Assert.Equal(new PutOffTooFar(furthest), Assert.Single(Assert.Throws<RefusedException>(act).Reasons));
}
