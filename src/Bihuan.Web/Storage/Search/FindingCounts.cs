using System.Collections.Concurrent;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.Search;

/// <summary>
/// What was counted and read, for as long as nothing has happened in the region: every change of a finding is a link of
/// the region's chain, so counts and pages of the same link are the same. Exact, also over several nodes.
/// </summary>
public sealed class KeptCounts
{
    private const int MostPerRegion = 20_000;
    private const int MostPages = 200;
    private readonly ConcurrentDictionary<RegionId, Shelf> _shelves = new();

    internal Shelf At(RegionId region, long link)
    {
        var shelf = _shelves.GetOrAdd(region, _ => new Shelf(link));
        if (shelf.Link != link || shelf.Counts.Count > MostPerRegion || shelf.Pages.Count > MostPages) _shelves[region] = shelf = new Shelf(link);
        return shelf;
    }

    internal sealed record Shelf(long Link)
    {
        public ConcurrentDictionary<string, object> Counts { get; } = new();
        public ConcurrentDictionary<string, object> Pages { get; } = new();
    }
}

/// <summary>Counts findings within the asking person's scope. Made for one request.</summary>
internal sealed class FindingCounts(KeptCounts kept)
{
    private KeptCounts.Shelf? _shelf;

    public Task<int> CountAsync(FindingFilter filter, Asking asking, CancellationToken cancellationToken) =>
        KeepAsync($"count?{filter.ToQuery()}", asking, () => FindingMatch.Of(filter, asking).CountAsync(cancellationToken));

    /// <summary>How many stand in each state; the filter's own choice of states is left aside.</summary>
    public Task<IReadOnlyDictionary<FindingState, int>> PerStateAsync(FindingFilter filter, Asking asking, CancellationToken cancellationToken)
    {
        var open = filter with { States = [] };
        return KeepAsync<IReadOnlyDictionary<FindingState, int>>($"states?{open.ToQuery()}", asking, async () =>
            await FindingMatch.Of(open, asking).GroupBy(f => f.State).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken));
    }

    /// <summary>Anything told from the region's data alone, under a key that says all it depends on beside person and day.</summary>
    public Task<T> KeepAsync<T>(string key, Asking asking, Func<Task<T>> count) where T : notnull => KeepAsync(shelf => shelf.Counts, key, asking, count);

    /// <summary>A page of rows; there are fewer of them, because they are larger.</summary>
    public Task<T> KeepPageAsync<T>(string key, Asking asking, Func<Task<T>> page) where T : notnull => KeepAsync(shelf => shelf.Pages, key, asking, page);

    private async Task<T> KeepAsync<T>(Func<KeptCounts.Shelf, ConcurrentDictionary<string, object>> place, string key, Asking asking, Func<Task<T>> tell) where T : notnull
    {
        // The link is read before anything is told: what is kept may be newer than its link, never older.
        _shelf ??= kept.At(asking.Actor.Region, await LinkAsync(asking));
        var (shelf, whose) = (place(_shelf), $"{asking.Actor.Person.Value:N}/{asking.Today.DayNumber}/{key}");
        if (shelf.TryGetValue(whose, out var known)) return (T)known;
        var fresh = await tell();
        shelf[whose] = fresh;
        return fresh;
    }

    private static async Task<long> LinkAsync(Asking asking)
    {
        var region = asking.Actor.Region;
        var links = await KeptCommands.ReadAsync(asking, "link", () => asking.Db.ChainHeads.Where(head => head.RegionId == region).Select(head => head.Number), row => row.GetInt64(0), default);
        return links is [var link] ? link : 0;
    }
}
