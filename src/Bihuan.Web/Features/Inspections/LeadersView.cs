using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

/// <summary>What earlier rounds and earlier heads left, and what the leaders do about it.</summary>
internal sealed record LeadersView(int Leftovers, int Carried, int Handovers, int OpenHandovers, int Supervisions, FourPersonalActs? Four)
{
    public static async Task<LeadersView> LoadAsync(BihuanDb db, Inspection inspection, Actor actor, DateOnly today, CancellationToken cancellationToken)
    {
        var findings = db.Findings.AsNoTracking().VisibleTo(actor);
        var handovers = await db.Handovers.AsNoTracking().VisibleTo(actor).Where(handover => handover.UnitId == inspection.UnitId).Select(handover => handover.IsComplete).ToListAsync(cancellationToken);
        return new LeadersView(
            await findings.LeftOverFor(inspection).CountAsync(cancellationToken),
            await findings.CountAsync(finding => finding.InspectionId == inspection.Id && finding.Origin == FindingOrigin.EarlierRound, cancellationToken),
            handovers.Count, handovers.Count(isComplete => !isComplete),
            await db.Supervisions.AsNoTracking().VisibleTo(actor).CountAsync(supervision => supervision.InspectionId == inspection.Id, cancellationToken),
            await FourPersonalActs.LoadAsync(db, inspection, today, cancellationToken));
    }
}
