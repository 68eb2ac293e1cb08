using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Measures;

/// <summary>取消措施: with a reason; it stays on record.</summary>
internal sealed class DropMeasure(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, MeasureId measure, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.DropMeasure(measure, reason ?? "", actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
