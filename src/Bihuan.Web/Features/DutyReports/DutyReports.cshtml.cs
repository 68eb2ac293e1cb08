using Bihuan.Domain;
using Bihuan.Domain.DutyReports;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.DutyReports;

/// <summary>A body and what it reported for the month; null where it reported nothing.</summary>
internal sealed record DutyRow(SubordinateBody Body, DutyReportId? Report, Emptiness? Judged, DateTimeOffset? At);

/// <summary>责任落实月报 of a month: who reported, how it was judged, who is missing (C10).</summary>
[Authorize<MaySeeFindings>]
internal sealed class DutyReportsPage(BihuanDb db, CurrentActor current, OfficeClock clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? Month { get; set; }

    /// <summary>missing, empty, or all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public IReadOnlyList<DutyRow> All { get; private set; } = [];
    public DateOnly Shown => Month is { } day ? day.AddDays(1 - day.Day) : clock.Today.AddDays(1 - clock.Today.Day).AddMonths(-1);
    public bool MayWrite => All.Any(row => DutyReport.MayWrite(row.Body.Unit, current.Required));
    public IEnumerable<DutyRow> Missing => All.Where(row => row.Report is null);
    public IEnumerable<DutyRow> Empty => All.Where(row => row.Judged?.IsEmpty() == true);
    public IEnumerable<DutyRow> Rows => Show switch { "missing" => Missing, "empty" => Empty, _ => All };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var month = Shown;
        var bodies = await db.SubordinateBodiesAsync(current.Required, clock.Today, cancellationToken);
        var reports = await db.DutyReports.AsNoTracking().VisibleTo(current.Required).Where(report => report.Month == month).Select(report => new { report.Id, report.UnitId, report.Judged, report.SubmittedAt }).ToDictionaryAsync(report => report.UnitId, cancellationToken);
        All = [.. bodies.Select(body => reports.TryGetValue(body.Unit, out var found) ? new DutyRow(body, found.Id, found.Judged, found.SubmittedAt) : new DutyRow(body, null, null, null))];
    }
}
