using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;

namespace Bihuan.Domain.RuleSets;

/// <summary>What a rule set must hold before a round can be run by it; every fault is told, each with what to do.</summary>
public static class RuleSetCheck
{
    private const int LongestYears = 5;

    /// <summary>Who may sit on a step of the review chain: nobody of the unit itself, and whoever has the review desk.</summary>
    public static readonly IReadOnlyList<Role> Reviewers = [Role.StationedInspector, Role.OfficeClerk, Role.OfficeDirector];

    /// <summary>Who may close.</summary>
    public static readonly IReadOnlyList<Role> Closers = [Role.OfficeDirector];

    /// <summary>Who may sit on a step of the plan's chain; the leading group may have the last word on a plan (A15).</summary>
    public static readonly IReadOnlyList<Role> PlanReviewers = [.. Reviewers, Role.DisciplineOfficer, Role.OrganizationOfficer, Role.LeadingGroupMember];

    public static IReadOnlyList<Refusal> Of(RuleSet rules) =>
    [
        .. OfNames(rules), .. OfPeriods(rules), .. OfLadder(rules.Ladder), .. OfReview(rules), .. OfEscalation(rules.Escalation), .. OfLists(rules), .. OfAssessment(rules.Assessment), .. OfDispatch(rules.Dispatch), .. OfOversight(rules.Oversight),
    ];

