using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Statistics;

/// <summary>A unit or a round with its figures of the day.</summary>
internal sealed record FiguresRow(string Key, Guid Id, string Name, AsOfFigures Figures);

/// <summary>统计: the figures of any past day, by unit and by round, each a link to exactly its rows.</summary>
[Authorize<MaySeeStatistics>]
internal sealed class StatisticsPage(BihuanDb db, CurrentActor current, OfficeClock clock, FiguresAsOf figures) : PageModel
{
    private const int TrendMonths = 6;

    [BindProperty(SupportsGet = true)]
    public DateOnly? Date { get; set; }

    [BindProperty(SupportsGet = true)]
    public string By { get; set; } = "unit";

    public bool MaySeeActivity => new MaySeeActivity().Allows(current.Required);
    public DateOnly Today => clock.Today;

    /// <summary>Never later than today: nobody knows the figures of tomorrow.</summary>
    public DateOnly Day => Date is { } asked && asked < clock.Today ? asked : clock.Today;
    public DateTimeOffset Instant => FiguresAsOf.At(Day, clock.Now);
    public AsOfFigures Whole { get; private set; } = null!;
    public IReadOnlyList<FiguresRow> Rows { get; private set; } = [];
    public IReadOnlyList<(DateOnly Day, AsOfFigures Figures)> Trend { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var counts = await figures.CountAsync(current.Required, Day, cancellationToken);
        Whole = AsOfFigures.Of(counts);
        var groups = By == "round" ? counts.GroupBy(row => row.Round.Value) : counts.GroupBy(row => row.Unit.Value);
        var names = await NamesAsync(cancellationToken);
        Rows = [.. groups.Select(group => new FiguresRow(By == "round" ? "round" : "unit", group.Key, names.GetValueOrDefault(group.Key, ""), AsOfFigures.Of(group)))
            .OrderByDescending(row => row.Figures.Overdue).ThenBy(row => row.Figures.Rate).ThenBy(row => row.Name, StringComparer.Ordinal)];
        Trend = await TrendAsync(current.Required, cancellationToken);
    }

    private async Task<IReadOnlyList<(DateOnly, AsOfFigures)>> TrendAsync(Actor actor, CancellationToken cancellationToken)
    {
        var trend = new List<(DateOnly, AsOfFigures)>();
        for (var back = TrendMonths - 1; back >= 0; back--)
        {
            var month = new DateOnly(Day.Year, Day.Month, 1).AddMonths(-back);
            var last = back == 0 ? Day : month.AddMonths(1).AddDays(-1);
            trend.Add((last, AsOfFigures.Of(await figures.CountAsync(actor, last, cancellationToken))));
        }

        return trend;
    }

    private Task<Dictionary<Guid, string>> NamesAsync(CancellationToken cancellationToken)
    {
        var region = current.Required.Region;
        return By == "round"
            ? db.Rounds.AsNoTracking().Where(round => round.RegionId == region).ToDictionaryAsync(round => round.Id.Value, round => round.Name, cancellationToken)
            : db.Units.AsNoTracking().Where(unit => unit.RegionId == region).ToDictionaryAsync(unit => unit.Id.Value, unit => unit.Name, cancellationToken);
    }
}
