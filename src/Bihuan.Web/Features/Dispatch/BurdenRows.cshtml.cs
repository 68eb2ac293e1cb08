using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Dispatch;

/// <summary>An entry that was asked for, and how it stands.</summary>
internal sealed record AskedEntry(DateOnly Week, OwedEntry Entry);

/// <summary>A report that fell due in the month.</summary>
internal sealed record AskedReport(InspectionId Inspection, ObligationKind Kind, string Owner, DateOnly Due, DateOnly? MetOn);

/// <summary>The rows behind the numbers of a unit's burden (C16).</summary>
[Authorize<MaySeeStatistics>]
internal sealed class BurdenRowsPage(BihuanDb db, CurrentActor current, OfficeClock clock) : PageModel
{
    private const int PerPage = 100;

    [BindProperty(SupportsGet = true)]
    public DateOnly? Date { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Unit { get; set; }

    /// <summary>forms, entries or reports.</summary>
    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "entries";

    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    public BulletinPeriod Month => BulletinPeriod.Of(BulletinKind.Month, Date is { } asked && asked < clock.Today ? asked : clock.Today);
    public string UnitName { get; private set; } = "";
    public int Count { get; private set; }
    public int Parts => (Count + PerPage - 1) / PerPage;
    public IReadOnlyList<AskedEntry> Entries { get; private set; } = [];
    public IReadOnlyList<AskedReport> Reports { get; private set; } = [];
    public IReadOnlyDictionary<MeasureId, EntryText> Texts { get; private set; } = new Dictionary<MeasureId, EntryText>();

    private Actor Actor => current.Required;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (unit, seen) = (new UnitId(Unit), Scope.UnitsSeenWhole(Actor));
        if (seen is not null && !seen.Contains(unit)) throw new NotFoundException();
        UnitName = await db.Units.AsNoTracking().VisibleTo(Actor).Where(known => known.Id == unit).Select(known => known.Name).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        if (What == "reports") await FillReportsAsync(unit, cancellationToken);
        else await FillEntriesAsync(unit, cancellationToken);
    }

    private async Task FillReportsAsync(UnitId unit, CancellationToken cancellationToken)
    {
        Reports = await db.WithOwners(MonthBurden.ReportsOf(db, Actor, Month).Where(owed => owed.UnitId == unit), clock.Today).OrderBy(row => row.Obligation.Due).ThenBy(row => row.Obligation.Id)
            .Select(row => new AskedReport(row.Obligation.InspectionId, row.Obligation.Kind, OwnedObligation.OwnerIn(row.Named, row.Head), row.Obligation.Due, row.Obligation.MetOn)).ToListAsync(cancellationToken);
        Count = Reports.Count;
    }

    /// <summary>A query for each week of the month, one unit alone, and one for the words of the page.</summary>
    private async Task FillEntriesAsync(UnitId unit, CancellationToken cancellationToken)
    {
        var asked = new List<AskedEntry>();
        foreach (var monday in MonthBurden.WeeksOf(Month, clock.Today))
        {
            asked.AddRange((await WeekSheet.Owed(db, Actor, monday, clock.Now, [unit]).ToListAsync(cancellationToken)).OrderBy(entry => entry.Measure.Value).Select(entry => new AskedEntry(monday, entry)));
        }

        Count = What == "forms" ? Math.Min(asked.Count, 1) : asked.Count;
        Entries = [.. asked.Skip((Math.Max(Part, 1) - 1) * PerPage).Take(PerPage)];
        var measures = Entries.Select(row => row.Entry.Measure).Distinct().ToArray();
        Texts = await (
            from finding in db.Findings.AsNoTracking().VisibleTo(Actor)
            from measure in finding.Measures
            where measures.Contains(measure.Id)
            select new EntryText(measure.Id, finding.Code, finding.Title, measure.Text, null, null, null, null)).ToDictionaryAsync(row => row.Measure, cancellationToken);
    }
}
