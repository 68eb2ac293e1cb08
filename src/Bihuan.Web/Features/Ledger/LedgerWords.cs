using Bihuan.Domain.Measures;

namespace Bihuan.Web.Features.Ledger;

/// <summary>What the ledger's parts are called.</summary>
internal static class LedgerWords
{
    public static string Of(LedgerView view) => view switch
    {
        LedgerView.Responsibilities => "责任清单",
        LedgerView.Tasks => "任务清单",
        _ => "问题清单",
    };

    public static string Of(LedgerColumn column) => column switch
    {
        LedgerColumn.Unit => "单位",
        LedgerColumn.Class => "整改类别",
        LedgerColumn.Category => "问题分类",
        LedgerColumn.Leader => "牵头领导",
        LedgerColumn.Due => "整改时限",
        LedgerColumn.Percent => "进度",
        LedgerColumn.Returns => "退回",
        _ => "最近变动",
    };

    public static string Of(MeasureKind kind) => kind == MeasureKind.Immediate ? "当下改" : "长久立";
}
