using Microsoft.Extensions.Caching.Memory;

namespace Bihuan.Web.Storage.Search;

/// <summary>
/// Figures of past days, told once: nothing rewrites a state span of the past, so no change ends them. Bounded by the rows
/// they hold; what nobody asked for lately goes first.
/// </summary>
internal sealed class PastFigures : IDisposable
{
    /// <summary>Rows of unit, round and state; some ten million bytes.</summary>
    private const int MostRows = 150_000;

    /// <summary>A commit begun before midnight may still be on its way some minutes later.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromHours(1);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostRows });

    public async Task<IReadOnlyList<StateCount>> KeepAsync(string key, Func<Task<IReadOnlyList<StateCount>>> tell)
    {
        if (_kept.Get<IReadOnlyList<StateCount>>(key) is { } known) return known;
        var fresh = await tell();
        _kept.Set(key, fresh, new MemoryCacheEntryOptions { Size = fresh.Count + 1 });
        return fresh;
    }

    public void Dispose() => _kept.Dispose();
}
