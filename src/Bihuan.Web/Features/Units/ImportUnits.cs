using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Units;

/// <summary>
/// Takes units from a sheet: found again by their code, changed where the row says otherwise, added where there is none.
/// Units that the sheet does not name stay as they are. The trial does all that the import does but the commit.
/// </summary>
internal sealed class ImportUnits(BihuanDb db, OfficeClock clock, ActorSource actors)
{
    public async Task<ImportReport> RunAsync(byte[] file, bool confirm, Actor actor, CancellationToken cancellationToken)
    {
        var known = await db.Units.VisibleTo(actor).ToDictionaryAsync(unit => unit.Code, cancellationToken);
        var plan = new UnitPlan(known, actor, clock.Now);
        var report = plan.Apply(file);
        if (!confirm || !report.MayConfirm) return report;
        db.AddRange(plan.New);
        await db.SaveChangesAsync(cancellationToken);
        actors.Forget();
        return report;
    }
}
