using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Bihuan.Web.Features.Ledger;

/// <summary>常用视图: keep the question one came from, and take away what is no longer needed.</summary>
[Authorize<MaySeeFindings>]
internal sealed class SavedViewsPage(BihuanDb db, CurrentActor current, OfficeClock clock, KeepView keep, DiscardView discard) : ActPage
{
    /// <summary>The ledger's query to be kept.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Query { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool IsShared { get; set; }

    public IReadOnlyList<SavedViewRow> Views { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // Only what the ledger itself would write is kept: nobody stores an address of his own making.
        var address = LedgerAddress.FromQuery(new QueryCollection(QueryHelpers.ParseQuery(Query)));
        return ActAsync(() => keep.KeepAsync(Name ?? "", address.ToQuery(), IsShared, current.Required, cancellationToken),
            () => (address.Url, $"已保存视图“{Name?.Trim()}”"), () => FillAsync(cancellationToken));
    }

    public Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return ActAsync(() => discard.DiscardAsync(new SavedViewId(id), current.Required, cancellationToken),
            () => (Links.SavedViews(), "已删除视图"), () => FillAsync(cancellationToken));
    }

    private async Task FillAsync(CancellationToken cancellationToken) =>
        Views = await SavedViewRow.AllAsync(new Asking(db, current.Required, clock.Today), cancellationToken);
}
