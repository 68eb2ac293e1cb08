using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Findings;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.WallChart;

internal sealed record ChartedMilestone(string Goal, DateOnly Due, DateTimeOffset? MetAt);
internal sealed record ChartedMeasure(int Number, string Text, DateOnly? StartsOn, DateOnly? Due, int Percent, List<ChartedMilestone> Milestones);
internal sealed record ChartedFinding(FindingId Id, string Code, string Title, FindingState State, DateOnly? ClockStartedOn, DateOnly? Due, int Percent, List<ChartedMeasure> Measures);

/// <summary>The chart of one unit: its open findings, each scheduled back from its deadline. Three queries, the calendar aside.</summary>
internal static class UnitChart
{
    public static async Task<WallView> LoadAsync(FindingFilter filter, Asking asking, FindingCounts counts, CancellationToken cancellationToken)
    {
        var calendar = await WallCalendar.OfAsync(asking, counts, cancellationToken);
        var findings = await counts.KeepPageAsync($"wall?{filter.ToQuery()}", asking, () => ReadAsync(filter, asking, cancellationToken), cancellationToken);
        var rows = findings.Take(WallView.Most).Select(finding => FindingRow.Of(finding, asking.Today, calendar)).ToArray();
        return new WallView("问题", rows, await FiguresAsync(filter, asking, counts, cancellationToken), asking.Today, Math.Max(0, findings.Count - WallView.Most));
    }

    private static Task<List<ChartedFinding>> ReadAsync(FindingFilter filter, Asking asking, CancellationToken cancellationToken) =>
        FindingMatch.Of(filter with { States = FindingMatch.Open }, asking).OrderBy(f => f.Due).ThenBy(f => f.Code).Take(WallView.Most * 5)
            .Select(f => new ChartedFinding(f.Id, f.Code, f.Title, f.State, f.ClockStartedOn, f.Due, f.Percent,
                f.Measures.Where(m => m.DroppedBecause == null).OrderBy(m => m.Number).Select(m => new ChartedMeasure(m.Number, m.Text, m.StartsOn, m.Due, m.Percent,
                    m.Milestones.OrderBy(milestone => milestone.Due).Select(milestone => new ChartedMilestone(milestone.Goal, milestone.Due, milestone.MetAt)).ToList())).ToList()))
            .AsSplitQuery().ToListAsync(cancellationToken);

    private static async Task<IReadOnlyList<WallNote>> FiguresAsync(FindingFilter filter, Asking asking, FindingCounts counts, CancellationToken cancellationToken)
    {
        var open = filter with { States = FindingMatch.Open };
        var overdue = filter with { Due = DueFilter.Overdue };
        var late = filter with { Flags = [FindingFlag.LateMilestone] };
        var (closed, relapsed) = (filter with { States = [FindingState.Closed] }, filter with { States = [FindingState.Relapsed] });
        return
        [
            await CountAsync("反馈", filter with { States = FindingMatch.FedBack }, false), await CountAsync("未销号", open, false), await CountAsync("逾期", overdue, true), await CountAsync("节点滞后", late, true),
            await CountAsync("已销号", closed, false), await CountAsync("已反弹", relapsed, true),
        ];

        async Task<WallNote> CountAsync(string name, FindingFilter rows, bool isAlarm)
        {
            var count = await counts.CountAsync(rows, asking, cancellationToken);
            return new WallNote($"{name}{count}个", Links.Ledger(rows.ToQuery()), isAlarm && count > 0);
        }
    }
}

/// <summary>A finding as a row.</summary>
internal static class FindingRow
{
    public static WallRow Of(ChartedFinding finding, DateOnly today, WorkingCalendar calendar)
    {
        var url = Links.Finding(finding.Id);
        if (finding.Due is not { } due) return new WallRow(finding.Code, url, finding.Title, finding.State, null, [], [new("尚无时限", url)]);
        var start = (finding.ClockStartedOn ?? due).AddDays(finding.ClockStartedOn is null ? 0 : 1);
        var schedules = SchedulesOf(finding, start, due, today, calendar);
        var inUnitsHands = finding.State != FindingState.UnderReview;
        var late = schedules.SelectMany(schedule => schedule.Late).OrderBy(stage => stage.Planned.Due).ToArray();
        var missed = late.Select(stage => (DateOnly?)stage.Planned.Due).Append(due < today ? due : null).Min();
        var plannedEnd = finding.Measures.Select(measure => measure.Due).Max() is { } last && last < due ? last : due;
        var bar = new WallBar(start, plannedEnd, due, finding.Percent, missed, $"{finding.Code}：{start:yyyy-MM-dd}起，整改时限{due:yyyy-MM-dd}，进度{finding.Percent}%", url);
        var next = inUnitsHands ? schedules.Select(schedule => schedule.Next).OfType<ScheduledStage>().MinBy(stage => stage.LatestStart) : null;
        return new WallRow(finding.Code, url, finding.Title, finding.State, bar, [.. MarksOf(schedules, next, due, today, url)], NotesOf(finding, schedules, next, late, due, today, calendar));
    }

