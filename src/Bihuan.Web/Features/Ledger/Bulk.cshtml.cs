using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Ui.Desk;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Ledger;

/// <summary>批量办理: says how many and which, asks for the act and one reason, and leads on to what came of it.</summary>
[Authorize<MaySeeFindings>]
internal sealed class BulkPage(BihuanDb db, CurrentActor current, FindingCounts counts, AskingNow asker, ActOnMany many) : ActPage
{
    /// <summary>The ledger's query one came from.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Query { get; set; }

    /// <summary>"all" for everything that matches the query, otherwise what was ticked.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Of { get; set; }

    /// <summary>Ticked on the page one came from.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid[] OnThisPage { get; set; } = [];

    /// <summary>Ticked on other pages before, written without spaces one after the other.</summary>
    [BindProperty(SupportsGet = true, Name = "ids")]
    public string? OnOtherPages { get; set; }

    [BindProperty]
    public BulkForm Form { get; set; } = new();

    public LedgerAddress Address { get; private set; } = new();
    public int Count { get; private set; }
    public IReadOnlyList<LedgerRow> First { get; private set; } = [];
    public IReadOnlyList<BulkAct> Acts => [.. BulkAct.For(current.Required)];
    public bool TakesAll => Of == "all";
    public string ChosenIds => string.Join(',', Chosen.Select(id => id.Value.ToString("N")));
    public IReadOnlyList<string> Categories { get; private set; } = [];
    /// <summary>Whom and what 明确责任 can choose; null where the findings are of several units.</summary>
    public Roster? Roster { get; private set; }

    private IReadOnlyList<FindingId> Chosen =>
        [.. OnThisPage.Concat((OnOtherPages ?? "").Split(',').Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty)).Where(id => id != Guid.Empty).Distinct().Select(id => new FindingId(id))];

    private Selection Selection => new(TakesAll ? [] : Chosen, TakesAll ? Address.Filter : null);

    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Address = Read();
        BulkResult? result = null;
        return await ActAsync(async () => result = await many.ActAsync(Selection, Form.Read(), current.Required, cancellationToken),
            () => (Links.LedgerBulkResult(result!.Id), $"选中{result.Selected}个，已办理{result.Changed}个，未办理{result.Refused.Count}个"), () => FillAsync(cancellationToken));
    }

    private LedgerAddress Read() => LedgerAddress.FromQuery(new QueryCollection(QueryHelpers.ParseQuery(Query)));

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        Address = Read();
        var asking = await asker.OfAsync(cancellationToken);
        if (TakesAll) Count = await counts.CountAsync(Address.Filter, asking, cancellationToken);
        else Count = (await Selection.IdsAsync(asking, cancellationToken)).Count;
        First = await Selection.FirstAsync(asking, cancellationToken);
        if (Acts.Any(act => act.Kind == BulkActKind.Reclassify)) await FillCategoriesAsync(cancellationToken);
        if (Acts.Any(act => act.Kind == BulkActKind.Assign)) await FillOwnersAsync(asking, cancellationToken);
    }

    private async Task FillCategoriesAsync(CancellationToken cancellationToken)
    {
        var region = current.Required.Region;
        var rules = await db.RuleSets.AsNoTracking().Where(r => r.RegionId == region).ToListAsync(cancellationToken);
        Categories = [.. rules.SelectMany(r => r.Rules.Categories).Distinct()];
    }

    /// <summary>One unit's people and sections, exactly those that the act accepts; findings of several units have no common ones (C07).</summary>
    private async Task FillOwnersAsync(Asking asking, CancellationToken cancellationToken)
    {
        if (await Selection.UnitsAsync(asking, cancellationToken) is [var only]) Roster = await Roster.OfAsync(db, asking.Actor.Region, only, asking.Today, cancellationToken);
    }
}
