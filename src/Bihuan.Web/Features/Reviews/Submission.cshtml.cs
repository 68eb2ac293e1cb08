using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Reviews;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Reviews;

[Authorize<MayRectify>]
internal sealed class SubmissionPage(BihuanDb db, CurrentActor current, OfficeClock clock, SubmitForReview submit) : FindingPage(db, current, clock)
{
    [BindProperty]
    public string? Statement { get; set; }

    [BindProperty]
    public SubmissionAim? Aim { get; set; }

    /// <summary>What may be asked for, each with what stands in its way.</summary>
    public IReadOnlyList<(SubmissionAim Aim, IReadOnlyList<Refusal> Obstacles)> Choices => [.. Finding.Aims.Select(aim => (aim, Finding.ObstaclesToSubmitting(aim, Rules)))];

    /// <summary>The return that this submission has to answer; null where none is open.</summary>
    public Review? Return => Finding.LatestSubmission?.Return;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => submit.RunAsync(FindingId, new SubmissionInput(Version ?? 0, Statement, Aim), Actor, cancellationToken),
        () => (Links.Finding(FindingId) + "#review", "已提交审核，佐证材料随本次提交封存。"),
        () => LoadAsync(cancellationToken));

    protected override IReadOnlyList<Refusal> Ask() =>
        Finding.ObstaclesTo(FindingAct.Submit, Actor) is { Count: > 0 } not ? not
        : Choices.Any(choice => choice.Obstacles.Count == 0) ? [] : Finding.ObstaclesToSubmitting(Rules);

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        await LoadSameFilesAsync(cancellationToken);
        await LoadDepartureAsync(cancellationToken);
    }
}
