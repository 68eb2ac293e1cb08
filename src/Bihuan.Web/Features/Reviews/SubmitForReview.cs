using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Reviews;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Reviews;

/// <param name="Aim">Null where there is only one thing to ask for.</param>
internal sealed record SubmissionInput(int Version, string? Statement, SubmissionAim? Aim);

/// <summary>提交审核: with the unit's statement; the evidence is sealed along with it (D01, D02).</summary>
internal sealed class SubmitForReview(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, SubmissionInput input, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.EnsureVersion(input.Version);
        finding.Submit(input.Statement ?? "", await db.RulesOfAsync(finding.RoundId, cancellationToken), actor, clock.Now, input.Aim);
        await db.SaveChangesAsync(cancellationToken);
    }
}
