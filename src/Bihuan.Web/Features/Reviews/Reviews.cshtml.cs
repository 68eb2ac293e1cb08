using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Reviews;

/// <summary>A finding that waits for this actor's step.</summary>
internal sealed record QueueRow(FindingId Id, string Code, string Title, UnitId Unit, string UnitName, DateTimeOffset SubmittedAt, int Submission, DateOnly? Due);

[Authorize<MayReview>]
internal sealed class ReviewsPage(BihuanDb db, CurrentActor current, OfficeClock clock, ReviewFinding review) : FindingPage(db, current, clock)
{
    private const int Most = 200;

    [BindProperty]
    public VerdictForm Form { get; set; } = new();

    public IReadOnlyList<QueueRow> Queue { get; private set; } = [];

    /// <summary>False where nothing waits and nothing was asked for.</summary>
    public bool HasFinding => Id != Guid.Empty;

    /// <summary>True when all steps are passed and only the closure is left: its form goes to the closure itself.</summary>
    public bool IsForClosure => Finding.State == FindingState.UnderReview && Finding.ReviewStep >= Rules.ReviewChain.Count;

    public VerdictFields Fields => IsForClosure ? VerdictFields.ForClosing(Form, Finding, Rules, Today) : VerdictFields.ForReviewing(Form, Rules, Today);

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Queue = await QueueAsync(cancellationToken);
        if (Id == Guid.Empty && Queue.Count > 0) Id = Queue[0].Id.Value;
        if (HasFinding) await LoadAsync(cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => review.RunAsync(FindingId, new ReviewInput(Version ?? 0, Form.ToOpinion()), Actor, cancellationToken),
        () => (Links.Reviews(), Form.Verdict == Domain.Reviews.Verdict.Returned ? "已退回，责令重新整改。" : "已通过，转入下一步。"),
        async () =>
        {
            Queue = await QueueAsync(cancellationToken);
            await LoadAsync(cancellationToken);
        });

    protected override IReadOnlyList<Refusal> Ask() =>
        IsForClosure ? Finding.ObstaclesToClosing(Rules, Today, Actor) : Finding.ObstaclesToReviewing(Rules, Actor);

    protected override Task LoadMoreAsync(CancellationToken cancellationToken) => LoadSameFilesAsync(cancellationToken);

    /// <summary>One query by the index on the role whose turn it is, oldest submission first.</summary>
    private async Task<IReadOnlyList<QueueRow>> QueueAsync(CancellationToken cancellationToken)
    {
        var turns = Actor.Posts.Select(post => post.Role).Distinct().ToArray();
        var rows = await (
            from finding in Db.Findings.AsNoTracking().VisibleTo(Actor)
            where finding.State == FindingState.UnderReview && finding.WaitsFor != null && turns.Contains(finding.WaitsFor.Value)
            let latest = finding.Submissions.OrderByDescending(s => s.Number).First()
            orderby latest.SubmittedAt
            select new
            {
                Row = new QueueRow(finding.Id, finding.Code, finding.Title, finding.UnitId,
                    Db.Units.Where(u => u.Id == finding.UnitId).Select(u => u.Name).First(), latest.SubmittedAt, latest.Number, finding.Due),
                finding.WaitsFor,
            }).Take(Most).ToListAsync(cancellationToken);
        return [.. rows.Where(row => Actor.HoldsFor(row.WaitsFor!.Value, row.Row.Unit)).Select(row => row.Row)];
    }
}
