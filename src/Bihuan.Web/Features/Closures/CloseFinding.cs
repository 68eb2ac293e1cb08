using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Reviews;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Closures;

internal sealed record ClosureInput(int Version, ReviewOpinion Opinion);

/// <summary>销号, or 不予销号: the last act of the chain (D01, D04).</summary>
internal sealed class CloseFinding(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, ClosureInput input, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.EnsureVersion(input.Version);
        var rules = await db.RulesOfAsync(finding.RoundId, cancellationToken);
        if (input.Opinion.Verdict == Verdict.Passed) finding.Close(input.Opinion.Text, rules, clock.Today, actor, clock.Now, await db.ExtendedUntilAsync(finding, cancellationToken));
        else finding.ReturnInsteadOfClosing(input.Opinion, rules, clock.Today, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
