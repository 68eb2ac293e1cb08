using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Reviews;
using Bihuan.Domain.RuleSets;
using static Bihuan.Tests.Domain.Findings.Desk;

namespace Bihuan.Tests.Domain.Findings;

/// <summary>What a last day rests on is written down with it, and read again as it was.</summary>
public class DueGroundTests
{
    [Fact]
    public void A11_an_immediate_finding_is_counted_from_the_meeting_with_the_months_end_clamped()
    {
        var ground = GroundOf(new Desk().Issued());
        Assert.Equal((DueCause.Issued, new DateOnly(2026, 4, 30), (DateOnly?)null), (ground.Cause, ground.Due, ground.Before));
        Assert.Equal(new DueCount(DueLimit.Immediate, Rules.ImmediateLimit, new DateOnly(2026, 3, 31), "反馈会", new RulesNamed(Rules.Name, Rules.Title, Rules.Version)), ground.Counted);
        Assert.Equal(["反馈会当天为第0天，不计入期限", "第1个月，当月无此日，取月末"], Assert.Single(ground.Derivation(WorkingCalendar.Shipped)).Steps.Select(step => step.Text));
    }

    [Fact]
    public void What_somebody_decides_is_told_with_his_reason_and_is_counted_by_no_rule()
    {
        var desk = new Desk().Submitted();
        desk.Finding.Review(ReviewOpinion.Return(Rules.ReturnReasons[0], " 缺少照片 ", new DateOnly(2026, 5, 20)), Rules, desk.Today, Stationed, desk.Now);
        var ground = GroundOf(desk);
        Assert.Equal(new DueGround(DueCause.Returned, new DateOnly(2026, 5, 20), new DateOnly(2026, 4, 30)) { Why = $"{Rules.ReturnReasons[0]}：缺少照片" }, ground);
        Assert.Empty(ground.Derivation(WorkingCalendar.Shipped));
    }

    [Fact]
    public void Whatever_the_round_goes_over_to_is_told_by_the_rules_it_went_over_to()
    {
        var desk = new Desk(FindingClass.Staged).Issued();
        desk.Finding.FollowRules(ShippedRuleSets.SixMonth, Rules, "按省委要求", Clerk, desk.Now);
        var ground = GroundOf(desk);
        Assert.Equal((DueCause.RulesAdopted, "按省委要求", ShippedRuleSets.SixMonth.Name), (ground.Cause, ground.Why, ground.Counted!.Rules.Name));
        Assert.Equal(new DateOnly(2026, 9, 30), ground.Derivation(WorkingCalendar.Shipped)[^1].Due);
    }

    /// <summary>Two cycles of three months have passed unnoticed: each of them is counted from the day on which the one before it ended.</summary>
    [Fact]
    public void A13_a_review_that_came_back_late_is_derived_cycle_by_cycle()
    {
        var desk = new Desk(FindingClass.LongTerm).AtWork();
        desk.Finding.PassIntoContinuous(new DateOnly(2026, 11, 30), Rules, new DateOnly(2027, 4, 1), Clerk, desk.Now);
        var ground = GroundOf(desk);
        Assert.Equal([new DateOnly(2027, 2, 28), new DateOnly(2027, 5, 28)], ground.Derivation(WorkingCalendar.Shipped).Select(cycle => cycle.Due));
        Assert.Equal((DueCause.PeriodEnded, desk.Finding.Due), (ground.Cause, ground.Due));
    }

    [Fact]
    public void A_relapse_counts_from_the_day_it_was_found()
    {
        var desk = new Desk().Closed();
        var again = desk.Finding.Relapse("无人管护", desk.Inspection, Rules, new DateOnly(2026, 8, 31), Clerk, desk.Now);
        var ground = DueGround.ReadFrom(again.Happenings[^1].Payload)!;
        Assert.Equal((DueCause.Relapsed, "无人管护", "认定反弹", new DateOnly(2026, 9, 30)), (ground.Cause, ground.Why, ground.Counted!.Begin, ground.Due));
    }

    private static DueGround GroundOf(Desk desk) => DueGround.ReadFrom(desk.Finding.Happenings[^1].Payload)!;
}
