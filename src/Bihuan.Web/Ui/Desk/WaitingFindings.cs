using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Progress;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Ui.Desk;

/// <summary>What waits of the findings themselves, by the act that is asked; all of it stands in the ledger under the same filter.</summary>
internal static class WaitingFindings
{
    /// <summary>In the order of the page: what is overdue comes first.</summary>
    public static readonly IReadOnlyList<Todo> Acts = [Todo.Overdue, .. Enum.GetValues<Todo>().Where(todo => todo != Todo.Overdue)];

    public static Task<int> CountAsync(Todo todo, Asking asking, FindingCounts counts, CancellationToken cancellationToken) =>
        counts.CountAsync(new FindingFilter { Todo = todo }, asking, cancellationToken);

    public static async Task<WaitingGroup> GroupAsync(Todo todo, int count, int shown, Asking asking, CancellationToken cancellationToken)
    {
        var (db, filter, monday) = (asking.Db, new FindingFilter { Todo = todo }, ProgressContent.MondayOf(asking.Today));
        var first = FindingMatch.Of(filter, asking).OrderBy(f => f.Due).ThenBy(f => f.Code).Select(f => f.Id).Take(shown);
        var rows = await db.Findings.AsNoTracking().Where(f => first.Contains(f.Id)).OrderBy(f => f.Due).ThenBy(f => f.Code)
            .Select(f => new Row(f.Id, f.InspectionId, f.Code, f.Title, db.Units.Where(u => u.Id == f.UnitId).Select(u => u.Name).First(), f.State, f.Percent, f.ReturnCount, f.Due, f.IssuedAt, f.ChangedAt,
                f.Spans.Where(span => span.To == null).Select(span => (DateTimeOffset?)span.From).FirstOrDefault(),
                f.State != FindingState.Issued && f.Measures.Any(m => m.DroppedBecause == null && m.Percent < 100 && (m.LastReportedWeek == null || m.LastReportedWeek < monday))))
            .ToListAsync(cancellationToken);
        return new(FindingFilter.Named(todo), FilterWords.Of(todo), FilterWords.Ask(todo, asking.Oversight), count, [.. rows.Select(row => LineOf(todo, row, asking.Today))], Links.Ledger(filter.ToQuery()), IsCounted: true);
    }

    private static Waiting LineOf(Todo todo, Row row, DateOnly today) =>
        new(ActOf(todo, row), $"{row.Code} {row.Title}", row.Unit, WhyOf(todo, row), SinceOf(todo, row, today), row.Due, PlaceOf(todo, row));

    /// <summary>An overdue finding asks for what it would ask for in time.</summary>
    private static string ActOf(Todo todo, Row row) => todo switch
    {
        Todo.Overdue when row.State == FindingState.Issued => FilterWords.Act(Todo.Lists),
        Todo.Overdue when row.AsksForTheWeek => FilterWords.Act(Todo.Progress),
        _ => FilterWords.Act(todo),
    };

    private static string WhyOf(Todo todo, Row row) => todo switch
    {
        Todo.Overdue when row.AsksForTheWeek => $"{Words.Of(row.State)}，本周尚未填报{(row.ReturnCount > 0 ? $"，已退回{row.ReturnCount}次" : "")}",
        Todo.Overdue when row.ReturnCount > 0 => $"{Words.Of(row.State)}，已退回{row.ReturnCount}次",
        Todo.Rework => $"已退回{row.ReturnCount}次",
        Todo.Progress => $"本周尚未填报，目前进度{row.Percent}%",
        Todo.Claim => "尚无班子成员认领",
        Todo.Review or Todo.Close => "已提交审核",
        _ => Words.Of(row.State),
    };

    private static DateOnly? SinceOf(Todo todo, Row row, DateOnly today) => todo switch
    {
        Todo.Progress => ProgressContent.MondayOf(today),
        Todo.Overdue => row.Due?.AddDays(1),
        Todo.Claim or Todo.Lists => DayOf(row.IssuedAt),
        // Nothing changes it while it is under review but a step's decision.
        Todo.Review or Todo.Close or Todo.Issue => OfficeClock.DayOf(row.ChangedAt),
        _ => DayOf(row.InStateSince),
    };

    private static string PlaceOf(Todo todo, Row row) => todo switch
    {
        Todo.Issue => Links.Issuance(row.Inspection),
        Todo.Claim => Links.FindingAct(row.Id, "claim"),
        Todo.Lists => Links.Lists(row.Inspection),
        Todo.Overdue when row.State == FindingState.Issued => Links.Lists(row.Inspection),
        Todo.Overdue when row.AsksForTheWeek => Links.Progress(),
        Todo.Progress => Links.Progress(),
        Todo.Review or Todo.Close => Links.ReviewOf(row.Id),
        _ => Links.Finding(row.Id),
    };

    private static DateOnly? DayOf(DateTimeOffset? instant) => instant is { } at ? OfficeClock.DayOf(at) : null;

    /// <param name="AsksForTheWeek">A measure of it has no entry of this week yet.</param>
    private sealed record Row(
        FindingId Id, InspectionId Inspection, string Code, string Title, string Unit, FindingState State, int Percent, int ReturnCount, DateOnly? Due,
        DateTimeOffset? IssuedAt, DateTimeOffset ChangedAt, DateTimeOffset? InStateSince, bool AsksForTheWeek);
}
