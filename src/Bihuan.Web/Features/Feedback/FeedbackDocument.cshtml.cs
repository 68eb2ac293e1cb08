using Bihuan.Domain;
using Bihuan.Domain.Feedback;
using Bihuan.Domain.People;
using Bihuan.Domain.Recurrences;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Feedback;

/// <summary>Everything that is done on the page of a review.</summary>
internal sealed record ReviewActs(EditReview Edit, DecideLikeness Decide, ConfirmReview Confirm, UndoImport Undo);

/// <summary>The review of a feedback document: the original on one side, the working list on the other (A06).</summary>
[Authorize<MaySeeFindings>]
internal sealed class FeedbackDocumentPage(ReviewActs acts, LikeFindings alike, BihuanDb db, CurrentActor current) : ActPage
{
    [BindProperty]
    public ReviewForm Form { get; set; } = new();

    public FeedbackDocument Document { get; private set; } = null!;
    public Inspection Inspection { get; private set; } = null!;
    public string Unit { get; private set; } = "";
    public IReadOnlyList<string> Categories { get; private set; } = [];
    public IReadOnlyDictionary<int, string> Codes { get; private set; } = new Dictionary<int, string>();

    /// <summary>The candidate whose form stands open.</summary>
    public Candidate? Opened { get; private set; }
    public bool MayEdit { get; private set; }
    public bool MayUndo { get; private set; }

    /// <summary>Says what is 屡查屡犯; whoever else checks the reading sees the suspicion.</summary>
    public bool MayJudge { get; private set; }

    /// <summary>By candidate: findings of earlier rounds of the unit that say much the same (B16).</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<LikeFinding>> Suspects { get; private set; } = new Dictionary<int, IReadOnlyList<LikeFinding>>();
    public bool MaySeeRound { get; private set; }
    public bool Issues { get; private set; }
    public IReadOnlyList<Refusal> Obstacles { get; private set; } = [];

    public async Task OnGetAsync(Guid id, int? open, CancellationToken cancellationToken)
    {
        await FillAsync(id, open, cancellationToken);
        if (Opened is not null) Form = ReviewForm.Of(Opened);
        Form.Seen = Document.Version;
    }

    /// <summary>One edit to the working list.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, string? act, CancellationToken cancellationToken)
    {
        if (Form.EditOf(act) is not { } edit) return BadRequest();
        var document = new FeedbackDocumentId(id);
        WorkingList? list = null;
        return await ActAsync(
            async () => list = await acts.Edit.EditAsync(new ReviewInput(document, Form.Seen, edit), current.Required, cancellationToken),
            () => (Links.FeedbackDocument(document) + Next(list!, edit), $"已{edit.Summary}。"),
            () => FillAgainAsync(id, edit, cancellationToken));
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancellationToken)
    {
        ConfirmedReview? done = null;
        return await ActAsync(
            async () => done = await acts.Confirm.ConfirmAsync(new FeedbackDocumentId(id), Form.Seen, current.Required, cancellationToken),
            () => (Links.Inspection(done!.Inspection), done.AreIssued ? $"已确认并下发{done.Findings}个问题。" : $"已登记{done.Findings}个问题草稿，登记反馈会后由巡察办下发。"),
            () => FillAsync(id, null, cancellationToken));
    }

    public async Task<IActionResult> OnPostUndoAsync(Guid id, CancellationToken cancellationToken)
    {
        UndoneImport? done = null;
        return await ActAsync(
            async () => done = await acts.Undo.UndoAsync(new FeedbackDocumentId(id), Form.Seen, Form.UndoReason, current.Required, cancellationToken),
            () => (Links.Inspection(done!.Inspection), TellUndone(done)),
            () => FillAsync(id, null, cancellationToken));
    }

    /// <summary>A verdict on a likeness with an earlier round's finding; what it takes stands in <see cref="DecideLikeness"/>.</summary>
    public Task<IActionResult> OnPostLikenessAsync(Guid id, bool isConfirmed, CancellationToken cancellationToken)
    {
        var document = new FeedbackDocumentId(id);
        return ActAsync(
            () => acts.Decide.DecideAsync(new LikenessInput(document, Form.Seen, Form.Number, new FindingId(Form.Earlier), isConfirmed, Form.LikeReason), current.Required, cancellationToken),
            () => ($"{Links.FeedbackDocument(document)}#c-{Form.Number}", isConfirmed ? "已认定为屡查屡犯，确认后计入反复率。" : "已排除，不计入反复率。"),
            () => FillAsync(id, null, cancellationToken));
    }

