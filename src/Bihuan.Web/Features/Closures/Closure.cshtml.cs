using Bihuan.Domain;
using Bihuan.Domain.Closures;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Reviews;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;

namespace Bihuan.Web.Features.Closures;

/// <summary>Closing for the closer; once closed, the printed sheet (销号单) for everybody who may see the finding.</summary>
[Authorize<MaySeeFindings>]
internal sealed class ClosurePage(BihuanDb db, CurrentActor current, OfficeClock clock, CloseFinding close) : FindingPage(db, current, clock)
{
    [BindProperty]
    public VerdictForm Form { get; set; } = new();

    public bool IsClosed => Finding.Closure is not null;

    public VerdictFields Fields => VerdictFields.ForClosing(Form, Finding, Rules, Today);

    /// <summary>Whether the evidence is still the set that was sealed.</summary>
    public bool IsSealIntact => Finding.Closure!.EvidenceSeal == Closure.SealOf(Finding.Evidence);

    /// <summary>The submission that led to the closure.</summary>
    public Submission Accepted => Finding.Submissions.Single(submission => submission.Number == Finding.Closure!.SubmissionNumber);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ActAsync(
        () => close.RunAsync(FindingId, new ClosureInput(Version ?? 0, Form.ToOpinion()), Actor, cancellationToken),
        () => (Links.Reviews(), Form.Verdict == Verdict.Returned ? "不予销号，已退回整改。" : "已办结，佐证材料封存。"),
        () => LoadAsync(cancellationToken));

    protected override IReadOnlyList<Refusal> Ask() => IsClosed ? [] : Finding.ObstaclesToClosing(Rules, Today, Actor, ExtendedUntil);

    protected override async Task LoadMoreAsync(CancellationToken cancellationToken)
    {
        await LoadSameFilesAsync(cancellationToken);
        await LoadDepartureAsync(cancellationToken);
    }
}
