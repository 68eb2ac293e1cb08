using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui;

/// <summary>What stands on top of every page about one finding.</summary>
public sealed record FindingHead(FindingId Id, string Code, string Title, FindingState State, FindingClass Class, string Unit, DateOnly? Due, DateOnly Today);

/// <summary>
/// A form about one finding: loads it whole through the actor's eyes, shows its head, and minds the version the person
/// saw. When somebody else was quicker, both texts stand there and nothing is overwritten.
/// </summary>
public abstract class FindingPage(BihuanDb db, CurrentActor current, OfficeClock clock) : ActPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The version that the person had before him when he began to write.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public Finding Finding { get; private set; } = null!;
    public RuleSet Rules { get; private set; } = null!;

    /// <summary>The last day of the concentrated period where it was extended.</summary>
    public DateOnly? ExtendedUntil { get; private set; }
    public FindingHead Head { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public DateOnly Today => clock.Today;
    public Actor Actor => current.Required;
    public FindingId FindingId => new(Id);

    /// <summary>Where the finding's files serve as evidence elsewhere; loaded only by pages that show the evidence.</summary>
    public IReadOnlyDictionary<string, SameFile> SameFiles { get; private set; } = new Dictionary<string, SameFile>();

    /// <summary>Where the lists say something else than the approved plan (A15); loaded only by pages that show it.</summary>
    public DepartedFinding? Departure { get; private set; }

    /// <summary>The feedback document stands behind the text and the actor may open it: it holds all findings of the unit, not only his own.</summary>
    public bool MayOpenSource { get; private set; }

    /// <summary>True when the form was written over an older version than the one that stands there now.</summary>
    public bool IsStale => Version is { } seen && seen != Finding.Version;

    protected BihuanDb Db => db;

    /// <summary>Why the act of this page cannot be done now; shown in place of the form.</summary>
    public IReadOnlyList<Refusal> Obstacles { get; protected set; } = [];

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Fill();
        return Page();
    }

    /// <summary>Loads what the page shows; also after a refusal, when the form is shown again with what was typed.</summary>
    protected async Task LoadAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Finding = await db.Findings.AsNoTracking().VisibleTo(Actor).Whole().SingleOrNotFoundAsync(finding => finding.Id == FindingId, cancellationToken);
        Rules = await db.RulesOfAsync(Finding.RoundId, cancellationToken);
        ExtendedUntil = await db.ExtendedUntilAsync(Finding, cancellationToken);
        Names = await NamesOfAsync(Finding, cancellationToken);
        Head = new FindingHead(Finding.Id, Finding.Code, Finding.Title, Finding.State, Finding.Class, Names[Finding.UnitId], Finding.Due, Today);
        Obstacles = Ask();
        await LoadMoreAsync(cancellationToken);
    }

    /// <summary>Asks the domain what stands in the way of this page's act.</summary>
    protected virtual IReadOnlyList<Refusal> Ask() => [];

    protected virtual Task LoadMoreAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected async Task LoadSameFilesAsync(CancellationToken cancellationToken) =>
        SameFiles = await SameFile.ElsewhereAsync(db, Finding, Actor, cancellationToken);

    protected async Task LoadSourceAsync(CancellationToken cancellationToken) =>
        MayOpenSource = Finding.Source is { } source && await db.FeedbackDocuments.VisibleTo(Actor).AnyAsync(document => document.Id == source.Document, cancellationToken);

    protected async Task LoadDepartureAsync(CancellationToken cancellationToken) => Departure = await db.DepartureOfAsync(Finding, Names, cancellationToken);

    private Task<Names> NamesOfAsync(Finding finding, CancellationToken cancellationToken)
    {
        var people = finding.Responsibilities.Select(r => r.PersonId)
            .Concat(finding.Measures.Select(m => m.OwnerId))
            .Concat(finding.Measures.SelectMany(m => m.Progress).Select(entry => (PersonId?)entry.ReportedBy))
            .Concat(finding.Evidence.SelectMany(file => new[] { file.UploadedBy, file.UploadedFor }))
            .Concat(finding.Submissions.SelectMany(submission => new[] { submission.SubmittedBy, submission.SubmittedFor }))
            .Concat(finding.Submissions.SelectMany(submission => submission.Reviews).SelectMany(review => new[] { review.ReviewedBy, review.ReviewedFor }))
            .Append(finding.Claim?.By).Append(finding.Closure?.ClosedBy).Append(finding.Closure?.ClosedFor).Append(finding.Claim?.For)
            .Append(finding.VoidRequest?.By).Append(finding.VoidRequest?.For).Append(finding.ClassRequest?.By).Append(finding.ClassRequest?.For);
        var units = finding.Responsibilities.Select(r => r.SectionId).Concat(finding.Measures.Select(m => m.SectionId)).Append(finding.UnitId);
        return Names.OfAsync(db, people, units, cancellationToken);
    }

    /// <summary>Puts what stands there now into the form's fields; only when the form is opened.</summary>
    protected virtual void Fill() { }
}
