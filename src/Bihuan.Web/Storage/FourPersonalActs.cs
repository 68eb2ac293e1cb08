using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.PersonalActs;
using Bihuan.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>How often the head did each of the four within the concentrated period (B14).</summary>
/// <param name="Until">The last day that is counted (inclusive).</param>
public sealed record FourPersonalActs(InspectionId Inspection, DateOnly From, DateOnly Until, IReadOnlyDictionary<PersonalActKind, int> Counts)
{
    public int this[PersonalActKind kind] => Counts.GetValueOrDefault(kind);
    public IReadOnlyList<PersonalActKind> Missing => [.. Enum.GetValues<PersonalActKind>().Where(kind => this[kind] == 0)];

    /// <summary>
    /// From the feedback meeting to the end of the concentrated period, or to <paramref name="asOf"/> while it lasts; what was
    /// written down after that day does not count for it. Null before the meeting. Two queries.
    /// </summary>
    public static async Task<FourPersonalActs?> LoadAsync(BihuanDb db, Inspection inspection, DateOnly asOf, CancellationToken cancellationToken)
    {
        if (inspection.FeedbackMeeting is not { HeldOn: var from }) return null;
        var end = await db.Obligations.Where(obligation => obligation.InspectionId == inspection.Id && obligation.Kind == ObligationKind.ConcentratedPeriod)
            .Select(obligation => (DateOnly?)obligation.Due).FirstOrDefaultAsync(cancellationToken);
        var until = end < asOf ? end.Value : asOf;
        var counts = await db.PersonalActs.Where(act => act.InspectionId == inspection.Id && act.DoneOn >= from && act.DoneOn <= until && act.RegisteredOn <= asOf)
            .GroupBy(act => act.Kind).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        return new FourPersonalActs(inspection.Id, from, until, counts);
    }
}
