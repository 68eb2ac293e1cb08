using Bihuan.Domain.Findings;

namespace Bihuan.Web.Storage.Search;

/// <summary>A number people sign for: its name, what it counts (口径), and the filter whose rows it counts and links to.</summary>
internal sealed record Figure(string Name, string Definition, FindingFilter Filter);

/// <summary>A share of one figure in another, with the rule by which it is rounded.</summary>
internal sealed record Rate(string Name, string Definition, Figure Part, Figure Whole);

/// <summary>Every figure of the program, once.</summary>
internal static class Figures
{
    public static readonly Figure FedBack = new("反馈问题", "已反馈给被巡察单位的全部问题，不含草稿和作废；已反弹的仍计入，按未销号算；并入后一轮的遗留问题只在后一轮计一次",
        new FindingFilter { States = FindingMatch.FedBack });

    public static readonly Figure Closed = new("已销号", "经逐级审核并由巡察办主任销号、且未反弹的问题",
        new FindingFilter { States = [FindingState.Closed] });

    public static readonly Figure UnderReview = new("审核中", "已提交、正在逐级审核或等待销号的问题",
        new FindingFilter { States = [FindingState.UnderReview] });

    public static readonly Figure Overdue = new("逾期", "整改时限（含当日）已过、尚未销号的问题",
        new FindingFilter { Due = DueFilter.Overdue });

    public static readonly Figure StageDone = new("完成阶段性整改", "已达到阶段目标的问题，含其后已销号的；完成阶段性整改不等于销号",
        new FindingFilter { States = FindingMatch.FedBack, Flags = [FindingFlag.StageDone] });

    public static readonly Figure StageDoneOnly = new("其中尚未销号", "已达到阶段目标、尚未销号的问题",
        new FindingFilter { States = FindingMatch.Open, Flags = [FindingFlag.StageDone] });

    public static readonly Figure ImmediateInTime = new("立行立改按期销号", "立行立改类问题中，销号日期不晚于整改时限的",
        new FindingFilter { Classes = [FindingClass.Immediate], Flags = [FindingFlag.InTime] });

    public static readonly Figure ImmediateJudged = new("立行立改应销号", "立行立改类问题中，已销号的和时限已过仍未销号的",
        new FindingFilter { Classes = [FindingClass.Immediate], Flags = [FindingFlag.Judged] });

    public static readonly Rate Completion = new("完成率", "已销号问题数÷反馈问题数", Closed, FedBack);
    public static readonly Rate StageCompletion = new("阶段完成率", "完成阶段性整改问题数÷反馈问题数", StageDone, FedBack);
    public static readonly Rate ImmediateTimely = new("立行立改按期率", "立行立改类按期销号数÷应销号数（已销号或时限已过）", ImmediateInTime, ImmediateJudged);

    /// <summary>For example 97.99, for putting rows in order: percent with two decimals, half away from zero; null where there is nothing to divide by. Shown as a <see cref="Ui.Share"/>.</summary>
    public static decimal? Percent(int part, int whole) => whole == 0 ? null : Math.Round(part * 100m / whole, 2, MidpointRounding.AwayFromZero);
}
