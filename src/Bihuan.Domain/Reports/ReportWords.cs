namespace Bihuan.Domain.Reports;

/// <summary>The official words of reports, once.</summary>
public static class ReportWords
{
    public static string Of(ReportKind kind) => kind switch
    {
        ReportKind.Interim => "阶段性整改情况报告",
        ReportKind.Rectification => "整改情况报告",
        _ => "主要负责人组织落实情况报告",
    };

    public static string Of(Addressee addressee) => addressee switch
    {
        Addressee.LeadingGroup => "巡察工作领导小组",
        Addressee.InspectionOffice => "巡察办",
        Addressee.DisciplineCommission => "纪委监委",
        Addressee.OrganizationDept => "组织部",
        _ => "分管（联系）县领导",
    };
}
