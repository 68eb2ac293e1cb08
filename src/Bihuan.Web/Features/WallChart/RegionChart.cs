using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Progress;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.WallChart;

/// <summary>So many findings of a unit stand in this state and are due on this day.</summary>
internal sealed record DueCount(UnitId Unit, FindingState State, DateOnly? Due, int Count);

/// <summary>What is known of a unit's findings.</summary>
/// <param name="FeedbackOn">The first feedback meeting; null before any.</param>
internal sealed record UnitCounts(DateOnly? FeedbackOn, DueCount[] Dues, int LateMilestones);

/// <summary>The chart of a region or a round: its units, those furthest behind first. Two queries over the findings, told by indexes.</summary>
internal static class RegionChart
{
    public static async Task<WallView> LoadAsync(FindingFilter filter, WallChoices choices, Asking asking, FindingCounts counts, CancellationToken cancellationToken)
    {
        var calendar = await WallCalendar.OfAsync(asking, counts, cancellationToken);
        var dues = await counts.KeepAsync($"wall-dues?{filter.ToQuery()}", asking, () => DuesAsync(filter, asking, cancellationToken), cancellationToken);
        var late = await counts.KeepAsync($"wall-late?{filter.ToQuery()}", asking, () => LateAsync(filter, asking, cancellationToken), cancellationToken);
        var units = dues.GroupBy(due => due.Unit).ToDictionary(group => group.Key, group => group.ToArray());
        var rows = (
            from inspections in choices.Inspections.Where(i => filter.Round is null || i.Round == filter.Round).GroupBy(i => i.Unit)
            where units.ContainsKey(inspections.Key)
            let told = new UnitCounts(inspections.Min(i => i.FeedbackOn), units[inspections.Key], late.GetValueOrDefault(inspections.Key))
            let row = new UnitRow(inspections.First(), told, filter, asking.Today, calendar)
            orderby row.Overdue + row.LateMilestones descending, row.NextDue ?? DateOnly.MaxValue, row.Code
            select row).ToArray();
        // A unit with nothing open has no place on the axis; its closed findings stay in the figures.
        var open = rows.Where(row => row.Open > 0).ToArray();
        return new WallView("单位", [.. open.Take(WallView.Most).Select(row => row.ToRow())], FiguresOf(rows, filter), asking.Today, Math.Max(0, open.Length - WallView.Most));
    }

    private static Task<List<DueCount>> DuesAsync(FindingFilter filter, Asking asking, CancellationToken cancellationToken) =>
        FindingMatch.Of(filter with { States = FindingMatch.FedBack }, asking).GroupBy(f => new { f.UnitId, f.State, f.Due })
            .Select(group => new DueCount(group.Key.UnitId, group.Key.State, group.Key.Due, group.Count())).ToListAsync(cancellationToken);

    private static Task<Dictionary<UnitId, int>> LateAsync(FindingFilter filter, Asking asking, CancellationToken cancellationToken) =>
        FindingMatch.Of(filter with { Flags = [FindingFlag.LateMilestone] }, asking).GroupBy(f => f.UnitId).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    /// <summary>What was fed back is open, closed, or came back after its closure (D20): the three add up.</summary>
    private static WallNote[] FiguresOf(UnitRow[] rows, FindingFilter filter) =>
    [
        Note("反馈", rows.Sum(row => row.FedBack), filter with { States = FindingMatch.FedBack }, false),
        Note("未销号", rows.Sum(row => row.Open), filter with { States = FindingMatch.Open }, false),
        Note("逾期", rows.Sum(row => row.Overdue), filter with { Due = DueFilter.Overdue }, true),
        Note("节点滞后", rows.Sum(row => row.LateMilestones), filter with { Flags = [FindingFlag.LateMilestone] }, true),
        Note("已销号", rows.Sum(row => row.Closed), filter with { States = [FindingState.Closed] }, false),
        Note("已反弹", rows.Sum(row => row.Relapsed), filter with { States = [FindingState.Relapsed] }, true),
    ];

