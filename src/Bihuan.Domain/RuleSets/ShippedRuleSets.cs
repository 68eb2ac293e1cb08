using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;

namespace Bihuan.Domain.RuleSets;

/// <summary>The rule sets an office starts with. Numbers the sources leave open are chosen here and stay settings.</summary>
public static class ShippedRuleSets
{
    /// <summary>The sources mask these numbers; what falls on a day off moves to the next working day.</summary>
    private static readonly DeadlineRule[] FirstSteps =
    [
        new(Obligation.StudyMeeting, 10, DeadlineUnit.Workday), new(Obligation.Plan, 15, DeadlineUnit.Day, Roll.Next),
        new(Obligation.Mobilisation, 20, DeadlineUnit.Day, Roll.Next), new(Obligation.DemocraticLifeMeeting, 1, DeadlineUnit.Month, Roll.Next),
    ];

    public static readonly RuleSet CountyDefault = new()
    {
        Name = "county-default",
        Title = "县区通用规则（集中整改3个月）",
        Version = 1,
        ConcentratedPeriod = new Period(3, PeriodUnit.Month),
        ImmediateLimit = new Period(1, PeriodUnit.Month),
        LongTermCycle = new Period(3, PeriodUnit.Month),
        Ladder = [.. FirstSteps, new(Obligation.InterimReport, 2, DeadlineUnit.Month, Roll.Next), new(Obligation.DoubleReport, 3, DeadlineUnit.Month, Roll.Next)],
        ReviewChain = [new("派驻初审", Role.StationedInspector), new("巡察办审核", Role.OfficeClerk)],
        Closer = Role.OfficeDirector,
        EvidenceMinimum = 1,
        ClaimWithinDays = 10,
        Categories =
        [
            "聚焦党中央决策部署落实方面", "聚焦群众身边腐败问题和不正之风方面",
            "聚焦基层党组织和党员队伍建设方面", "聚焦巡视巡察和审计整改方面",
        ],
        ReturnReasons = ["问题未实际解决", "佐证材料不足", "措施未落实到位", "数据与佐证不一致", "未举一反三", "表述笼统无成效", "其他"],
    };

    /// <summary>The concentrated period of six months that newer rounds use.</summary>
    public static readonly RuleSet SixMonth = CountyDefault with
    {
        Name = "six-month",
        Title = "集中整改6个月规则",
        ConcentratedPeriod = new Period(6, PeriodUnit.Month),
        Ladder = [.. FirstSteps, new(Obligation.InterimReport, 3, DeadlineUnit.Month, Roll.Next), new(Obligation.DoubleReport, 6, DeadlineUnit.Month, Roll.Next)],
    };

    /// <summary>The two months of the regulation of 2015, for rounds of that time (B03).</summary>
    public static readonly RuleSet LegacyTwoMonth = CountyDefault with
    {
        Name = "legacy-two-month",
        Title = "早期轮次规则（整改2个月）",
        ConcentratedPeriod = new Period(2, PeriodUnit.Month),
        Ladder = [.. FirstSteps, new(Obligation.DoubleReport, 2, DeadlineUnit.Month, Roll.Next)],
    };

    public static readonly IReadOnlyList<RuleSet> All = [CountyDefault, SixMonth, LegacyTwoMonth];
}
