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
/// 件件有着落 (F14): every open finding has a person or leader who answers for it, a state and a last act. One query; empty
/// when all is well.
/// </summary>
internal sealed class Orphans(BihuanDb db)
{
    private const int Most = 500;
    private static readonly FindingState[] Open = [FindingState.Issued, FindingState.Rectifying, FindingState.UnderReview, FindingState.Continuous];

    public async Task<IReadOnlyList<OrphanRow>> OfAsync(Actor actor, CancellationToken cancellationToken) => await db.Findings.AsNoTracking().VisibleTo(actor)
        .Where(finding => Open.Contains(finding.State))
        .Select(finding => new OrphanRow(
            finding.Id, finding.Code, finding.Title, db.Units.Where(unit => unit.Id == finding.UnitId).Select(unit => unit.Name).First(), finding.State,
            finding.Responsibilities.Any(r => r.PersonId != null && (r.Kind == ResponsibilityKind.LeadLeader || r.Kind == ResponsibilityKind.Handler)),
            finding.Spans.Any(span => span.To == null && span.State == finding.State),
            db.History.Any(entry => entry.SubjectId == (Guid)(object)finding.Id)))
        .Where(row => !row.HasOwner || !row.HasState || !row.HasAction)
        .OrderBy(row => row.Code).Take(Most).ToListAsync(cancellationToken);
}
