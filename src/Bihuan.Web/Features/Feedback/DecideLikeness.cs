using Bihuan.Analysis.Wording;
using Bihuan.Domain;
using Bihuan.Domain.Feedback;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Recurrences;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Feedback;

/// <param name="Seen">The version the form showed.</param>
/// <param name="Number">Of the candidate.</param>
public sealed record LikenessInput(FeedbackDocumentId Document, int Seen, int Number, FindingId Earlier, bool IsConfirmed, string? Reason);

/// <summary>认定或排除疑似反复 while the reading is checked (B16): by the office, of an earlier finding of the same unit; the wording is compared anew here.</summary>
internal sealed class DecideLikeness(BihuanDb db, OfficeClock clock)
{
    public async Task DecideAsync(LikenessInput input, Actor actor, CancellationToken cancellationToken)
    {
        var document = await db.FeedbackDocuments.VisibleTo(actor).SingleOrNotFoundAsync(d => d.Id == input.Document, cancellationToken);
        document.EnsureVersion(input.Seen);
        RefusedException.ThrowIfAny([.. document.ObstaclesToEditing(actor), .. Recurrence.ObstaclesToDeciding(actor)]);
        var earlier = await EarlierAsync(document, input.Earlier, actor, cancellationToken);
        var like = WordingLikeness.Between(document.List.Of(input.Number).Content.Title, earlier.Title);
        var found = new LikenessFound((int)Math.Round(like.Score * 100), string.Join("、", like.Shared));
        var verdict = new CandidateLikeness(earlier.Id, earlier.Code, found, input.IsConfirmed, input.Reason?.Trim() ?? "", actor.Person, actor.OnBehalfOf, clock.Now);
        document.Apply(new JudgeLikeness(input.Number, verdict), actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<Finding> EarlierAsync(FeedbackDocument document, FindingId id, Actor actor, CancellationToken cancellationToken) =>
        db.Findings.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(
            finding => finding.Id == id && finding.UnitId == document.UnitId && !db.Inspections.Any(i => i.Id == document.InspectionId && i.RoundId == finding.RoundId), cancellationToken);
}
