using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.Search;

/// <summary>How many findings of a unit and round stood in a state at an instant, and how many of them were overdue then.</summary>
public sealed record StateCount(UnitId Unit, RoundId Round, FindingState State, int Count, int Overdue);

/// <summary>The figures of one instant. The unit of count is 问题（个）; a relapsed one is fed back and not closed.</summary>
public sealed record AsOfFigures(IReadOnlyDictionary<FindingState, int> States, int Overdue)
{
    public int FedBack => States.Values.Sum();
    public int Closed => States.GetValueOrDefault(FindingState.Closed);
    public decimal? Rate => Figures.Percent(Closed, FedBack);
    public int this[FindingState state] => States.GetValueOrDefault(state);

    public static AsOfFigures Of(IEnumerable<StateCount> counts)
    {
        var all = counts.ToArray();
        return new(all.GroupBy(row => row.State).ToDictionary(group => group.Key, group => group.Sum(row => row.Count)), all.Sum(row => row.Overdue));
    }
}

/// <summary>A finding as it stood at an instant.</summary>
public sealed record AsOfRow(FindingId Finding, UnitId Unit, FindingState State, bool IsOverdue);

/// <summary>
/// Figures of any instant, told from the state spans alone: the same for bulletins, statistics and trends, and equal to
/// what the home page showed at that instant. Drafts and voided findings count nowhere.
/// </summary>
internal sealed class FiguresAsOf(BihuanDb db, FindingCounts kept, PastFigures past, OfficeClock clock)
{
    /// <summary>The last moment of an office day, or now while the day lasts.</summary>
    public static DateTimeOffset At(DateOnly day, DateTimeOffset now)
    {
        var end = OfficeClock.StartOf(day.AddDays(1)).AddMicroseconds(-1);
        return end < now ? end : now;
    }

    /// <summary>At the end of a past day; of today, at this moment: whoever asks again before anything in the region has changed is told the same.</summary>
    public Task<IReadOnlyList<StateCount>> CountAsync(Actor actor, DateOnly day, CancellationToken cancellationToken)
    {
        if (day < clock.Today) return CountAsync(actor, At(day, clock.Now), cancellationToken);
        return kept.KeepAsync("as-of?now", new Asking(db, actor, clock.Today), () => ReadAsync(actor, clock.Now, cancellationToken), cancellationToken);
    }

    /// <summary>Within the actor's scope, by unit, round and state. What is past is told once.</summary>
    public Task<IReadOnlyList<StateCount>> CountAsync(Actor actor, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var asking = new Asking(db, actor, OfficeClock.DayOf(instant));
        return instant < clock.Now - PastFigures.Settled
            ? past.KeepAsync($"{KeptAnswers.ScopeOf(actor)}/{instant.UtcTicks}", () => ReadAsync(actor, instant, cancellationToken))
            : kept.KeepAsync($"as-of?{instant.UtcTicks}", asking, () => ReadAsync(actor, instant, cancellationToken), cancellationToken);
    }

    /// <summary>The rows behind the numbers.</summary>
    public IQueryable<AsOfRow> Rows(Actor actor, DateTimeOffset instant)
    {
        var day = OfficeClock.DayOf(instant);
        return Spans(actor, instant).Select(span => new AsOfRow(
            EF.Property<FindingId>(span, "FindingId"), span.UnitId, span.State, span.Due < day && FindingMatch.Open.Contains(span.State)));
    }

    /// <summary>The spans that hold at the instant: entered at or before it, not left yet.</summary>
    public IQueryable<StateSpan> Spans(Actor actor, DateTimeOffset instant) =>
        FedBack(actor).Where(span => span.From <= instant && (span.To == null || span.To > instant));

    private IQueryable<StateSpan> FedBack(Actor actor)
    {
        var region = actor.Region;
        var spans = db.Set<StateSpan>().AsNoTracking().Where(span => span.RegionId == region && FindingMatch.FedBack.Contains(span.State));
        return Scope.UnitsSeenWhole(actor) is { } units ? spans.Where(span => units.Contains(span.UnitId)) : spans;
    }

    /// <summary>
    /// What still holds and what was left since are counted apart: each has an index, and neither walks through what was over
    /// before. In one statement, or what is left in between would be counted twice.
    /// </summary>
    private async Task<IReadOnlyList<StateCount>> ReadAsync(Actor actor, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var (day, entered) = (OfficeClock.DayOf(instant), FedBack(actor).Where(span => span.From <= instant));
        var groups = await Counted(entered.Where(span => span.To == null), day).Concat(Counted(entered.Where(span => span.To > instant), day)).ToListAsync(cancellationToken);
        return [.. groups.GroupBy(row => (row.Unit, row.Round, row.State)).Select(same => new StateCount(
            same.Key.Unit, same.Key.Round, same.Key.State, same.Sum(row => row.Count), FindingMatch.Open.Contains(same.Key.State) ? same.Sum(row => row.Overdue) : 0))];
    }

    private static IQueryable<SpanCount> Counted(IQueryable<StateSpan> spans, DateOnly day) =>
        spans.GroupBy(span => new { span.UnitId, span.RoundId, span.State })
            .Select(group => new SpanCount { Unit = group.Key.UnitId, Round = group.Key.RoundId, State = group.Key.State, Count = group.Count(), Overdue = group.Count(span => span.Due < day) });

    /// <summary>A row of the statement; set by name, for only so the database can join two of its kind.</summary>
    private sealed class SpanCount
    {
        public UnitId Unit { get; init; }
        public RoundId Round { get; init; }
        public FindingState State { get; init; }
        public int Count { get; init; }
        public int Overdue { get; init; }
    }
}