    /// <summary>One for each measure; the unit that has none yet has the whole way in one stage.</summary>
    private static BackSchedule[] SchedulesOf(ChartedFinding finding, DateOnly start, DateOnly due, DateOnly today, WorkingCalendar calendar)
    {
        if (finding.Measures.Count == 0) return [BackSchedule.From(start, [new PlannedStage("整改到位", due)], due, today, calendar)];
        return [.. finding.Measures.Select(measure => BackSchedule.From(measure.StartsOn ?? start, StagesOf(measure, due, today), measure.Due > due ? measure.Due.Value : due, today, calendar))];
    }

    private static IEnumerable<PlannedStage> StagesOf(ChartedMeasure measure, DateOnly due, DateOnly today)
    {
        var stages = measure.Milestones.Select(milestone => new PlannedStage(milestone.Goal, milestone.Due, milestone.MetAt is { } at ? OfficeClock.DayOf(at) : null)).ToList();
        var end = measure.Due ?? due;
        // A measure whose last milestone is its end needs no second mark there.
        if (stages.Count == 0 || stages.Max(stage => stage.Due) < end) stages.Add(new PlannedStage($"措施{measure.Number}完成", end, measure.Percent == 100 ? end < today ? end : today : null));
        return stages;
    }

    private static IEnumerable<WallMark> MarksOf(BackSchedule[] schedules, ScheduledStage? next, DateOnly due, DateOnly today, string url)
    {
        if (next is not null && next.LatestStart > today) yield return new WallMark(next.LatestStart, MarkKind.LatestStart, $"“{next.Planned.Goal}”最迟{next.LatestStart:yyyy-MM-dd}着手", $"{url}#milestones");
        foreach (var stage in schedules.SelectMany(schedule => schedule.Stages).DistinctBy(stage => (stage.Planned.Due, stage.Planned.Goal, stage.IsMet)))
        {
            var kind = stage.IsMet ? MarkKind.Met : stage.IsLate ? MarkKind.Late : MarkKind.Coming;
            var text = kind switch
            {
                MarkKind.Met => $"已完成“{stage.Planned.Goal}”（时限{stage.Planned.Due:yyyy-MM-dd}）{(stage.LateDays > 0 ? $"，迟{stage.LateDays}天" : "")}",
                MarkKind.Late => $"滞后：“{stage.Planned.Goal}”时限{stage.Planned.Due:yyyy-MM-dd}，已逾期{stage.LateDays}天",
                _ => $"“{stage.Planned.Goal}”时限{stage.Planned.Due:yyyy-MM-dd}，最迟{stage.LatestFinish:yyyy-MM-dd}完成，{WallCalendar.Slack(stage.Slack).Text}",
            };
            yield return new WallMark(stage.Planned.Due, kind, text, $"{url}#milestones");
        }

        yield return new WallMark(due, MarkKind.Due, $"整改时限{due:yyyy-MM-dd}", url);
    }

    private static List<WallNote> NotesOf(ChartedFinding finding, BackSchedule[] schedules, ScheduledStage? next, ScheduledStage[] late, DateOnly due, DateOnly today, WorkingCalendar calendar)
    {
        var url = $"{Links.Finding(finding.Id)}#milestones";
        var notes = new List<WallNote>();
        if (due < today) notes.Add(new($"▲ 逾期{today.DayNumber - due.DayNumber}天", url, IsAlarm: true));
        if (late.FirstOrDefault(stage => stage.Planned.Due != due || due >= today) is { } first) notes.Add(new($"▲ 滞后{first.LateDays}天：{first.Planned.Goal}{(late.Length > 1 ? $"等{late.Length}项" : "")}", url, IsAlarm: true));
        var slack = next is null ? calendar.WorkdaysBetween(today, due) : schedules.Min(schedule => schedule.Slack) ?? 0;
        if (due >= today) notes.Add(WallCalendar.Slack(slack, url));
        if (next is not null && due >= today) notes.Add(new($"最迟{next.LatestStart:yyyy-MM-dd}着手：{next.Planned.Goal}", url));
        return notes;
    }
}
