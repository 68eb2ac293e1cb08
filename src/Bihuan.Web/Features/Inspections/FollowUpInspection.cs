using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Inspections;

/// <summary>登记过问 (C15).</summary>
internal sealed class FollowUpInspection(BihuanDb db, OfficeClock clock)
{
    public async Task FollowUpAsync(InspectionId id, string note, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        inspection.FollowUp(note, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