    internal static WallNote Note(string name, int count, FindingFilter rows, bool isAlarm) => new($"{name}{count}个", Links.Ledger(rows.ToQuery()), isAlarm && count > 0);
}

/// <summary>A unit as a row: from its first feedback to its last deadline, the deadlines of a week under one mark.</summary>
internal sealed class UnitRow(WallInspection unit, UnitCounts counts, FindingFilter filter, DateOnly today, WorkingCalendar calendar)
{
    private readonly FindingFilter _own = filter with { Unit = unit.Unit };
    private readonly DueCount[] _open = [.. counts.Dues.Where(count => FindingMatch.Open.Contains(count.State))];

    public string Code => unit.UnitCode;
    public int Open => _open.Sum(count => count.Count);
    public int Closed => counts.Dues.Where(count => count.State == FindingState.Closed).Sum(count => count.Count);
    public int Relapsed => counts.Dues.Where(count => count.State == FindingState.Relapsed).Sum(count => count.Count);
    public int FedBack => counts.Dues.Sum(count => count.Count);
    public int Overdue => _open.Where(count => count.Due < today).Sum(count => count.Count);
    public int LateMilestones => counts.LateMilestones;

    /// <summary>The nearest deadline that has not passed.</summary>
    public DateOnly? NextDue => _open.Where(count => count.Due >= today).Min(count => count.Due);

    public WallRow ToRow() => new(unit.UnitName, Links.Wall(_own.ToQuery()), null, null, Bar(), [.. Marks()], Notes());

    private WallBar? Bar()
    {
        var dues = _open.Select(count => count.Due).OfType<DateOnly>().ToArray();
        if (dues.Length == 0) return null;
        var (first, last) = (counts.FeedbackOn ?? dues.Min(), dues.Max());
        var percent = Closed * 100 / FedBack;
        return new WallBar(first < last ? first : last, last, last, percent, Overdue > 0 ? dues.Min() : null,
            $"{unit.UnitName}：未销号{Open}个，已销号{Closed}个，最后时限{last:yyyy-MM-dd}", Links.Ledger((_own with { States = FindingMatch.Open }).ToQuery()));
    }

    /// <summary>Days of one week stand together, but never what has passed with what is to come.</summary>
    private IEnumerable<WallMark> Marks() =>
        from count in _open
        where count.Due is not null
        group count by (Week: ProgressContent.MondayOf(count.Due!.Value), IsPast: count.Due < today) into week
        let first = week.Min(count => count.Due!.Value)
        let last = week.Max(count => count.Due!.Value)
        let findings = week.Sum(count => count.Count)
        orderby first
        select new WallMark(last, week.Key.IsPast ? MarkKind.Late : MarkKind.Due,
            $"{(first == last ? $"{first:yyyy-MM-dd}" : $"{first:yyyy-MM-dd}至{last:yyyy-MM-dd}")}{(week.Key.IsPast ? "已到期未销号" : "到期")}{findings}个",
            Links.Ledger((_own with { States = FindingMatch.Open, DueFrom = first, DueTo = last }).ToQuery()), findings);

    private List<WallNote> Notes()
    {
        var notes = new List<WallNote>();
        if (Overdue > 0) notes.Add(RegionChart.Note("▲ 逾期", Overdue, _own with { Due = DueFilter.Overdue }, true));
        if (LateMilestones > 0) notes.Add(RegionChart.Note("▲ 节点滞后", LateMilestones, _own with { Flags = [FindingFlag.LateMilestone] }, true));
        if (NextDue is { } next) notes.Add(WallCalendar.Slack(calendar.WorkdaysBetween(today, next), Links.Ledger((_own with { States = FindingMatch.Open, DueFrom = next, DueTo = next }).ToQuery())));
        notes.Add(RegionChart.Note("未销号", Open, _own with { States = FindingMatch.Open }, false));
        notes.Add(RegionChart.Note("已销号", Closed, _own with { States = [FindingState.Closed] }, false));
        if (Relapsed > 0) notes.Add(RegionChart.Note("▲ 已反弹", Relapsed, _own with { States = [FindingState.Relapsed] }, true));
        return notes;
    }
}
