using Bihuan.Domain;
using Bihuan.Domain.Progress;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Dispatch;

/// <summary>What was written in an entry, and on which measure.</summary>
internal sealed record EntryText(MeasureId Measure, string Code, string Title, string Text, string? Filed, string? NextStep, string? By, DateTimeOffset? At);

/// <summary>The rows behind the numbers of a week.</summary>
[Authorize<MaySeeDispatch>]
internal sealed class EntriesPage(BihuanDb db, CurrentActor current, OfficeClock clock, WeekFigures figures) : WeekPage(db, current, clock, figures)
{
    private const int PerPage = 100;

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public BlockerKind? Blocker { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Blocked { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    public IReadOnlyList<OwedEntry> Shown { get; private set; } = [];
    public int Count { get; private set; }
    public int Parts => (Count + PerPage - 1) / PerPage;
    public IReadOnlyDictionary<MeasureId, EntryText> Texts { get; private set; } = new Dictionary<MeasureId, EntryText>();

    /// <summary>Three queries beside those of every week: the numbers say in which units the page's rows are, and only these units are read.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var units = Cells.Where(Matches).GroupBy(cell => cell.Unit).Select(unit => (Unit: unit.Key, Count: unit.Sum(cell => cell.Count))).OrderBy(unit => UnitNames[unit.Unit], StringComparer.Ordinal).ThenBy(unit => unit.Unit.Value).ToArray();
        Count = units.Sum(unit => unit.Count);
        var skip = (Math.Max(Part, 1) - 1) * PerPage;
        var (touched, before, first) = (new List<UnitId>(), 0, 0);
        foreach (var (unit, count) in units)
        {
            if (before + count <= skip) first = before + count;
            else if (before < skip + PerPage) touched.Add(unit);
            before += count;
        }

        var entries = await WeekSheet.Owed(Db, Actor, Monday, Now, touched).ToListAsync(cancellationToken);
        Shown = [.. entries.Where(Matches).OrderBy(entry => touched.IndexOf(entry.Unit)).ThenBy(entry => entry.Measure.Value).Skip(skip - first).Take(PerPage)];
        Texts = await TextsAsync([.. Shown.Select(entry => entry.Measure)], cancellationToken);
    }

    private bool Matches(WeekCell cell) =>
        (Unit is null || cell.Unit.Value == Unit) && (Show is null || cell.State == Show) && (Blocker is null || (cell.State != FilingState.Missing && cell.Blocker == Blocker)) && (!Blocked || cell.IsBlocked);

    private bool Matches(OwedEntry entry) => Matches(new WeekCell(entry.Unit, entry.Blocker, entry.State, 1, entry.HasMoved));

    private Task<Dictionary<MeasureId, EntryText>> TextsAsync(MeasureId[] measures, CancellationToken cancellationToken)
    {
        var monday = Monday;
        return (
            from finding in Db.Findings.AsNoTracking().VisibleTo(Actor)
            from measure in finding.Measures
            where measures.Contains(measure.Id)
            let entry = measure.Progress.FirstOrDefault(entry => entry.Week == monday)
            select new EntryText(measure.Id, finding.Code, finding.Title, measure.Text, entry.Text, entry.NextStep,
                Db.People.Where(person => person.Id == entry.ReportedBy).Select(person => person.Name).FirstOrDefault(), entry == null ? null : entry.ReportedAt))
            .ToDictionaryAsync(row => row.Measure, cancellationToken);
    }
}
