using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Letters;

/// <summary>One letter as it is printed, with what the reader may do next.</summary>
[Authorize<MaySeeFindings>]
internal sealed class LetterPage(ApproveLetter approve, IssueLetter issue, LetterDesk desk, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? ReplyText { get; set; }

    [BindProperty]
    public List<IFormFile>? Files { get; set; }

    public Letter Letter { get; private set; } = null!;
    public string Unit { get; private set; } = "";
    public string Office { get; private set; } = "";
    public Names Names { get; private set; } = null!;
    public IReadOnlyList<TimelineEntry> History { get; private set; } = [];
    public Actor Actor => current.Required;
    public bool IsOffice => Actor.HoldsAny(new MayRunRounds().Roles);
    public bool ShowsAnswer => SeesAnswer(Letter, Actor);

    /// <summary>What came of a letter is for the office, the addressee and whoever sees the unit whole; a published notice publishes only itself.</summary>
    public static bool SeesAnswer(Letter letter, Actor actor) =>
        actor.HoldsAny(Roles.HearingReaders) || letter.IsTo(actor) || (letter.ToPerson is null && actor.SeesRecordsOf(letter.UnitId));

    public Task OnGetAsync(Guid id, CancellationToken cancellationToken) => FillAsync(id, cancellationToken);

    public Task<IActionResult> OnPostSubmitAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => approve.SubmitAsync(new(id), Actor, cancellationToken), "已送审，等待其他负责人审批。", cancellationToken);

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => approve.ApproveAsync(new(id), Version, Actor, cancellationToken), "已同意印发。", cancellationToken);

    public Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => approve.ReturnAsync(new(id), Reason ?? "", Actor, cancellationToken), "已退回修改。", cancellationToken);

    public Task<IActionResult> OnPostIssueAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => issue.IssueAsync(new(id), Version, Actor, cancellationToken), "已编号印发，等待签收。", cancellationToken);

    public Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => desk.Edit.WithdrawAsync(new(id), Reason ?? "", Actor, cancellationToken), "已撤回。", cancellationToken);

    public Task<IActionResult> OnPostReceiveAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => desk.Answer.ReceiveAsync(new(id), Actor, cancellationToken), "已签收，请按要求回复。", cancellationToken);

    public Task<IActionResult> OnPostReplyAsync(Guid id, CancellationToken cancellationToken) =>
        RunAsync(id, () => desk.Answer.ReplyAsync(new(id), ReplyText ?? "", Files, Actor, cancellationToken), "已回复。", cancellationToken);

    private Task<IActionResult> RunAsync(Guid id, Func<Task> act, string notice, CancellationToken cancellationToken) =>
        ActAsync(act, () => (Links.Letter(new(id)), notice), () => FillAsync(id, cancellationToken));

    private async Task FillAsync(Guid id, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Letter = await db.Letters.AsNoTracking().VisibleTo(Actor).SingleOrNotFoundAsync(letter => letter.Id == new LetterId(id), cancellationToken);
        var facts = await db.LetterFactsAsync(Letter.RegionId, Letter.UnitId, cancellationToken);
        (Unit, Office) = (facts.Unit, facts.Office);
        Names = await Names.OfAsync(db, [Letter.DraftedBy, Letter.ApprovedBy, Letter.IssuedBy, Letter.ReceivedBy, Letter.Reply?.By], [], cancellationToken);
        History = ShowsAnswer ? await db.HistoryOfAsync(Letter.RegionId, id, cancellationToken) : [];
    }
}

/// <summary>The acts on a letter that are not its issue.</summary>
internal sealed record LetterDesk(EditLetter Edit, AnswerLetter Answer);
