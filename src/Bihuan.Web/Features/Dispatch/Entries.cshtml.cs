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
internal sealed class EntriesPage(BihuanDb db, CurrentActor current, OfficeClock clock) : WeekPage(db, current, clock)
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

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var asked = Sheet.Entries.Where(Matches).OrderBy(entry => UnitNames[entry.Unit], StringComparer.Ordinal).ThenBy(entry => entry.Measure.Value).ToArray();
        Count = asked.Length;
        Shown = [.. asked.Skip((Math.Max(Part, 1) - 1) * PerPage).Take(PerPage)];
        Texts = await TextsAsync([.. Shown.Select(entry => entry.Measure)], cancellationToken);
    }

    private bool Matches(OwedEntry entry) =>
        (Unit is null || entry.Unit.Value == Unit) && (Show is null || entry.State == Show)
        && (Blocker is null || (entry.Percent is not null && entry.Blocker == Blocker)) && (!Blocked || (entry.Percent is not null && entry.Blocker != BlockerKind.None));

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
