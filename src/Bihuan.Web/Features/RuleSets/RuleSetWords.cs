using Bihuan.Domain.RuleSets;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Bihuan.Web.Features.RuleSets;

/// <summary>The words of a rule set's settings on its pages.</summary>
internal static class RuleSetWords
{
    public static IReadOnlyList<SelectListItem> AssessmentModes { get; } = [.. Enum.GetValues<AssessmentMode>().Select(mode => new SelectListItem(Of(mode), mode.ToString()))];

    public static string Of(Recipient recipient) => recipient switch
    {
        Recipient.Handler => "经办人",
        Recipient.LeaderInCharge => "分管领导",
        Recipient.UnitHead => "单位主要负责人",
        Recipient.Office => "巡察办",
        _ => "领导小组",
    };

    public static IReadOnlyList<SelectListItem> Weekdays { get; } = [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Select(day => new SelectListItem(Of(day), day.ToString()))];

    public static string Of(DayOfWeek day) => $"星期{"日一二三四五六"[(int)day]}";

    public static string Of(AssessmentMode mode) => mode == AssessmentMode.Deduct ? "满分扣减" : "逐项加分";

    public static string Of(EscalationStep step) =>
        $"{(step.Workdays switch { > 0 and var before => $"届满前{before}个工作日", 0 => "逾期当日", var after => $"逾期后{-after}个工作日" })}：{string.Join("、", step.Recipients.Select(Of))}";
}
