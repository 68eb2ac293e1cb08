using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Statistics;

/// <summary>A finding as it stood on the day, and as it stands now.</summary>
internal sealed record ThenAndNow(FindingId Id, string Code, string Title, string Unit, FindingState Then, DateOnly? DueThen, FindingState Now);

/// <summary>Exactly the rows that a figure of a past day counts.</summary>
[Authorize<MaySeeStatistics>]
internal sealed class StatisticsRowsPage(BihuanDb db, CurrentActor current, OfficeClock clock, FiguresAsOf figures) : PageModel
{
    private const int PerPage = 100;

    [BindProperty(SupportsGet = true)]
    public DateOnly? Date { get; set; }

    [BindProperty(SupportsGet = true)]
    public FindingState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Round { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Part { get; set; } = 1;

    public DateOnly Day => Date is { } asked && asked < clock.Today ? asked : clock.Today;
    public int Count { get; private set; }
    public int Parts => (Count + PerPage - 1) / PerPage;
    public IReadOnlyList<ThenAndNow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var spans = Asked();
        Count = await spans.CountAsync(cancellationToken);
        Rows = await (
            from span in spans
            join finding in db.Findings.VisibleTo(current.Required) on EF.Property<FindingId>(span, "FindingId") equals finding.Id
            join unit in db.Units on finding.UnitId equals unit.Id
            orderby finding.Code
            select new ThenAndNow(finding.Id, finding.Code, finding.Title, unit.Name, span.State, span.Due, finding.State))
            .Skip((Math.Max(Part, 1) - 1) * PerPage).Take(PerPage).ToListAsync(cancellationToken);
    }

    private IQueryable<StateSpan> Asked()
    {
        var day = Day;
        var spans = figures.Spans(current.Required, FiguresAsOf.At(Day, clock.Now));
        if (State is { } state) spans = spans.Where(span => span.State == state);
        if (Unit is { } id && new UnitId(id) is var unit) spans = spans.Where(span => span.UnitId == unit);
        if (Round is { } number && new RoundId(number) is var round) spans = spans.Where(span => span.RoundId == round);
        return Overdue ? spans.Where(span => span.Due < day && FindingMatch.Open.Contains(span.State)) : spans;
    }
}
