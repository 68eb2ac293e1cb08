using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.People;

/// <summary>
/// Takes people and their posts from a sheet: found again by their code, changed where a row says otherwise, added where
/// there is none. Absence from the sheet changes nothing. The trial does all that the import does but the commit.
/// </summary>
internal sealed class ImportPeople(BihuanDb db, OfficeClock clock, ActorSource actors, RaiseHandovers handovers)
{
    public async Task<ImportReport> RunAsync(byte[] file, bool confirm, Actor actor, CancellationToken cancellationToken)
    {
        var people = await db.People.VisibleTo(actor).Include(person => person.Posts).ToDictionaryAsync(person => person.Code, cancellationToken);
        var units = await db.Units.AsNoTracking().VisibleTo(actor).ToDictionaryAsync(unit => unit.Code, cancellationToken);
        var plan = new PeoplePlan(people, units, clock, actor);
        var report = plan.Apply(file);
        if (!confirm || !report.MayConfirm) return report;
        db.AddRange(plan.New);
        await db.SaveChangesAsync(cancellationToken);
        actors.Forget();
        await handovers.RunAsync(actor.Region, cancellationToken);
        return report;
    }
}
