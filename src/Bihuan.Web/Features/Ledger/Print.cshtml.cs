using Bihuan.Web.Access;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui.Desk;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Ledger;

/// <summary>打印台账: A4 across, the head on every sheet, no navigation.</summary>
[Authorize<MaySeeFindings>]
internal sealed class PrintPage(OfficeClock clock, FindingCounts counts, AskingNow asker) : PageModel
{
    /// <summary>What a browser prints without choking; the page says when it has left something out.</summary>
    public const int Most = 1000;

    public LedgerAddress Address { get; private set; } = new();
    public IReadOnlyList<LedgerRow> Rows { get; private set; } = [];
    public IReadOnlyList<Chip> Chips { get; private set; } = [];
    public int Total { get; private set; }
    public DateTimeOffset AsOf => OfficeClock.Local(clock.Now);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = LedgerAddress.Of(Request);
        var asking = await asker.OfAsync(cancellationToken);
        Rows = await LedgerRows.AllAsync(Address, asking).Take(Most).ToListAsync(cancellationToken);
        Total = await counts.CountAsync(Address.Filter, asking, cancellationToken);
        Chips = Ledger.Chips.Of(Address, await FilterNames.OfAsync(Address.Filter, asking, counts, cancellationToken));
    }
}
