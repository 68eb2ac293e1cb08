using Bihuan.Domain;
using Bihuan.Domain.Feedback;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Recurrences;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Feedback;

/// <param name="AreIssued">False where they stay drafts: no feedback meeting yet, or not the actor's to issue.</param>
public sealed record ConfirmedReview(InspectionId Inspection, int Findings, bool AreIssued);

/// <summary>
/// Turns the reviewed candidates into findings (A06), in one commit: issued where the feedback meeting is registered and the
/// actor may issue, otherwise drafts that the office issues later.
/// </summary>
internal sealed class ConfirmReview(BihuanDb db, OfficeClock clock)
{
    public async Task<ConfirmedReview> ConfirmAsync(FeedbackDocumentId id, int seen, Actor actor, CancellationToken cancellationToken)
    {
        var document = await db.FeedbackDocuments.VisibleTo(actor).SingleOrNotFoundAsync(d => d.Id == id, cancellationToken);
        document.EnsureVersion(seen);
        RefusedException.ThrowIfAny(document.ObstaclesToConfirming(actor));
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == document.InspectionId, cancellationToken);
        var (round, prefix, rules) = await RoundOfAsync(inspection, cancellationToken);
        var issues = MayIssue(inspection, actor);
        var made = new Dictionary<int, FindingId>();
        var earlier = await EarlierAsync(document, actor, cancellationToken);
        foreach (var candidate in document.List.Candidates)
        {
            var finding = Finding.Draft(inspection, prefix, CandidateFinding.ContentOf(candidate, document, round), actor, clock.Now);
            if (issues) finding.Issue(inspection, rules, actor, clock.Now);
            made.Add(candidate.Number, finding.Id);
            db.Add(finding);
            db.AddRange(candidate.Likenesses.Where(verdict => earlier.ContainsKey(verdict.Earlier)).Select(verdict => Recurrence.FromReview(finding, earlier[verdict.Earlier], verdict, actor, clock.Now)));
        }

        document.Confirm(made, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return new ConfirmedReview(inspection.Id, made.Count, issues);
    }

    /// <summary>Whether confirming also issues.</summary>
    public static bool MayIssue(Inspection inspection, Actor actor) =>
        inspection.FeedbackMeeting is not null && FindingAct.Issue.By.Any(role => actor.HoldsFor(role, inspection.UnitId));

    /// <summary>The findings of earlier rounds on which somebody gave a verdict (B16).</summary>
    private async Task<Dictionary<FindingId, Finding>> EarlierAsync(FeedbackDocument document, Actor actor, CancellationToken cancellationToken)
    {
        var ids = document.List.Candidates.SelectMany(candidate => candidate.Likenesses).Select(verdict => verdict.Earlier).Distinct().ToArray();
        return ids.Length == 0 ? [] : await db.Findings.AsNoTracking().VisibleTo(actor).Where(finding => ids.Contains(finding.Id)).ToDictionaryAsync(finding => finding.Id, cancellationToken);
    }

    private async Task<(Round Round, string Prefix, RuleSet Rules)> RoundOfAsync(Inspection inspection, CancellationToken cancellationToken)
    {
        var row = await (
            from round in db.Rounds.AsNoTracking()
            join term in db.Terms.AsNoTracking() on round.TermId equals term.Id
            join rules in db.RuleSets.AsNoTracking() on round.RuleSetId equals rules.Id
            from unit in db.Units.AsNoTracking()
            where round.Id == inspection.RoundId && unit.Id == inspection.UnitId
            select new { round, term, rules, unit }).SingleAsync(cancellationToken);
        return (row.round, FindingCode.PrefixOf(row.term, row.round, row.unit), row.rules.Rules);
    }
}
