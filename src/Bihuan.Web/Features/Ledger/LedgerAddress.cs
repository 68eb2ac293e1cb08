using Bihuan.Domain.Findings;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.WebUtilities;

namespace Bihuan.Web.Features.Ledger;

/// <summary>问题清单, 责任清单, 任务清单: three views over one table (A07).</summary>
internal enum LedgerView { Findings, Responsibilities, Tasks }

/// <summary>Columns that may be left out; code, title and state always stand.</summary>
internal enum LedgerColumn { Unit, Class, Category, Leader, Due, Percent, Returns, Updated }

/// <summary>Everything an address of the ledger says: which rows, in which order, how they are shown, and where the page begins.</summary>
internal sealed record LedgerAddress
{
    private static readonly LedgerColumn[] Usual = [LedgerColumn.Unit, LedgerColumn.Class, LedgerColumn.Leader, LedgerColumn.Due, LedgerColumn.Percent, LedgerColumn.Returns, LedgerColumn.Updated];

    public FindingFilter Filter { get; init; } = new();
    public FindingOrder Order { get; init; } = new();
    public LedgerView View { get; init; }

    /// <summary>The chosen columns; the usual ones where nothing was chosen.</summary>
    public IReadOnlyList<LedgerColumn> Columns { get; init; } = Usual;
    public Place? Place { get; init; }

    public static LedgerAddress Of(HttpRequest request) => FromQuery(request.Query);

    public static LedgerAddress FromQuery(IQueryCollection query) => new()
    {
        Filter = FindingFilter.FromQuery(query),
        Order = FindingOrder.Read(query["sort"]),
        View = Enum.TryParse<LedgerView>(query["view"], ignoreCase: true, out var view) && Enum.IsDefined(view) ? view : LedgerView.Findings,
        Columns = Chosen(query),
        Place = Place.Read(query["after"], backwards: false) ?? Place.Read(query["before"], backwards: true),
    };

    /// <summary>The address's query without its place: what is saved, shared and counted.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        if (!Filter.IsEmpty) parts.Add(Filter.ToQuery());
        if (Order != new FindingOrder()) parts.Add($"sort={Order}");
        if (View != LedgerView.Findings) parts.Add($"view={View.ToString().ToLowerInvariant()}");
        if (!Columns.SequenceEqual(Usual)) parts.AddRange(Columns.Select(column => $"col={column.ToString().ToLowerInvariant()}"));
        return string.Join('&', parts);
    }

    /// <summary>The same with its place: exactly what is on the screen.</summary>
    public string ToQueryOfPage() => Place is null ? ToQuery() : At(Place);

    public string Url => Links.Ledger(ToQuery() is { Length: > 0 } query ? query : null);

    public string With(FindingFilter filter) => (this with { Filter = filter, Place = null }).Url;

    public string With(LedgerView view) => (this with { View = view, Place = null }).Url;

    public string InState(FindingState? state) => With(Filter with { States = state is { } only ? [only] : [] });

    /// <summary>The column's head: sorts by it, and the other way round when it does already.</summary>
    public string SortedBy(FindingSort sort) =>
        (this with { Order = new(sort, Order.Sort == sort ? !Order.Descending : sort is FindingSort.Returns or FindingSort.Updated), Place = null }).Url;

    public string From(Place place) => Links.Ledger(At(place));

    public bool Shows(LedgerColumn column) => Columns.Contains(column);

    /// <summary>What the line of words cannot say; its form carries it along.</summary>
    public IEnumerable<(string Key, string Value)> BesideLine() =>
        (this with { Filter = Filter with { Text = null, Unit = null, Person = null, States = [], Classes = [], Origin = null, Due = null, Flags = [] } }).Pairs();

    /// <summary>All but the choice of columns.</summary>
    public IEnumerable<(string Key, string Value)> BesideColumns() => (this with { Columns = Usual }).Pairs();

    /// <summary>All but the filter.</summary>
    public IEnumerable<(string Key, string Value)> BesideFilter() => (this with { Filter = new() }).Pairs();

    private IEnumerable<(string Key, string Value)> Pairs() =>
        QueryHelpers.ParseQuery(ToQuery()).SelectMany(pair => pair.Value.Select(value => (pair.Key, value ?? "")));

    private string At(Place place)
    {
        var at = $"{(place.Backwards ? "before" : "after")}={Uri.EscapeDataString(place.ToString())}";
        return ToQuery() is { Length: > 0 } query ? $"{query}&{at}" : at;
    }

    private static IReadOnlyList<LedgerColumn> Chosen(IQueryCollection query)
    {
        if (!query.TryGetValue("col", out var names)) return Usual;
        LedgerColumn[] chosen = [.. Enum.GetValues<LedgerColumn>().Where(column => names.Contains(column.ToString().ToLowerInvariant()))];
        return chosen.Length > 0 ? chosen : Usual;
    }
}
