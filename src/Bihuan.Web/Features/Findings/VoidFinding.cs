using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Findings;

/// <summary>作废重复问题: names the one that it doubles by its code.</summary>
internal sealed class VoidFinding(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, string? reason, string? duplicateOf, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.Void(reason ?? "", await DuplicateAsync(duplicateOf?.Trim(), finding, actor, cancellationToken), actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<FindingId?> DuplicateAsync(string? code, Finding finding, Actor actor, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(code)) return null;
        var found = await db.Findings.VisibleTo(actor).Where(f => f.Code == code && f.UnitId == finding.UnitId && f.State != FindingState.Voided)
            .Select(f => (FindingId?)f.Id).SingleOrDefaultAsync(cancellationToken);
        return found ?? throw new RefusedException(new NoSuchFinding(code));
    }
}

internal sealed record NoSuchFinding(string Code) : Refusal($"本单位没有编号为“{Code}”的有效问题，请核对编号");
