using Bihuan.Domain.Evidence;
using Bihuan.Domain.Measures;
using Bihuan.Domain.Progress;
using Bihuan.Domain.Responsibilities;
using Bihuan.Domain.Reviews;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Findings;

/// <summary>The words for the parts of a finding.</summary>
public static partial class Words
{
    public static string Of(MeasureKind kind) => kind == MeasureKind.Immediate ? "当下改" : "长久立";

    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Document => "文件",
        EvidenceKind.Minutes => "会议纪要",
        EvidenceKind.Voucher => "凭证",
        EvidenceKind.Photo => "照片",
        EvidenceKind.Regulation => "制度",
        EvidenceKind.PaymentReceipt => "缴款票据",
        _ => "其他",
    };

    public static string Of(BlockerKind kind) => kind switch
    {
        BlockerKind.None => "无困难",
        BlockerKind.Funds => "资金未到位",
        BlockerKind.Procedure => "手续待办",
        BlockerKind.Staff => "人手不足",
        BlockerKind.HigherDecision => "待上级决定",
        BlockerKind.OtherUnit => "待其他单位配合",
        BlockerKind.Technical => "技术条件不具备",
        BlockerKind.Policy => "政策依据不明",
        BlockerKind.Outside => "外部条件不具备",
        _ => "其他困难",
    };

    public static string Of(ResponsibilityKind kind) => kind switch
    {
        ResponsibilityKind.LeadLeader => "牵头领导",
        ResponsibilityKind.DeputyLeader => "分管领导",
        ResponsibilityKind.Section => "责任科室",
        ResponsibilityKind.Handler => "责任人",
        _ => "配合科室",
    };

    public static string Of(Period period) => $"{period.Count}{(period.Unit == PeriodUnit.Month ? "个月" : "天")}";

    public static string Of(Verdict verdict) => verdict == Verdict.Passed ? "通过" : "退回";

    public static string Of(SubmissionAim aim) => aim switch
    {
        SubmissionAim.Closure => "申请销号",
        SubmissionAim.Continuous => "申请转入常态化",
        _ => "阶段复核，继续常态化",
    };
}
