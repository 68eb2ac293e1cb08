using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Deadlines;

public sealed record ExtensionDecision(ObligationId Obligation, bool IsGranted, string Opinion);

/// <summary>Grants an extension or not. With a longer concentrated period the findings that are due on its last day go along (B02).</summary>
internal sealed class DecideExtension(BihuanDb db, OfficeClock clock)
{
    public async Task DecideAsync(ExtensionDecision input, Actor actor, CancellationToken cancellationToken)
    {
        var obligation = await db.Obligations.VisibleTo(actor).Include(o => o.Extensions).SingleOrNotFoundAsync(o => o.Id == input.Obligation, cancellationToken);
        var before = obligation.Due;
        obligation.DecideExtension(input.IsGranted, input.Opinion, actor, clock.Now);
        if (input.IsGranted && obligation.Kind == ObligationKind.ConcentratedPeriod)
        {
            var why = obligation.Extensions[^1].Reason;
            foreach (var finding in await DueOn(obligation.InspectionId, before).Include(f => f.Spans).ToListAsync(cancellationToken)) finding.FollowPeriod(obligation.Due, why, actor, clock.Now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private IQueryable<Finding> DueOn(InspectionId inspection, DateOnly day) => db.Findings.Where(finding => finding.InspectionId == inspection && finding.Due == day
        && finding.Class != FindingClass.Immediate && (finding.State == FindingState.Issued || finding.State == FindingState.Rectifying || finding.State == FindingState.UnderReview));
}
