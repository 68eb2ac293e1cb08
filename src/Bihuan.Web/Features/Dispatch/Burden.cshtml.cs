using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Dispatch;

/// <summary>What a unit was asked for in one month.</summary>
/// <param name="Forms">Kinds of forms: the weekly entry is one, however many measures it has.</param>
/// <param name="Entries">Weekly entries（项次）.</param>
/// <param name="Reports">Reports that fell due in the month（份）.</param>
internal sealed record UnitBurden(UnitId Unit, string Name, int Forms, int Entries, int Reports);

/// <summary>What counts as asked for in a month: the same for the numbers and for their rows.</summary>
internal static class MonthBurden
{
    private static readonly ObligationKind[] Reports = [ObligationKind.Plan, ObligationKind.InterimReport, ObligationKind.DoubleReport];

    /// <summary>A week belongs to the month in which it begins.</summary>
    public static IEnumerable<DateOnly> WeeksOf(BulletinPeriod month, DateOnly today)
    {
        for (var monday = ProgressContent.MondayOf(month.From.AddDays(6)); monday <= month.To && monday <= today; monday = monday.AddDays(7)) yield return monday;
    }

    public static IQueryable<Obligation> ReportsOf(BihuanDb db, Actor actor, BulletinPeriod month)
    {
        var (from, to) = (month.From, month.To);
        return db.Obligations.AsNoTracking().VisibleTo(actor).Where(owed => owed.Due >= from && owed.Due <= to && Reports.Contains(owed.Kind));
    }
}

/// <summary>基层负担: one entry feeds week, month and quarter; how much every unit is asked for beside it is counted and shown (C16).</summary>
[Authorize<MaySeeStatistics>]
internal sealed class BurdenPage(BihuanDb db, CurrentActor current, OfficeClock clock, WeekFigures figures) : PageModel
{
    /// <summary>Any day of the month.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Date { get; set; }

    public BulletinPeriod Month => BulletinPeriod.Of(BulletinKind.Month, Date is { } asked && asked < clock.Today ? asked : clock.Today);
    public bool MaySeeWeeks => current.Required.HoldsAny(new MaySeeDispatch().Roles);
    public bool HasNext => Month.To < clock.Today;
    public IReadOnlyList<DateOnly> Weeks { get; private set; } = [];
    public IReadOnlyList<UnitBurden> Units { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = current.Required;
        var (month, today, entries) = (Month, clock.Today, new Dictionary<UnitId, int>());
        Weeks = [.. MonthBurden.WeeksOf(month, today)];
        foreach (var monday in Weeks)
        {
            foreach (var cell in await figures.CellsAsync(actor, monday, cancellationToken)) entries[cell.Unit] = entries.GetValueOrDefault(cell.Unit) + cell.Count;
        }

        var reports = await MonthBurden.ReportsOf(db, actor, month)
            .GroupBy(owed => owed.UnitId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var asked = entries.Keys.Union(reports.Keys).ToArray();
        var names = await db.Units.AsNoTracking().Where(unit => asked.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        Units = [.. asked.Select(unit => new UnitBurden(unit, names[unit], entries.GetValueOrDefault(unit) > 0 ? 1 : 0, entries.GetValueOrDefault(unit), reports.GetValueOrDefault(unit)))
            .OrderByDescending(unit => unit.Entries + unit.Reports).ThenBy(unit => unit.Name, StringComparer.Ordinal)];
    }
}
