using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Ui.Desk;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bihuan.Web.Features.Ledger;

/// <summary>台账: one table, three lists, every question to it in the address.</summary>
[Authorize<MaySeeFindings>]
internal sealed class LedgerPage(BihuanDb db, CurrentActor current, OfficeClock clock, FindingCounts counts, AskingNow asker) : PageModel
{
    public LedgerAddress Address { get; private set; } = new();
    public LedgerPageOfRows Shown { get; private set; } = new([], null, null);
    public IReadOnlyList<LedgerRow> Rows => Shown.Rows;
    public IReadOnlyDictionary<FindingState, int> PerState { get; private set; } = new Dictionary<FindingState, int>();
    public IReadOnlyList<Chip> Chips { get; private set; } = [];
    public string Line { get; private set; } = "";
    public ILookup<FindingId, ResponsibilityRow>? Responsibilities { get; private set; }
    public ILookup<FindingId, TaskRow>? Tasks { get; private set; }
    public IReadOnlyList<SavedViewRow> Views { get; private set; } = [];
    public DateOnly Today => clock.Today;

    /// <summary>From when on a lamp is yellow.</summary>
    public int DueSoonDays { get; private set; }

    /// <summary>Told from the counts, never from the page.</summary>
    public int Total => Address.Filter.States.Count == 0 ? PerState.Values.Sum() : Address.Filter.States.Sum(state => PerState.GetValueOrDefault(state));

    /// <summary>In every state: what the first link of the row of counts opens.</summary>
    public int TotalOfAllStates => PerState.Values.Sum();

    /// <summary>What an empty table says: wrong question, or nothing there yet.</summary>
    public Empty Nothing => Address.Filter.IsEmpty
        ? new("台账中还没有问题", "巡察反馈意见录入并下发后，问题会出现在这里。请先在“轮次”中列入被巡察单位、上传反馈意见。", Icon: "table")
        : new("没有符合条件的问题", "请去掉一个条件，或换一个词语再查。", Address.With(new FindingFilter()), "清除全部条件", "filter-off");

    public bool MayAct => BulkAct.For(current.Required).Any();

    public async Task<IActionResult> OnGetAsync(string? text, CancellationToken cancellationToken)
    {
        Address = LedgerAddress.Of(Request);
        var asking = await asker.OfAsync(cancellationToken);
        DueSoonDays = asking.Oversight.DueSoonDays;
        if (text is not null) return Redirect(Address.With(await FilterText.ReadAsync(text, Address.Filter, asking, cancellationToken)));
        Shown = await counts.KeepPageAsync($"rows?{Address.ToQueryOfPage()}", asking, () => LedgerRows.PageAsync(Address, asking, cancellationToken), cancellationToken);
        PerState = await counts.PerStateAsync(Address.Filter, asking, cancellationToken);
        var names = await FilterNames.OfAsync(Address.Filter, asking, counts, cancellationToken);
        (Chips, Line) = (Ledger.Chips.Of(Address, names), FilterText.Write(Address.Filter, names.Unit, names.Person));
        Views = await counts.KeepAsync("views", asking, () => SavedViewRow.AllAsync(asking, cancellationToken), cancellationToken);
        if (Address.View == LedgerView.Responsibilities) Responsibilities = await LedgerRows.ResponsibilitiesAsync(Rows, db, cancellationToken);
        if (Address.View == LedgerView.Tasks) Tasks = await LedgerRows.TasksAsync(Rows, db, cancellationToken);
        return Page();
    }
}
