using Bihuan.Domain.Deadlines;

namespace Bihuan.Web.Ui;

/// <summary>How a last day was found, and by which calendar.</summary>
public sealed record Derivation(Deadline Deadline, WorkingCalendar Calendar)
{
    /// <summary>Years among the days counted whose holidays are not announced yet.</summary>
    public IReadOnlyList<int> Unpublished => [.. Deadline.UnpublishedYears(Calendar)];
}
