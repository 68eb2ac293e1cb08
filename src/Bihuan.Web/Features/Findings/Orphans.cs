using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Responsibilities;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Findings;

/// <summary>A finding that nobody answers for, that stands nowhere, or that nothing ever happened to.</summary>
internal sealed record OrphanRow(FindingId Id, string Code, string Title, string Unit, FindingState State, bool HasOwner, bool HasState, bool HasAction)
{
    public string Reason => string.Join("、", new[] { HasOwner ? null : "没有责任人", HasState ? null : "没有现时状态记录", HasAction ? null : "没有办理记录" }.OfType<string>());
}

/// <summary>
/// 件件有着落 (F14): every open finding has a person or leader who answers for it, a state and a last act. Two queries; empty
/// when all is well.
/// </summary>
internal sealed class Orphans(BihuanDb db)
{
    private const int Most = 500;
    private static readonly FindingState[] Open = [FindingState.Issued, FindingState.Rectifying, FindingState.UnderReview, FindingState.Continuous];

    public async Task<IReadOnlyList<OrphanRow>> OfAsync(Actor actor, CancellationToken cancellationToken)
    {
        var silent = await SilentAsync(actor.Region, cancellationToken);
        var rows = await (
            from finding in db.Findings.AsNoTracking().VisibleTo(actor)
            where Open.Contains(finding.State)
            let hasOwner = finding.Responsibilities.Any(r => r.PersonId != null && (r.Kind == ResponsibilityKind.LeadLeader || r.Kind == ResponsibilityKind.Handler))
            let hasState = finding.Spans.Any(span => span.To == null && span.State == finding.State)
            let hasAction = !silent.Contains(finding.Id)
            where !hasOwner || !hasState || !hasAction
            orderby finding.Code
            select new { finding.Id, finding.Code, finding.Title, finding.State, Unit = db.Units.Where(unit => unit.Id == finding.UnitId).Select(unit => unit.Name).First(), hasOwner, hasState, hasAction })
            .Take(Most).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new OrphanRow(row.Id, row.Code, row.Title, row.Unit, row.State, row.hasOwner, row.hasState, row.hasAction))];
    }

    /// <summary>Findings that the history does not know; by hand, because a subject there is any thing's id and not a finding's.</summary>
    private async Task<FindingId[]> SilentAsync(RegionId region, CancellationToken cancellationToken)
    {
        var ids = await db.Database.SqlQuery<Guid>(
            $"SELECT f.id AS \"Value\" FROM findings f WHERE f.region_id = {region.Value} AND NOT EXISTS (SELECT 1 FROM history h WHERE h.subject_id = f.id)").ToListAsync(cancellationToken);
        return [.. ids.Select(id => new FindingId(id))];
    }
}
