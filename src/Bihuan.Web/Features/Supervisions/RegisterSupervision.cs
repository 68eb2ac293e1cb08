using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Supervisions;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Supervisions;

internal sealed class RegisterSupervision(BihuanDb db, OfficeClock clock)
{
    public async Task RegisterAsync(InspectionId id, SupervisionContent content, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        db.Add(Supervision.Register(inspection, content, clock.Today, actor, clock.Now));
        await db.SaveChangesAsync(cancellationToken);
    }
}
