using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Progress;

/// <summary>A measure of mine as the weekly page shows it.</summary>
internal sealed record WeekRow(FindingId Finding, string Code, string Title, FindingState State, MeasureId Measure, string Text, DateOnly? Due, WeekEntry? Last, WeekEntry? Now);

internal sealed record WeekEntry(DateOnly Week, int Percent, string Text, string? NextStep, BlockerKind Blocker, bool IsLate);

[Authorize<MayRectify>]
internal sealed class ProgressPage(BihuanDb db, CurrentActor current, OfficeClock clock, ReportProgress report) : PageModel
{
    private static readonly FindingState[] AtWork = [FindingState.Rectifying, FindingState.Continuous];

    /// <summary>Whether every measure of the unit is asked for; unsaid, whoever fills in for the whole unit and keeps none himself sees all.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool? AsksForAll { get; set; }

    public bool All { get; private set; }

    /// <summary>Any day of the week that is filed; this week where none is said.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Week { get; set; }

    [BindProperty]
    public List<ProgressRowInput> Inputs { get; set; } = [];

    public IReadOnlyList<WeekRow> Rows { get; private set; } = [];
    public IReadOnlyDictionary<int, IReadOnlyList<Refusal>> Refused { get; private set; } = new Dictionary<int, IReadOnlyList<Refusal>>();
    public DateOnly Today => clock.Today;
    public DateOnly Monday => ProgressContent.MondayOf(Week ?? clock.Today);
    public WeekClock Clock { get; private set; } = null!;
    public bool IsFrozen => Clock.IsFrozen(Monday);

    /// <summary>What was filed before the week was frozen; to read only.</summary>
    public IReadOnlyList<WeekRow> Frozen { get; private set; } = [];
    public bool MayFillInForAll => current.Required.Holds(Role.Liaison) || current.Required.Holds(Role.UnitHead);
    public int Reported => Frozen.Count + Rows.Count(row => row.Now is not null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Inputs = [.. Rows.Select(InputOf)];
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Clock = await db.WeekClockAsync(current.Required.Region, clock, cancellationToken);
        if (!Clock.Admits(Monday)) throw new NotFoundException();
        var mine = await MineAsync(All = MayFillInForAll && AsksForAll == true, cancellationToken);
        if (mine.Count == 0 && AsksForAll is null && MayFillInForAll) mine = await MineAsync(All = true, cancellationToken);
        Rows = IsFrozen ? [.. mine.Where(row => row.Now is null)] : mine;
        Frozen = [.. mine.Except(Rows)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid) Refused = await report.RunAsync(Inputs, current.Required, cancellationToken);
        if (ModelState.IsValid && Refused.Count == 0)
        {
            this.Tell($"已填报{Ui.Week.Of(Monday)}进展{Inputs.Count(input => !input.IsUntouched)}项。");
            return Redirect(Links.Progress(Week, AsksForAll));
        }

        await ShowAgainAsync(cancellationToken);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Rows in the order in which they were typed, so that every message stands at its row and nothing typed is lost.</summary>
    private async Task ShowAgainAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var mine = Rows.Concat(Frozen).ToDictionary(row => row.Measure.Value);
        foreach (var (index, reasons) in Refused)
        {
            foreach (var reason in reasons) ModelState.AddModelError($"Inputs[{index}].Text", $"第{index + 1}项：{reason.Text}");
        }

        var shown = Inputs.Where(input => mine.ContainsKey(input.Measure)).ToArray();
        Rows = [.. shown.Select(input => mine[input.Measure])];
        Frozen = [.. Frozen.Except(Rows)];
        Inputs = [.. shown];
    }

    private async Task<IReadOnlyList<WeekRow>> MineAsync(bool everything, CancellationToken cancellationToken)
    {
        var (actor, monday) = (current.Required, Monday);
        var sections = actor.Posts.Where(post => post.Role == Role.SectionHandler).Select(post => (UnitId?)post.Unit).ToArray();
        var rows = await (
            from finding in db.Findings.AsNoTracking().VisibleTo(actor)
            where AtWork.Contains(finding.State)
            from measure in finding.Measures
            where measure.DroppedBecause == null && (everything || measure.OwnerId == actor.InPlaceOf || sections.Contains(measure.SectionId))
            // Owed as 周调度 counts it: what was reported done in an earlier week is asked for no more.
            let before = measure.LastReportedWeek == null ? null
                : measure.LastReportedWeek < monday ? (int?)measure.Percent
                : measure.Progress.Where(earlier => earlier.Week < monday).OrderByDescending(earlier => earlier.Week).Select(earlier => (int?)earlier.Percent).FirstOrDefault()
            where (before ?? 0) < 100 || measure.Progress.Any(entry => entry.Week == monday)
            orderby finding.Due, finding.Code, measure.Number
            select new
            {
                finding.Id,
                finding.Code,
                finding.Title,
                finding.State,
                Measure = measure.Id,
                measure.Text,
                measure.Due,
                Entries = measure.Progress.Where(entry => entry.Week <= monday).OrderByDescending(entry => entry.Week).Take(2)
                    .Select(entry => new WeekEntry(entry.Week, entry.Percent, entry.Text, entry.NextStep, entry.Blocker, entry.IsLate)).ToList(),
            }).Take(200).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new WeekRow(row.Id, row.Code, row.Title, row.State, row.Measure, row.Text, row.Due,
            row.Entries.FirstOrDefault(entry => entry.Week < monday), row.Entries.FirstOrDefault(entry => entry.Week == monday)))];
    }

    private ProgressRowInput InputOf(WeekRow row) => new()
    {
        Finding = row.Finding.Value,
        Measure = row.Measure.Value,
        Week = Monday,
        Percent = row.Now?.Percent ?? row.Last?.Percent ?? 0,
        Was = row.Now?.Percent ?? row.Last?.Percent ?? 0,
        Text = row.Now?.Text,
        Blocker = row.Now?.Blocker ?? BlockerKind.None,
        NextStep = row.Now?.NextStep,
    };
}
