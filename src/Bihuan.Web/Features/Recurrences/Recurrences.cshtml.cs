using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Recurrences;

/// <summary>How many of a unit's findings came back, and their share.</summary>
internal sealed record RecurrenceRow(UnitId Unit, string Name, int FedBack, int Recurrent)
{
    /// <summary>The order of the list: the most first.</summary>
    public (int, string, Guid) Place => (-Recurrent, Name, Unit.Value);
}

/// <summary>屡查屡犯 per unit and for the region; every number leads to its rows in the ledger (B16). Three queries, none while nothing has changed.</summary>
[Authorize<MaySeeStatistics>]
internal sealed class RecurrencesPage(BihuanDb db, CurrentActor current, OfficeClock clock, FindingCounts counts) : PageModel
{
    /// <summary>Part of a unit's name.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    /// <summary>The row this page begins after; a page before it is asked for by <see cref="Before"/>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public Slice<RecurrenceRow> Shown { get; private set; } = null!;

    /// <summary>Of all units, whatever part of the list is shown.</summary>
    public RecurrenceRow Whole { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await counts.KeepAsync("recurrences", new Asking(db, current.Required, clock.Today), () => ReadAsync(cancellationToken), cancellationToken);
        Whole = new RecurrenceRow(default, "合计", all.Sum(row => row.FedBack), all.Sum(row => row.Recurrent));
        IReadOnlyList<RecurrenceRow> wanted = string.IsNullOrWhiteSpace(Name) ? all : [.. all.Where(row => row.Name.Contains(Name.Trim(), StringComparison.Ordinal))];
        Shown = Slice<RecurrenceRow>.Of(wanted, PlaceOf(After, all), PlaceOf(Before, all));
    }

    public string? TurnTo(RecurrenceRow? row, string way) =>
        row is null ? null : $"{Links.Recurrences()}?{(string.IsNullOrWhiteSpace(Name) ? "" : $"name={Uri.EscapeDataString(Name.Trim())}&")}{way}={row.Recurrent}.{row.Unit.Value:N}";

    private static Func<RecurrenceRow, int>? PlaceOf(string? key, IReadOnlyList<RecurrenceRow> all)
    {
        if (key?.Split('.') is not [var recurrent, var unit] || !int.TryParse(recurrent, out var count) || all.FirstOrDefault(row => row.Unit.Value.ToString("N") == unit) is not { } known) return null;
        var place = (known with { Recurrent = count }).Place;
        return row => row.Place.CompareTo(place);
    }

    private async Task<IReadOnlyList<RecurrenceRow>> ReadAsync(CancellationToken cancellationToken)
    {
        var asking = new Asking(db, current.Required, clock.Today);
        var fedBack = await CountAsync(Figures.FedBack.Filter, asking, cancellationToken);
        var recurrent = await CountAsync(Figures.FedBack.Filter with { Flags = [FindingFlag.Recurrent] }, asking, cancellationToken);
        var names = await db.Units.AsNoTracking().VisibleTo(current.Required).Select(unit => new { unit.Id, unit.Name }).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        return [.. fedBack.Select(unit => new RecurrenceRow(unit.Key, names[unit.Key], unit.Value, recurrent.GetValueOrDefault(unit.Key))).OrderBy(row => row.Place)];
    }

    private static Task<Dictionary<UnitId, int>> CountAsync(FindingFilter filter, Asking asking, CancellationToken cancellationToken) =>
        FindingMatch.Of(filter, asking).GroupBy(finding => finding.UnitId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
}
