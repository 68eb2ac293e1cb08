using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Reviews;

/// <summary>A finding that waits for this actor's step.</summary>
internal sealed record QueueRow(FindingId Id, string Code, string Title, UnitId Unit, string UnitName, DateTimeOffset SubmittedAt, int Submission, Role WaitsFor);

[Authorize<MayReview>]
internal sealed class ReviewsPage(BihuanDb db, CurrentActor current, OfficeClock clock, ReviewFinding review) : FindingPage(db, current, clock)
{
    private const int PageSize = 50;

    [BindProperty]
    public VerdictForm Form { get; set; } = new();

    public IReadOnlyList<QueueRow> Queue { get; private set; } = [];

    /// <summary>All that wait, on this page of the queue and others.</summary>
    public int Total { get; private set; }

    /// <summary>The ways to the rest of the queue; null where it fits on one page.</summary>
    public PageTurn? Turn { get; private set; }

    /// <summary>False where nothing waits and nothing was asked for.</summary>
    public bool HasFinding => Id != Guid.Empty;

    /// <summary>True when all steps are passed and only the closure is left: its form goes to the closure itself.</summary>
    public bool IsForClosure => Finding.State == FindingState.UnderReview && Finding.ReviewStep >= Rules.ReviewChain.Count;

    public VerdictFields Fields => IsForClosure ? VerdictFields.ForClosing(Form, Finding, Rules, Today) : VerdictFields.ForReviewing(Form, Finding, Rules, Today);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadQueueAsync(cancellationToken);
        if (Id == Guid.Empty && Queue.Count > 0) Id = Queue[0].Id.Value;
        if (HasFinding) await LoadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => review.RunAsync(FindingId, new ReviewInput(Version ?? 0, Form.ToOpinion()), Actor, cancellationToken),
        () => (Links.Reviews(), Form.Verdict == Domain.Reviews.Verdict.Returned ? "已退回，责令重新整改。" : "已通过，转入下一步。"),
        async () =>
        {
            await LoadQueueAsync(cancellationToken);
            await LoadAsync(cancellationToken);
        });

    protected override IReadOnlyList<Refusal> Ask() =>
        IsForClosure ? Finding.ObstaclesToClosing(Rules, Today, Actor, ExtendedUntil) : Finding.ObstaclesToReviewing(Rules, Actor);

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        await LoadSameFilesAsync(cancellationToken);
        await LoadDepartureAsync(cancellationToken);
        await LoadSourceAsync(cancellationToken);
    }

    /// <summary>The page of one finding of the queue, with the queue where it is now.</summary>
    public string UrlOf(FindingId id) => Request.Query["after"].ToString() is { Length: > 0 } after ? $"{Links.ReviewOf(id)}&after={Uri.EscapeDataString(after)}" : Links.ReviewOf(id);

    /// <summary>Oldest submission first, read by key; one row more than is shown tells whether there is a next page.</summary>
    private async Task LoadQueueAsync(CancellationToken cancellationToken)
    {
        var place = Place.Read(Request.Query["after"], backwards: false);
        var rows = await WaitingAfter(place).Take(PageSize + 1).ToListAsync(cancellationToken);
        var page = rows.Take(PageSize).ToArray();
        Queue = page;
        Total = rows.Count > PageSize || place is not null ? await Waiting().CountAsync(cancellationToken) : page.Length;
        if (place is null && rows.Count <= PageSize) return;
        var next = rows.Count > PageSize ? $"{Links.Reviews()}?after={Uri.EscapeDataString($"{page[^1].SubmittedAt.UtcTicks}~{page[^1].Code}")}" : null;
        Turn = new PageTurn(place is null ? null : Links.Reviews(), next);
    }

    private IQueryable<Finding> Waiting() => Db.Findings.AsNoTracking().VisibleTo(Actor).WaitingForDecision(new Asking(Db, Actor, Today));

    /// <summary>One query by the index on the role whose turn it is.</summary>
    private IQueryable<QueueRow> WaitingAfter(Place? place)
    {
        var waiting = from finding in Waiting() select new { Finding = finding, Latest = finding.Submissions.OrderByDescending(s => s.Number).First() };
        if (place is not null && long.TryParse(place.Key, out var ticks) && ticks > 0 && ticks < DateTimeOffset.MaxValue.UtcTicks)
        {
            var (at, code) = (new DateTimeOffset(ticks, TimeSpan.Zero), place.Code);
            waiting = waiting.Where(row => row.Latest.SubmittedAt > at || (row.Latest.SubmittedAt == at && row.Finding.Code.CompareTo(code) > 0));
        }

        return waiting.OrderBy(row => row.Latest.SubmittedAt).ThenBy(row => row.Finding.Code).Select(row => new QueueRow(
            row.Finding.Id, row.Finding.Code, row.Finding.Title, row.Finding.UnitId, Db.Units.Where(u => u.Id == row.Finding.UnitId).Select(u => u.Name).First(),
            row.Latest.SubmittedAt, row.Latest.Number, row.Finding.WaitsFor!.Value));
    }
}
