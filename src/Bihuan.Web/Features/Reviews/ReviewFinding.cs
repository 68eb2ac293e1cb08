using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Reviews;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Reviews;

internal sealed record ReviewInput(int Version, ReviewOpinion Opinion);

/// <summary>审核: the verdict of the current step (D01, D04).</summary>
internal sealed class ReviewFinding(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, ReviewInput input, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.EnsureVersion(input.Version);
        finding.Review(input.Opinion, await db.RulesOfAsync(finding.RoundId, cancellationToken), clock.Today, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
