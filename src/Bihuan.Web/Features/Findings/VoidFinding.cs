using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Findings;

internal sealed record VoidingInput(int Version, string? Reason, string? DuplicateOf);

internal sealed record VoidingDecision(int Version, bool IsGranted, string? Opinion);

/// <summary>作废重复问题: names by its code the one that is doubled. A draft goes at once, what was fed back by the director's word.</summary>
internal sealed class VoidFinding(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, VoidingInput input, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await LoadAsync(id, input.Version, actor, cancellationToken);
        var duplicate = await DuplicateAsync(input.DuplicateOf?.Trim(), finding, actor, cancellationToken);
        if (finding.State == FindingState.Draft) finding.Void(input.Reason ?? "", duplicate, actor, clock.Now);
        else finding.RequestVoid(input.Reason ?? "", duplicate, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task DecideAsync(FindingId id, VoidingDecision input, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await LoadAsync(id, input.Version, actor, cancellationToken);
        finding.DecideVoid(input.IsGranted, input.Opinion ?? "", actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Finding> LoadAsync(FindingId id, int version, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.EnsureVersion(version);
        return finding;
    }

    private async Task<FindingId?> DuplicateAsync(string? code, Finding finding, Actor actor, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(code)) return null;
        var found = await db.Findings.VisibleTo(actor).Where(f => f.Code == code && f.UnitId == finding.UnitId && f.State != FindingState.Voided)
            .Select(f => new { f.Id, f.State, f.InspectionId }).SingleOrDefaultAsync(cancellationToken) ?? throw new RefusedException(new NoSuchFinding(code));
        if (found.State == FindingState.Closed && found.InspectionId != finding.InspectionId) throw new RefusedException(new DuplicateIsClosed(code));
        return found.Id;
    }
}

internal sealed record NoSuchFinding(string Code) : Refusal($"本单位没有编号为“{Code}”的有效问题，请核对编号");
