using System.Collections.Concurrent;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.Search;

/// <summary>Counts findings within the asking person's scope. Made for one request.</summary>
internal sealed class FindingCounts(KeptAnswers kept)
{
    private static readonly string Overdue = Figures.Overdue.Filter.ToQuery();
    private KeptAnswers.Shelf? _shelf;

    /// <summary>
    /// What is asked of several states is told from the counts per state, what is overdue from the counts per unit: questions
    /// that differ in nothing else share one walk of the index. One state alone is a short walk, but none where all were counted.
    /// </summary>
    public async Task<int> CountAsync(FindingFilter filter, Asking asking, CancellationToken cancellationToken)
    {
        if (filter.ToQuery() == Overdue) return (await PerUnitAsync(filter, asking, cancellationToken)).Values.Sum();
        if (filter is { States: [], Due: null } && filter.Flags.Contains(FindingFlag.Judged)) return await CountJudgedAsync(filter, asking, cancellationToken);
        if (filter.States.Count > 1 || (filter.States.Count == 1 && await IsKeptAsync(PerStateKey(filter), asking, cancellationToken)))
        {
            var perState = await PerStateAsync(filter, asking, cancellationToken);
            return filter.States.Distinct().Sum(state => perState.GetValueOrDefault(state));
        }

        return await KeepAsync($"count?{filter.ToQuery()}", asking, () => FindingMatch.Of(filter, asking).CountAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Closed, or overdue: nothing is both. As one question of either it is a list of rows to be freed of doubles, as two it is two stretches of an index.</summary>
    private async Task<int> CountJudgedAsync(FindingFilter filter, Asking asking, CancellationToken cancellationToken)
    {
        var rest = filter with { Flags = [.. filter.Flags.Where(flag => flag != FindingFlag.Judged)] };
        return await CountAsync(rest with { States = [FindingState.Closed] }, asking, cancellationToken) + await CountAsync(rest with { Due = DueFilter.Overdue }, asking, cancellationToken);
    }

    /// <summary>How many stand in each state; the filter's own choice of states is left aside.</summary>
    public Task<IReadOnlyDictionary<FindingState, int>> PerStateAsync(FindingFilter filter, Asking asking, CancellationToken cancellationToken)
    {
        var open = filter with { States = [] };
        return KeepAsync<IReadOnlyDictionary<FindingState, int>>(PerStateKey(filter), asking, async () =>
            await FindingMatch.Of(open, asking).GroupBy(f => f.State).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken), cancellationToken);
    }

    public Task<IReadOnlyDictionary<UnitId, int>> PerUnitAsync(FindingFilter filter, Asking asking, CancellationToken cancellationToken) =>
        KeepAsync<IReadOnlyDictionary<UnitId, int>>($"units?{filter.ToQuery()}", asking, async () =>
            await FindingMatch.Of(filter, asking).GroupBy(f => f.UnitId).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken), cancellationToken);

    /// <summary>Anything told from the region's data alone, under a key that says all it depends on beside person and day.</summary>
    public Task<T> KeepAsync<T>(string key, Asking asking, Func<Task<T>> count, CancellationToken cancellationToken) where T : notnull =>
        KeepAsync(shelf => shelf.Counts, key, asking, count, cancellationToken);

    /// <summary>A page of rows; there are fewer of them, because they are larger.</summary>
    public Task<T> KeepPageAsync<T>(string key, Asking asking, Func<Task<T>> page, CancellationToken cancellationToken) where T : notnull =>
        KeepAsync(shelf => shelf.Pages, key, asking, page, cancellationToken);

    private async Task<T> KeepAsync<T>(
        Func<KeptAnswers.Shelf, ConcurrentDictionary<string, object>> place, string key, Asking asking, Func<Task<T>> tell, CancellationToken cancellationToken) where T : notnull
    {
        var (shelf, whose) = (place(await ShelfAsync(asking, cancellationToken)), Whose(key, asking));
        if (shelf.TryGetValue(whose, out var known)) return (T)known;
        var fresh = await tell();
        shelf[whose] = fresh;
        return fresh;
    }

    private async Task<bool> IsKeptAsync(string key, Asking asking, CancellationToken cancellationToken) =>
        (await ShelfAsync(asking, cancellationToken)).Counts.ContainsKey(Whose(key, asking));

    /// <summary>The change is read before anything is told: what is kept may be newer than it, never older.</summary>
    private async Task<KeptAnswers.Shelf> ShelfAsync(Asking asking, CancellationToken cancellationToken) =>
        _shelf ??= kept.After(asking.Actor.Region, await LastChangeAsync(asking, cancellationToken));

    private static string Whose(string key, Asking asking) => $"{KeptAnswers.ScopeOf(asking.Actor)}/{asking.Terms}/{key}";

    private static string PerStateKey(FindingFilter filter) => $"states?{(filter with { States = [] }).ToQuery()}";

    private static async Task<long> LastChangeAsync(Asking asking, CancellationToken cancellationToken)
    {
        var region = asking.Actor.Region;
        var changes = await KeptCommands.ReadAsync(
            asking, "change", () => asking.Db.ChainHeads.Where(head => head.RegionId == region).Select(head => head.LastChange), row => row.GetInt64(0), cancellationToken);
        return changes is [var change] ? change : 0;
    }
}
