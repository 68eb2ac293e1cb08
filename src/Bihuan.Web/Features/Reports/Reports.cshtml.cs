using Bihuan.Domain;
using Bihuan.Domain.Reports;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Reports;

internal sealed record ReportRow(ReportId Id, ReportKind Kind, int Number, string Unit, string Signer, DateOnly SubmittedOn, int Read, int Receipts);

/// <summary>What was sent to me, unread first of all (B10). Newest first, no more than a screenful of screens.</summary>
[Authorize<MayReceiveReports>]
internal sealed class ReportsPage(BihuanDb db, CurrentActor current) : PageModel
{
    private const int Most = 200;

    /// <summary>Only what nobody on my side has opened yet.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Unread { get; set; }

    public IReadOnlyList<ReportRow> Rows { get; private set; } = [];
    public IReadOnlySet<ReportId> Waiting { get; private set; } = new HashSet<ReportId>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = current.Required;
        Waiting = (await db.Reports.WaitingForReceipt(actor).Select(report => report.Id).ToListAsync(cancellationToken)).ToHashSet();
        var asked = Unread ? db.Reports.AsNoTracking().WaitingForReceipt(actor) : db.Reports.AsNoTracking().AddressedTo(actor);
        Rows = await (
            from report in asked
            join unit in db.Units on report.UnitId equals unit.Id
            orderby report.SubmittedOn descending, report.Id descending
            select new ReportRow(report.Id, report.Kind, report.Number, unit.Name, report.Signer, report.SubmittedOn,
                report.Receipts.Count(receipt => receipt.ReadAt != null), report.Receipts.Count())).Take(Most).ToListAsync(cancellationToken);
    }
}
