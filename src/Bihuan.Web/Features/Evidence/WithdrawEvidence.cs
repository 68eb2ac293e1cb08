using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Evidence;

/// <summary>撤回佐证: before a submission took it along, with a reason; it stays on record.</summary>
internal sealed class WithdrawEvidence(BihuanDb db, OfficeClock clock)
{
    public async Task<FindingId> RunAsync(EvidenceId id, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Evidence.Any(file => file.Id == id), cancellationToken);
        finding.WithdrawEvidence(id, reason ?? "", actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return finding.Id;
    }
}
