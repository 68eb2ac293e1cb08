using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Feedback;

/// <summary>What became of the findings of an undone import, by their codes.</summary>
public sealed record UndoneImport(InspectionId Inspection, IReadOnlyList<string> TakenBack, IReadOnlyList<string> Kept);

/// <summary>
/// Undoes an import: findings nobody has worked on are voided (their numbers are never used again), those worked on since
/// are kept and named.
/// </summary>
internal sealed class UndoImport(BihuanDb db, OfficeClock clock)
{
    public async Task<UndoneImport> UndoAsync(FeedbackDocumentId id, int seen, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        var document = await db.FeedbackDocuments.VisibleTo(actor).SingleOrNotFoundAsync(d => d.Id == id, cancellationToken);
        document.EnsureVersion(seen);
        RefusedException.ThrowIfAny(document.ObstaclesToUndoing(actor));
        if (string.IsNullOrWhiteSpace(reason)) throw new RefusedException(new Missing("撤销导入的理由"));
        var round = await (
            from inspection in db.Inspections
            join of in db.Rounds.AsNoTracking() on inspection.RoundId equals of.Id
            where inspection.Id == document.InspectionId
            select of).SingleAsync(cancellationToken);
        var made = document.List.Candidates.Where(candidate => candidate.Finding is not null).ToDictionary(candidate => candidate.Finding!.Value);
        var ids = made.Keys.ToArray();
        var findings = await db.Findings.Where(finding => ids.Contains(finding.Id))
            .Include(f => f.Spans).Include(f => f.Responsibilities).Include(f => f.Measures).Include(f => f.Evidence)
            .OrderBy(finding => finding.Number).ToListAsync(cancellationToken);
        var untouched = findings.Where(f => f.IsAsWritten(CandidateFinding.ContentOf(made[f.Id], document, round))).ToArray();
        foreach (var finding in untouched) finding.TakeBack(document.File.Name, reason.Trim(), actor, clock.Now);
        var undone = new UndoneImport(document.InspectionId, [.. untouched.Select(finding => finding.Code)], [.. findings.Except(untouched).Select(finding => finding.Code)]);
        document.Undo(reason, undone.TakenBack, undone.Kept, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return undone;
    }
}
