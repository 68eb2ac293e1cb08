using Bihuan.Domain.Findings;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Storage.Search;

namespace Bihuan.Web.Storage;

/// <summary>What earlier rounds left open in a unit (B15).</summary>
public static class Leftovers
{
    /// <summary>Fed back to the unit before this inspection's own feedback, and not at an end.</summary>
    public static IQueryable<Finding> LeftOverFor(this IQueryable<Finding> findings, Inspection inspection)
    {
        var (unit, id, day0) = (inspection.UnitId, inspection.Id, inspection.FeedbackMeeting?.HeldOn ?? DateOnly.MaxValue);
        return findings.Where(finding => finding.UnitId == unit && FindingMatch.Open.Contains(finding.State) && finding.InspectionId != id && finding.ClockStartedOn < day0);
    }
}
