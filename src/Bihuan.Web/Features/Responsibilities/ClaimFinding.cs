using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Responsibilities;

/// <summary>认领: a member of the leadership takes a finding upon himself (A19).</summary>
internal sealed class ClaimFinding(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.ClaimBy(actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
