namespace Bihuan.Domain.Deadlines;

/// <summary>The official words of deadlines, once.</summary>
public static class DeadlineWords
{
    public static string Of(ObligationKind obligation) => obligation switch
    {
        ObligationKind.StudyMeeting => "召开专题会议逐条研究",
        ObligationKind.Plan => "报送整改方案",
        ObligationKind.InnerNotification => "党内通报反馈意见和表态讲话",
        ObligationKind.Mobilisation => "召开整改动员会",
        ObligationKind.DemocraticLifeMeeting => "召开专题民主生活会",
        ObligationKind.InterimReport => "报告阶段性整改情况",
        ObligationKind.DoubleReport => "报送双报告",
        ObligationKind.ImmediateFindings => "立行立改问题整改到位",
        ObligationKind.ConcentratedPeriod => "集中整改期届满",
        _ => throw new ArgumentOutOfRangeException(nameof(obligation)),
    };

    public static string Of(DeadlineRule rule) => $"{rule.Count}{Of(rule.Unit)}{Of(rule.Roll)}";

    public static string Of(DayKind kind) => kind switch
    {
        DayKind.Workday => "工作日",
        DayKind.Weekend => "周末",
        DayKind.Holiday => "法定节假日",
        DayKind.MakeUpWorkday => "调休上班",
        DayKind.LocalDayOff => "本地放假",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Of(DeadlineUnit unit) => unit switch { DeadlineUnit.Workday => "个工作日", DeadlineUnit.Month => "个月", _ => "天" };

    private static string Of(Roll roll) => roll switch { Roll.Next => "（遇休息日顺延）", Roll.Previous => "（遇休息日提前）", _ => "" };
}