    private static string TellUndone(UndoneImport done) =>
        $"已撤销导入，作废问题{done.TakenBack.Count}个，其编号不再使用。" + (done.Kept.Count == 0 ? "" : $"以下问题导入后已有办理，予以保留：{string.Join("、", done.Kept)}。");

    /// <summary>Where the eye goes next: the first candidate not yet accepted after the one just dealt with.</summary>
    private static string Next(WorkingList list, ReviewEdit edit)
    {
        var at = edit switch { AcceptCandidate one => one.Number, RewordCandidate one => one.Number, ClassifyCandidate one => one.Number, SplitCandidate one => one.Number, AddCandidate => list.NextNumber - 1, _ => (int?)null };
        if (at is not { } number) return edit is AcceptAllCandidates ? "#confirmation" : "#candidates";
        if (edit is not AcceptCandidate) return $"#c-{number}";
        var next = list.Candidates.SkipWhile(candidate => candidate.Number != number).FirstOrDefault(candidate => !candidate.IsAccepted);
        return next is null ? "#confirmation" : $"#c-{next.Number}";
    }

    /// <summary>After a refusal the form stays open with what was typed; the list beside it is the newest.</summary>
    private async Task FillAgainAsync(Guid id, ReviewEdit edit, CancellationToken cancellationToken)
    {
        await FillAsync(id, edit is RewordCandidate or SplitCandidate or DropCandidate ? Form.Number : null, cancellationToken);
        Form.Seen = Document.Version;
        ModelState.Remove($"{nameof(Form)}.{nameof(Form.Seen)}");
    }

    private async Task FillAsync(Guid id, int? open, CancellationToken cancellationToken)
    {
        var (actor, wanted) = (current.Required, new FeedbackDocumentId(id));
        Document = await db.FeedbackDocuments.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(d => d.Id == wanted, cancellationToken);
        var row = await (
            from inspection in db.Inspections.AsNoTracking()
            join round in db.Rounds on inspection.RoundId equals round.Id
            join rules in db.RuleSets on round.RuleSetId equals rules.Id
            join unit in db.Units on inspection.UnitId equals unit.Id
            where inspection.Id == Document.InspectionId
            select new { inspection, rules, unit.Name }).SingleAsync(cancellationToken);
        (Inspection, Unit, Categories) = (row.inspection, row.Name, row.rules.Rules.Categories);
        Opened = Document.IsOpen ? Document.List.Candidates.FirstOrDefault(candidate => candidate.Number == open) : null;
        (MayEdit, MayUndo) = (Document.ObstaclesToEditing(actor).Count == 0, Document.ObstaclesToUndoing(actor).Count == 0);
        (Obstacles, Issues) = (Document.ObstaclesToConfirming(actor), ConfirmReview.MayIssue(Inspection, actor));
        MaySeeRound = actor.HoldsAny(new MaySeeRounds().Roles);
        if (Document.ConfirmedAt is not null) Codes = await CodesAsync(cancellationToken);
        MayJudge = MayEdit && Recurrence.ObstaclesToDeciding(actor).Count == 0;
        if (Document.IsOpen) Suspects = await SuspectsAsync(actor, cancellationToken);
    }

    /// <summary>What each candidate is like in earlier rounds of the same unit; one query (B16).</summary>
    private async Task<IReadOnlyDictionary<int, IReadOnlyList<LikeFinding>>> SuspectsAsync(Actor actor, CancellationToken cancellationToken)
    {
        var candidates = Document.List.Candidates;
        var likes = await alike.OfTitlesAsync(Inspection.UnitId, Inspection.RoundId, [.. candidates.Select(candidate => candidate.Content.Title)], actor, cancellationToken);
        return candidates.Select((candidate, at) => (candidate.Number, Likes: likes[at])).Where(row => row.Likes.Count > 0).ToDictionary(row => row.Number, row => row.Likes);
    }

    /// <summary>The codes of the findings made of the candidates.</summary>
    private async Task<IReadOnlyDictionary<int, string>> CodesAsync(CancellationToken cancellationToken)
    {
        var ids = Document.List.Candidates.Select(candidate => candidate.Finding).OfType<FindingId>().ToArray();
        var codes = await db.Findings.AsNoTracking().VisibleTo(current.Required).Where(finding => ids.Contains(finding.Id)).ToDictionaryAsync(finding => finding.Id, finding => finding.Code, cancellationToken);
        return Document.List.Candidates.Where(candidate => candidate.Finding is { } id && codes.ContainsKey(id)).ToDictionary(candidate => candidate.Number, candidate => codes[candidate.Finding!.Value]);
    }
}
