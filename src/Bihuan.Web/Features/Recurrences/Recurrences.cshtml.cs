using Bihuan.Domain;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Recurrences;

/// <summary>How many of a unit's findings came back, and their share.</summary>
internal sealed record RecurrenceRow(UnitId Unit, string Name, int FedBack, int Recurrent)
{
    public decimal? Rate => Figures.Percent(Recurrent, FedBack);
}

/// <summary>屡查屡犯 per unit and for the region; every number leads to its rows in the ledger (B16). Three queries.</summary>
[Authorize<MaySeeStatistics>]
internal sealed class RecurrencesPage(BihuanDb db, CurrentActor current, OfficeClock clock, FindingCounts counts) : PageModel
{
    public IReadOnlyList<RecurrenceRow> Rows { get; private set; } = [];
    public RecurrenceRow Whole { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var asking = new Asking(db, current.Required, clock.Today);
        var fedBack = await CountAsync(Figures.FedBack.Filter, asking, cancellationToken);
        var recurrent = await CountAsync(Figures.FedBack.Filter with { Flags = [FindingFlag.Recurrent] }, asking, cancellationToken);
        var names = await db.Units.AsNoTracking().VisibleTo(current.Required).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        Rows = [.. fedBack.Select(unit => new RecurrenceRow(unit.Key, names[unit.Key], unit.Value, recurrent.GetValueOrDefault(unit.Key)))
            .OrderByDescending(row => row.Recurrent).ThenBy(row => row.Name, StringComparer.Ordinal)];
        Whole = new RecurrenceRow(default, "合计", Rows.Sum(row => row.FedBack), Rows.Sum(row => row.Recurrent));
    }

    private Task<Dictionary<UnitId, int>> CountAsync(FindingFilter filter, Asking asking, CancellationToken cancellationToken) => counts.KeepAsync($"per-unit?{filter.ToQuery()}", asking,
        () => FindingMatch.Of(filter, asking).GroupBy(finding => finding.UnitId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken), cancellationToken);
}
