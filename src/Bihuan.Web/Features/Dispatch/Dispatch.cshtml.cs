using Bihuan.Domain.Progress;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Dispatch;

/// <summary>调度: who filed the week, who was late, who did not (C01). Its two receivers are 巡察办 and 县政府办.</summary>
[Authorize<MaySeeDispatch>]
internal sealed class DispatchPage(BihuanDb db, CurrentActor current, OfficeClock clock, WeekFigures figures) : WeekPage(db, current, clock, figures)
{
    /// <summary>Units with what is asked for, those that owe most first.</summary>
    public IReadOnlyList<UnitWeek> Shown { get; private set; } = [];

    public IReadOnlyList<(BlockerKind Kind, int Count)> Blockers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Shown = [.. UnitWeeks.Where(unit => Has(unit, Show)).OrderByDescending(unit => unit.Missing).ThenByDescending(unit => unit.Late).ThenBy(unit => UnitNames[unit.Unit], StringComparer.Ordinal)];
        Blockers = [.. Cells.Where(cell => cell.IsBlocked).GroupBy(cell => cell.Blocker).Select(group => (group.Key, group.Sum(cell => cell.Count))).OrderByDescending(row => row.Item2)];
    }

    public int Entries(FilingState? state = null) => Cells.Where(cell => state is null || cell.State == state).Sum(cell => cell.Count);

    /// <summary>A unit did not file while any entry is missing; it filed late where none is missing and one came late.</summary>
    public int Units(FilingState? state) => UnitWeeks.Count(unit => Has(unit, state));

    public static string Word(FilingState state) => state switch { FilingState.Filed => "按时填报", FilingState.Late => "逾期填报", _ => "未填报" };

    private static bool Has(UnitWeek unit, FilingState? state) => state switch
    {
        null => true,
        FilingState.Missing => unit.Missing > 0,
        FilingState.Late => unit is { Missing: 0, Late: > 0 },
        _ => unit is { Missing: 0, Late: 0 },
    };
}
