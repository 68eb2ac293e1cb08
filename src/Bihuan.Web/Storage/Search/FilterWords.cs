using Bihuan.Domain.Findings;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Web.Storage.Search;

/// <summary>What filters are called on the screen and in the filter's text line.</summary>
internal static class FilterWords
{
    /// <summary>All states that are not closed yet, said in one word.</summary>
    public const string Open = "未销号";

    public static bool AreOpen(IEnumerable<FindingState> states) => states.ToHashSet().SetEquals(FindingMatch.Open);

    public static string Of(DueFilter due) => due == DueFilter.Overdue ? "逾期" : "即将到期";

    public static string Of(FindingFlag flag) => flag switch
    {
        FindingFlag.Livelihood => "民生实事",
        FindingFlag.Returned => "被退回过",
        FindingFlag.Relapsed => "反弹",
        FindingFlag.Unclaimed => "无人认领",
        FindingFlag.NoLeader => "无牵头领导",
        FindingFlag.NoSection => "无责任科室",
        FindingFlag.NoHandler => "无责任人",
        FindingFlag.NoGoal => "无整改目标",
        FindingFlag.NoMeasure => "无整改措施",
        FindingFlag.StageDone => "阶段完成",
        FindingFlag.InTime => "按期销号",
        FindingFlag.Recurrent => "屡查屡犯",
        FindingFlag.LateMilestone => "节点滞后",
        _ => "应销号",
    };

    public static string Of(Todo todo) => todo switch
    {
        Todo.Issue => "待下发",
        Todo.Claim => "待认领",
        Todo.Lists => "待提交三张清单",
        Todo.Progress => "待填报本周进展",
        Todo.Rework => "退回待改",
        Todo.Overdue => "逾期未销号",
        Todo.DueSoon => "即将到期",
        Todo.Review => "待我审核",
        _ => "待销号",
    };

    /// <summary>The act itself, as the link to it says.</summary>
    public static string Act(Todo todo) => todo switch
    {
        Todo.Issue => "下发",
        Todo.Claim => "认领",
        Todo.Lists => "补齐清单",
        Todo.Progress => "填报",
        Todo.Rework => "重新整改",
        Todo.Overdue => "查看",
        Todo.DueSoon => "查看",
        Todo.Review => "审核",
        _ => "销号",
    };

    /// <summary>What is asked of the person, in one sentence.</summary>
    public static string Ask(Todo todo, OversightRules rules) => todo switch
    {
        Todo.Issue => "核对草稿后反馈给被巡察单位",
        Todo.Claim => "尚无班子成员认领，请认领或督促认领",
        Todo.Lists => "补齐问题、责任、任务三张清单并提交",
        Todo.Progress => "本周尚有措施未填报进展",
        Todo.Rework => "审核退回，请按意见重新整改后再次提交",
        Todo.Overdue => "整改时限已过，尚未销号",
        Todo.DueSoon => $"整改时限在{rules.DueSoonDays}日内",
        Todo.Review => "轮到您审核（本人经手的除外）",
        _ => "逐级审核已通过，请核对后销号",
    };
}
