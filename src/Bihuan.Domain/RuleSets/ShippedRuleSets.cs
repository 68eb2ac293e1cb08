using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;

namespace Bihuan.Domain.RuleSets;

/// <summary>The rule sets an office starts with. Numbers the sources leave open are chosen here and stay settings.</summary>
public static class ShippedRuleSets
{
    /// <summary>The sources mask these numbers; what falls on a day off moves to the next working day.</summary>
    private static readonly DeadlineRule[] FirstSteps =
    [
        new(ObligationKind.StudyMeeting, 10, DeadlineUnit.Workday), new(ObligationKind.Plan, 15, DeadlineUnit.Day, Roll.Next),
        new(ObligationKind.InnerNotification, 15, DeadlineUnit.Day, Roll.Next),
        new(ObligationKind.Mobilisation, 20, DeadlineUnit.Day, Roll.Next), new(ObligationKind.DemocraticLifeMeeting, 1, DeadlineUnit.Month, Roll.Next),
    ];

    public static readonly RuleSet CountyDefault = new()
    {
        Name = "county-default",
        Title = "县区通用规则（集中整改3个月）",
        Version = 1,
        ConcentratedPeriod = new Period(3, PeriodUnit.Month),
        ImmediateLimit = new Period(1, PeriodUnit.Month),
        LongTermCycle = new Period(3, PeriodUnit.Month),
        Ladder = [.. FirstSteps, new(ObligationKind.InterimReport, 2, DeadlineUnit.Month, Roll.Next), new(ObligationKind.DoubleReport, 3, DeadlineUnit.Month, Roll.Next)],
        ReviewChain = [new("派驻初审", Role.StationedInspector), new("巡察办审核", Role.OfficeClerk)],
        Closer = Role.OfficeDirector,
        EvidenceMinimum = 1,
        ClaimWithinDays = 10,
        Categories =
        [
            "聚焦党中央决策部署落实方面", "聚焦群众身边腐败问题和不正之风方面",
            "聚焦基层党组织和党员队伍建设方面", "聚焦巡视巡察和审计整改方面",
        ],
        Escalation =
        [
            new(20, [Recipient.Handler]), new(10, [Recipient.Handler, Recipient.LeaderInCharge]),
            new(0, [Recipient.Handler, Recipient.UnitHead]), new(-5, [Recipient.UnitHead, Recipient.Office]), new(-10, [Recipient.Office, Recipient.LeadingGroup]),
        ],
        Gates =
        [
            new("三个不放过", ["未开展自查自纠不放过", "未建立健全制度不放过", "未处理相关责任人不放过"]),
            new("五账", ["报账", "交账", "转账", "查账", "销账"]),
            // Their points are each county's own: the office writes them in (D08, D09).
            new("八要", []),
            new("四再四看", []),
        ],
        JointReview = new(
            ["巡察办", "纪委监委", "组织部", "派驻纪检监察组"], ["整改责任是否落实到位", "整改措施是否扎实具体", "整改成效是否明显", "整改问题是否一一回应"], ["好", "较好", "一般", "差"]),
        Letters =
        [
            new("履责提示函", "巡提"), new("整改提醒函", "巡醒"), new("督办单", "巡督"), new("约谈通知书", "巡约"), new("通报批评", "巡通"), new("巡察建议书", "巡建"),
        ],
        Assessment = new(AssessmentMode.Deduct, [new("组织领导", 15), new("责任落实", 15), new("任务完成", 60), new("群众满意度", 10)], [new("好", 90), new("较好", 80), new("一般", 60), new("差", 0)]),
        Disclosure = new(["党内通报", "政府网站", "单位公开栏"], ["涉及国家秘密", "案件尚未公开", "可能引发炒作", "可能引发群体性事件", "其他重大敏感事项"], 30),
        ReturnReasons = ["问题未实际解决", "佐证材料不足", "措施未落实到位", "数据与佐证不一致", "未举一反三", "表述笼统无成效", "其他"],
    };

    /// <summary>The concentrated period of six months that newer rounds use.</summary>
    public static readonly RuleSet SixMonth = CountyDefault with
    {
        Name = "six-month",
        Title = "集中整改6个月规则",
        ConcentratedPeriod = new Period(6, PeriodUnit.Month),
        Ladder = [.. FirstSteps, new(ObligationKind.InterimReport, 3, DeadlineUnit.Month, Roll.Next), new(ObligationKind.DoubleReport, 6, DeadlineUnit.Month, Roll.Next)],
    };

    /// <summary>The two months of the regulation of 2015, for rounds of that time (B03).</summary>
    public static readonly RuleSet LegacyTwoMonth = CountyDefault with
    {
        Name = "legacy-two-month",
        Title = "早期轮次规则（整改2个月）",
        ConcentratedPeriod = new Period(2, PeriodUnit.Month),
        Ladder = [.. FirstSteps, new(ObligationKind.DoubleReport, 2, DeadlineUnit.Month, Roll.Next)],
    };

    public static readonly IReadOnlyList<RuleSet> All = [CountyDefault, SixMonth, LegacyTwoMonth];
}
