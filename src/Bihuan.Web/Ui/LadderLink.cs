using Bihuan.Domain;
using Bihuan.Domain.Deadlines;

namespace Bihuan.Web.Ui;

/// <summary>Where what a unit owes is done.</summary>
public sealed record LadderLink(string Url, string Text)
{
    public static LadderLink? Of(ObligationKind kind, InspectionId inspection) => kind switch
    {
        ObligationKind.Plan => new(Links.Plan(inspection), "整改方案"),
        ObligationKind.InnerNotification => new(Links.InnerNotification(inspection), "党内通报"),
        ObligationKind.InterimReport => new(Links.InspectionReports(inspection), "报送报告"),
        ObligationKind.DoubleReport => new(Links.InspectionReports(inspection), "报送双报告"),
        _ => null,
    };
}
