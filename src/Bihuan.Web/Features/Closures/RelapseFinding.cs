using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Closures;

/// <summary>认定反弹: the closure is marked and a new finding points back (D20).</summary>
internal sealed class RelapseFinding(BihuanDb db, OfficeClock clock)
{
    public async Task<FindingId> RunAsync(FindingId id, string? grounds, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        var inspection = await db.InspectionOfAsync(finding, cancellationToken);
        var rules = await db.RulesOfAsync(finding.RoundId, cancellationToken);
        var again = finding.Relapse(grounds ?? "", inspection, rules, clock.Today, actor, clock.Now);
        db.Findings.Add(again);
        await db.SaveChangesAsync(cancellationToken);
        return again.Id;
    }
}
