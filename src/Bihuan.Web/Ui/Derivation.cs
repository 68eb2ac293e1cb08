using Bihuan.Domain.Deadlines;

namespace Bihuan.Web.Ui;

/// <summary>How a last day was found, and by which calendar.</summary>
/// <param name="IsOpen">Shown unfolded.</param>
public sealed record Derivation(Deadline Deadline, WorkingCalendar Calendar, bool IsOpen = false)
{
    /// <summary>Years among the days counted whose holidays are not announced yet; none where no holiday moves the day.</summary>
    public IReadOnlyList<int> Unpublished => Deadline.Rule is { Unit: DeadlineUnit.Workday } or { Roll: not Roll.None } ? [.. Deadline.UnpublishedYears(Calendar)] : [];
}
