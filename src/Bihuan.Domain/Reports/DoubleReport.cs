namespace Bihuan.Domain.Reports;

/// <summary>双报告: two documents, both needed; one alone leaves the milestone open (B09).</summary>
public sealed record DoubleReport(IReadOnlySet<ReportKind> HandedIn)
{
    public static readonly IReadOnlyList<ReportKind> Parts = [ReportKind.Rectification, ReportKind.HeadDuty];

    public int Done => Parts.Count(HandedIn.Contains);
    public bool IsComplete => Done == Parts.Count;
    public IEnumerable<ReportKind> Missing => Parts.Where(part => !HandedIn.Contains(part));

    /// <summary>“1/2，尚缺…”.</summary>
    public string Status => IsComplete ? "2/2" : $"{Done}/{Parts.Count}，尚缺{string.Join("、", Missing.Select(ReportWords.Of))}";
}
