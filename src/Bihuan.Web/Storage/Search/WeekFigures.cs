using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Web.Access;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.Search;

/// <summary>How many entries of a unit's week stand alike.</summary>
/// <param name="Blocker">None while it is missing.</param>
/// <param name="HasMoved">One of them at least.</param>
public sealed record WeekCell(UnitId Unit, BlockerKind Blocker, FilingState State, int Count, bool HasMoved)
{
    public bool IsBlocked => Blocker != BlockerKind.None;
}

/// <summary>One unit's week in numbers; the unit of count is 措施（项）.</summary>
public sealed record UnitWeek(UnitId Unit, int Owed, int Filed, int Late, int Missing, int Blocked, bool HasMoved)
{
    public static UnitWeek Of(UnitId unit, IReadOnlyCollection<WeekCell> cells)
    {
        return new(unit, Sum(_ => true), Sum(cell => cell.State == FilingState.Filed), Sum(cell => cell.State == FilingState.Late), Sum(cell => cell.State == FilingState.Missing), Sum(cell => cell.IsBlocked), cells.Any(cell => cell.HasMoved));

        int Sum(Func<WeekCell, bool> which) => cells.Where(which).Sum(cell => cell.Count);
    }
}

/// <summary>A week in numbers, counted by the database: some thousand cells instead of a hundred thousand entries; told once until something in the region changes.</summary>
internal sealed class WeekFigures(BihuanDb db, FindingCounts kept, OfficeClock clock)
{
    /// <summary>One query.</summary>
    public Task<IReadOnlyList<WeekCell>> CellsAsync(Actor actor, DateOnly monday, CancellationToken cancellationToken) => kept.KeepAsync(
        $"week?{monday:yyyy-MM-dd}", new Asking(db, actor, clock.Today), () => ReadAsync(actor, monday, cancellationToken), cancellationToken);

    private async Task<IReadOnlyList<WeekCell>> ReadAsync(Actor actor, DateOnly monday, CancellationToken cancellationToken)
    {
        var groups = await WeekSheet.RowsIn(db, actor.Region, Scope.UnitsSeenWhole(actor), monday, clock.Now)
            .GroupBy(row => new { row.Unit, row.Blocker, IsMissing = row.Percent == null, row.IsLate })
            .Select(group => new { group.Key, Count = group.Count(), Moved = group.Max(row => row.Percent > (row.Before ?? 0) ? 1 : 0) }).ToListAsync(cancellationToken);
        return [.. groups.Select(group => new WeekCell(group.Key.Unit, group.Key.Blocker, group.Key.IsMissing ? FilingState.Missing : group.Key.IsLate ? FilingState.Late : FilingState.Filed, group.Count, group.Moved == 1))];
    }
}