    private static IEnumerable<Refusal> OfNames(RuleSet rules)
    {
        if (rules.Name.Length is 0 or > 40 || rules.Name.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')) yield return new RuleFault("代号", "只能用小写字母、数字和连字符，不超过40个");
        if (rules.Title.Trim().Length is 0 or > 60) yield return new RuleFault("名称", "请填写，不超过60字");
    }

    private static IEnumerable<Refusal> OfPeriods(RuleSet rules)
    {
        foreach (var (name, period) in new[] { ("集中整改期", rules.ConcentratedPeriod), ("立行立改类时限", rules.ImmediateLimit), ("长期坚持类复核周期", rules.LongTermCycle) })
        {
            if (!IsSensible(period)) yield return new RuleFault(name, $"应在1天至{LongestYears}年之间");
        }

        // A file may say any number: what no calendar reaches is not counted.
        if (IsSensible(rules.ImmediateLimit) && IsSensible(rules.ConcentratedPeriod) && rules.ImmediateLimit.After(Sample) > rules.ConcentratedPeriod.After(Sample)) yield return new RuleFault("立行立改类时限", "不能长于集中整改期");
        if (rules.ClaimWithinDays is < 1 or > 365) yield return new RuleFault("认领期限", "应在1天至365天之间");
    }

    private static IEnumerable<Refusal> OfLadder(IReadOnlyList<DeadlineRule> ladder)
    {
        foreach (var twice in ladder.GroupBy(rule => rule.Obligation).Where(same => same.Count() > 1)) yield return new RuleFault(DeadlineWords.Of(twice.Key), "重复规定，请只保留一项");
        foreach (var rule in ladder.Where(rule => !IsSensible(rule.Count, rule.Unit))) yield return new RuleFault(DeadlineWords.Of(rule.Obligation), $"应在1天至{LongestYears}年之间");
        foreach (var rule in ladder.Where(rule => rule.Obligation is ObligationKind.ImmediateFindings or ObligationKind.ConcentratedPeriod)) yield return new RuleFault(DeadlineWords.Of(rule.Obligation), "由立行立改类时限、集中整改期规定，不在时限阶梯中填写");
    }

    /// <summary>Maker is never checker: every step has another role, and the closer sits on none (D01).</summary>
    private static IEnumerable<Refusal> OfReview(RuleSet rules)
    {
        foreach (var fault in OfChain("审核环节", rules.ReviewChain, Reviewers).Concat(OfChain("整改方案审核环节", rules.PlanChain, PlanReviewers))) yield return fault;
        if (rules.ReviewChain.Any(step => step.Reviewer == rules.Closer)) yield return new RuleFault("销号", "销号人不能同时是审核人");
        if (!Closers.Contains(rules.Closer)) yield return new RuleFault("销号", "由巡察办主任销号");
        if (rules.EvidenceMinimum is < 1 or > 50) yield return new RuleFault("每次提交至少佐证", "应在1份至50份之间");
    }

    private static IEnumerable<Refusal> OfChain(string setting, IReadOnlyList<ReviewStep> chain, IReadOnlyList<Role> reviewers)
    {
        if (chain.Count is 0 or > 5) yield return new RuleFault(setting, "应有1至5个环节");
        if (chain.Any(step => step.Name.Trim().Length is 0 or > 20)) yield return new RuleFault(setting, "每个环节都要有名称，不超过20字");
        foreach (var step in chain.Where(step => !reviewers.Contains(step.Reviewer))) yield return new RuleFault($"{setting}“{step.Name}”", "审核人不能是被巡察单位的人员");
        if (chain.Select(step => step.Reviewer).Distinct().Count() != chain.Count) yield return new RuleFault(setting, "各环节须由不同角色审核");
    }

    private static IEnumerable<Refusal> OfEscalation(IReadOnlyList<EscalationStep> steps)
    {
        if (steps.Any(step => step.Recipients.Count == 0)) yield return new RuleFault("催办阶梯", "每一级都要选定提醒对象");
        if (steps.Any(step => step.Workdays is < -250 or > 250)) yield return new RuleFault("催办阶梯", "应在时限前后250个工作日之内");
        if (!steps.SequenceEqual(steps.OrderByDescending(step => step.Workdays)) || steps.Select(step => step.Workdays).Distinct().Count() != steps.Count) yield return new RuleFault("催办阶梯", "各级须由早到晚排列，不能重复");
    }

    private static IEnumerable<Refusal> OfLists(RuleSet rules)
    {
        foreach (var (name, list) in new[]
        {
            ("问题类别", rules.Categories), ("退回原因", rules.ReturnReasons), ("会审参与方", rules.JointReview.Parties), ("会审标准", rules.JointReview.Criteria), ("会审等次", rules.JointReview.Grades),
            ("公开渠道", rules.Disclosure.Channels), ("不予公开的情形", rules.Disclosure.Exemptions), ("文书种类", [.. rules.Letters.Select(letter => letter.Name)]), ("机关代字", [.. rules.Letters.Select(letter => letter.Word)]),
        })
        {
            if (list.Count == 0) yield return new RuleFault(name, "至少填写一项");
            if (list.Any(item => item.Trim().Length is 0 or > 60)) yield return new RuleFault(name, "每项不超过60字，不能为空");
            if (list.Distinct().Count() != list.Count) yield return new RuleFault(name, "有重复项，请删去");
        }

        foreach (var gate in rules.Gates.Where(gate => gate.Name.Length == 0)) yield return new RuleFault("核对清单", "每份清单须有名称；要点可以暂缺，补齐后起作用");
        if (rules.RateDecimals is < 0 or > 4) yield return new RuleFault("比率小数位数", "应在0位至4位之间");
        if (rules.RetentionYears is < 1 or > 100) yield return new RuleFault("保存年限", "应在1年至100年之间");
        if (rules.Disclosure.WithinDays is < 0 or > 365) yield return new RuleFault("公开期限", "应在0天至365天之间");
    }

    private static IEnumerable<Refusal> OfAssessment(AssessmentRules assessment)
    {
        if (assessment.Indicators.Sum(indicator => indicator.Weight) != 100) yield return new RuleFault("评估指标", $"各项分值合计应为100分，现为{assessment.Indicators.Sum(indicator => indicator.Weight)}分");
        if (assessment.Grades.Count == 0 || assessment.Grades[^1].From != 0) yield return new RuleFault("评估等次", "最后一个等次应从0分起");
        if (!assessment.Grades.SequenceEqual(assessment.Grades.OrderByDescending(grade => grade.From))) yield return new RuleFault("评估等次", "须由高到低排列");
    }

    private static IEnumerable<Refusal> OfDispatch(DispatchRules dispatch)
    {
        if (dispatch.CutOffHour is < 0 or > 23) yield return new RuleFault("周填报截止时刻", "应在0时至23时之间");
        foreach (var (name, value, most) in new[]
        {
            ("可补填周数", dispatch.LateWeeks, 52), ("约谈：连续无进展周数", dispatch.TalkAfterFlatWeeks, 52), ("约谈：逾期问题数", dispatch.TalkAfterOverdue, 1000),
            ("通报批评：逾期问题数", dispatch.CriticismAfterOverdue, 1000), ("月报空泛分值", dispatch.EmptyFrom, 100), ("通报候选单位数", dispatch.Candidates, 50),
        })
        {
            if (value < 1 || value > most) yield return new RuleFault(name, $"应在1至{most}之间");
        }
    }

    private static IEnumerable<Refusal> OfOversight(OversightRules oversight)
    {
        foreach (var (name, value, least) in new[]
        {
            ("即将到期天数", oversight.DueSoonDays, 1), ("单位事项提前列入待办天数", oversight.ObligationsAheadDays, 1),
            ("长期未过问天数", oversight.NeglectedAfterDays, 1), ("挂名统计天数", oversight.NominalAfterDays, 7), ("委托代理最长天数", oversight.LongestDelegationDays, 1),
        })
        {
            if (value < least || value > 365) yield return new RuleFault(name, $"应在{least}天至365天之间");
        }
    }

    private static readonly DateOnly Sample = new(2025, 1, 1);

    private static bool IsSensible(Period period) => IsSensible(period.Count, period.Unit == PeriodUnit.Month ? DeadlineUnit.Month : DeadlineUnit.Day);

    private static bool IsSensible(int count, DeadlineUnit unit) => count >= 1 && count <= (unit == DeadlineUnit.Month ? 12 * LongestYears : 366 * LongestYears);
}

/// <summary>A setting of the rules that cannot be right.</summary>
public sealed record RuleFault(string Setting, string Advice) : Refusal($"{Setting}：{Advice}", MendAt.RuleSet);
