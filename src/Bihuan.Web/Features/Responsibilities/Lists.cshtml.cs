using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Responsibilities;

/// <summary>三张清单: one graph of findings, responsibilities and tasks, in three views (A07).</summary>
[Authorize<MaySeeFindings>]
internal sealed class ListsPage(BihuanDb db, CurrentActor current, OfficeClock clock, SubmitLists submit) : ActPage
{
    public static readonly IReadOnlyList<(string Key, string Label)> Views = [("problems", "问题清单"), ("responsibilities", "责任清单"), ("tasks", "任务清单")];
    private static readonly FindingState[] NotListed = [FindingState.Draft, FindingState.Voided, FindingState.Carried];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? View { get; set; }

    /// <summary>Only the rows with this missing link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gap { get; set; }

    public Inspection Inspection { get; private set; } = null!;
    public RuleSet Rules { get; private set; } = null!;
    public Names Names { get; private set; } = null!;
    public IReadOnlyList<ListRow> Rows { get; private set; } = [];
    public Actor Actor => current.Required;
    public DateOnly Today => clock.Today;
    public InspectionId InspectionId => new(Id);
    public string CurrentView => Views.Any(view => view.Key == View) ? View! : Views[0].Key;
    public IEnumerable<ListRow> Shown => Gap is null ? Rows : Rows.Where(row => row.Lacks(Gap));
    public int Waiting => Rows.Count(row => row.Finding.State == FindingState.Issued);

    /// <summary>Handing in is the act of the head and the liaison; others see no button.</summary>
    public bool MaySubmit => Actor.HoldsFor(Role.UnitHead, Inspection.UnitId) || Actor.HoldsFor(Role.Liaison, Inspection.UnitId);

    public IReadOnlyList<Refusal> ObstaclesToSubmitting =>
        [.. Rows.Where(row => row.Finding.State == FindingState.Issued).SelectMany(row => row.Gaps.Select(gap => new RowHasGap(row.Finding.Number, row.Finding.Title, gap)))];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var begun = 0;
        return ActAsync(
            async () => begun = await submit.RunAsync(InspectionId, Actor, cancellationToken),
            () => (Links.Lists(InspectionId), $"三张清单已提交，{begun}项问题启动整改。请每周填报进展。"),
            () => LoadAsync(cancellationToken));
    }

    /// <summary>Days since it was fed back, for what nobody has claimed (A19).</summary>
    public int DaysUnclaimed(Finding finding) => finding.IssuedAt is { } at ? Today.DayNumber - OfficeClock.DayOf(at).DayNumber : 0;

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        Inspection = await db.Inspections.AsNoTracking().VisibleTo(Actor).SingleOrNotFoundAsync(i => i.Id == InspectionId, cancellationToken);
        Rules = await db.RulesOfAsync(Inspection.RoundId, cancellationToken);
        var findings = await db.Findings.AsNoTracking().VisibleTo(Actor).Where(f => f.InspectionId == InspectionId && !NotListed.Contains(f.State))
            .OrderBy(f => f.Number)
            .Include(f => f.Responsibilities).Include(f => f.Measures).ThenInclude(m => m.Milestones).ToListAsync(cancellationToken);
        Rows = [.. findings.Select(ListRow.Of)];
        var people = findings.SelectMany(f => f.Responsibilities.Select(r => r.PersonId).Concat(f.Measures.Select(m => m.OwnerId)).Append(f.Claim?.By));
        var units = findings.SelectMany(f => f.Responsibilities.Select(r => r.SectionId).Concat(f.Measures.Select(m => m.SectionId))).Append(Inspection.UnitId);
        Names = await Names.OfAsync(db, people, units, cancellationToken);
    }
}
