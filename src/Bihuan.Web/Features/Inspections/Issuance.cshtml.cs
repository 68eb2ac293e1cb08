using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

internal sealed record DraftRow(FindingId Id, string Code, string Title, FindingClass Class);

/// <summary>The drafts of an inspection, and their issuing all at once.</summary>
[Authorize<MayRunRounds>]
internal sealed class IssuancePage(IssueFindings issueFindings, LikeFindings alike, BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    public InspectionView View { get; private set; } = null!;
    public IReadOnlyList<DraftRow> Drafts { get; private set; } = [];
    /// <summary>What earlier rounds of the same unit said that is like a draft (B16).</summary>
    public ILookup<FindingId, LikeFinding> Suspects { get; private set; } = null!;
    public DateOnly? Day0 => View.Inspection.FeedbackMeeting?.HeldOn;
    public IReadOnlyList<Refusal> Obstacles => Drafts.Count == 0 ? [new NothingToIssue()] : Day0 is null ? [new NoFeedbackMeeting()] : [];

    public Task OnGetAsync(Guid id, CancellationToken cancellationToken) => FillAsync(new InspectionId(id), cancellationToken);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var (inspection, issued) = (new InspectionId(id), 0);
        return await ActAsync(
            async () => issued = await issueFindings.IssueAsync(inspection, current.Required, cancellationToken),
            () => (Links.Inspection(inspection), $"已下发{issued}个问题，单位可以认领并建立三张清单。"),
            () => FillAsync(inspection, cancellationToken));
    }

    private async Task FillAsync(InspectionId id, CancellationToken cancellationToken)
    {
        View = await InspectionView.LoadAsync(db, id, current.Required, clock.Today, cancellationToken);
        Drafts = await db.Findings.AsNoTracking().VisibleTo(current.Required).Where(finding => finding.InspectionId == id && finding.State == FindingState.Draft)
            .OrderBy(finding => finding.Number).Select(finding => new DraftRow(finding.Id, finding.Code, finding.Title, finding.Class)).ToListAsync(cancellationToken);
        var decided = (await db.Recurrences.AsNoTracking().Where(verdict => db.Findings.Any(finding => finding.Id == verdict.FindingId && finding.InspectionId == id && finding.State == FindingState.Draft))
            .Select(verdict => new { verdict.FindingId, verdict.EarlierId }).ToListAsync(cancellationToken)).Select(verdict => (verdict.FindingId, verdict.EarlierId)).ToHashSet();
        var suspects = await alike.WithinUnitAsync([.. Drafts.Select(draft => new LikeQuestion(draft.Id, draft.Title, View.Inspection.UnitId, View.Inspection.RoundId))], current.Required, cancellationToken);
        Suspects = suspects.SelectMany(of => of.Where(like => !decided.Contains((of.Key, like.Id))).Select(like => (of.Key, like))).ToLookup(pair => pair.Key, pair => pair.like);
    }
}
