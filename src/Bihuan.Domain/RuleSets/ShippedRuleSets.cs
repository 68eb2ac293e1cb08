using Bihuan.Domain.People;

namespace Bihuan.Domain.RuleSets;

/// <summary>The rule sets an office starts with. Numbers the sources leave open are chosen here and stay settings.</summary>
public static class ShippedRuleSets
{
    public static readonly RuleSet CountyDefault = new()
    {
        Name = "county-default",
        Title = "县区通用规则（集中整改3个月）",
        Version = 1,
        ConcentratedPeriod = new Period(3, PeriodUnit.Month),
        ImmediateLimit = new Period(1, PeriodUnit.Month),
        LongTermCycle = new Period(3, PeriodUnit.Month),
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
    };

    public static readonly IReadOnlyList<RuleSet> All = [CountyDefault, SixMonth];
}
