using Bihuan.Domain;
using Bihuan.Domain.Recurrences;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Recurrences;

/// <summary>A verdict with the finding it speaks of, as far as the reader may see it.</summary>
internal sealed record DecidedRow(Recurrence Recurrence, string Code, string Title);

/// <summary>疑似反复: what earlier rounds said that is like this finding, and what a person made of it (B16).</summary>
[Authorize<MaySeeFindings>]
internal sealed class FindingRecurrencePage(DecideRecurrence decide, LikeFindings alike, BihuanDb db, CurrentActor current, OfficeClock clock) : FindingPage(db, current, clock)
{
    [BindProperty]
    public Guid Earlier { get; set; }

    [BindProperty]
    public bool IsConfirmed { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<LikeFinding> Suspects { get; private set; } = [];
    public IReadOnlyList<DecidedRow> Decided { get; private set; } = [];
    public Names People { get; private set; } = null!;
    public bool MayDecide => Recurrence.ObstaclesToDeciding(Actor).Count == 0 && Finding.State != Bihuan.Domain.Findings.FindingState.Draft;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => decide.DecideAsync(FindingId, new RecurrenceInput(new FindingId(Earlier), IsConfirmed, Reason), Actor, cancellationToken),
        () => (Links.FindingAct(FindingId, "recurrence"), IsConfirmed ? "已认定为屡查屡犯，计入反复率。" : "已排除，不计入反复率。"),
        () => LoadAsync(cancellationToken));

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        Decided = await (
            from recurrence in Db.Recurrences.AsNoTracking().VisibleTo(Actor)
            join earlier in Db.Findings.VisibleTo(Actor) on recurrence.EarlierId equals earlier.Id
            where recurrence.FindingId == FindingId
            orderby earlier.Code
            select new DecidedRow(recurrence, earlier.Code, earlier.Title)).ToListAsync(cancellationToken);
        var known = Decided.Select(row => row.Recurrence.EarlierId).Append(Finding.PointsBackTo ?? default).ToHashSet();
        Suspects = [.. (await alike.OfAsync(new LikeQuestion(Finding.Id, Finding.Title, Finding.UnitId, Finding.RoundId), Actor, cancellationToken)).Where(like => !known.Contains(like.Id))];
        People = await Names.OfAsync(Db, Decided.Select(row => (PersonId?)row.Recurrence.DecidedBy), [], cancellationToken);
    }
}
