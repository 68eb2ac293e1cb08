using Bihuan.Domain;
using Bihuan.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.History;

/// <summary>
/// Chains happenings into the commit that brings them. One instance per database: on SQLite it also lines the writers
/// up, which is cheaper than letting them wait on the file's lock.
/// </summary>
public sealed class HistoryChain(ChainWitness witness)
{
    private readonly SemaphoreSlim _writers = new(1, 1);

    public async Task<IDisposable> WaitForTurnAsync(BihuanDb db, CancellationToken cancellationToken)
    {
        if (db is not SqliteBihuanDb || db.Database.CurrentTransaction is not null) return Turn.None;
        await _writers.WaitAsync(cancellationToken);
        return new Turn(_writers);
    }

    public async Task<int> CommitAsync(BihuanDb db, Func<CancellationToken, Task<int>> save, CancellationToken cancellationToken)
    {
        var isChange = db.Tells || db.ChangeTracker.Entries().Any(entry => entry is { Entity: Aggregate, State: not EntityState.Unchanged and not EntityState.Detached });
        var happenings = Collect(db);
        if (happenings.Count == 0) return await save(cancellationToken);
        if (db.Database.CurrentTransaction is not null) throw new InvalidOperationException("A use case commits once; it opens no transaction of its own.");
        db.IsSpent = true;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var heads = await AppendAsync(db, happenings, isChange, cancellationToken);
        var changed = await save(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.IsSpent = false;
        witness.Note(heads);
        foreach (var head in heads) db.Entry(head).State = EntityState.Detached;
        return changed;
    }

    private static List<Happening> Collect(BihuanDb db)
    {
        // Entries may be added while happenings are taken, so the aggregates are listed first.
        var aggregates = db.ChangeTracker.Entries<Aggregate>().Select(entry => entry.Entity).ToArray();
        // One commit may tell of several instants (an import, the demo): the chain tells them in the order they happened.
        return [.. aggregates.SelectMany(aggregate => aggregate.TakeHappenings()).Concat(db.TakeNotes()).OrderBy(happening => happening.At)];
    }

    private static async Task<List<ChainHead>> AppendAsync(BihuanDb db, List<Happening> happenings, bool isChange, CancellationToken cancellationToken)
    {
        var heads = new List<ChainHead>();
        foreach (var ofRegion in happenings.GroupBy(happening => happening.Region))
        {
            var head = await HeadOfAsync(db, ofRegion.Key, cancellationToken);
            foreach (var happening in ofRegion)
            {
                var entry = new HistoryEntry(head.Number + 1, happening, head.Hash);
                (head.Number, head.Hash) = (entry.Number, entry.Hash);
                db.History.Add(entry);
            }

            if (isChange) head.LastChange = head.Number;
            heads.Add(head);
        }

        return heads;
    }

    private static async Task<ChainHead> HeadOfAsync(BihuanDb db, RegionId region, CancellationToken cancellationToken)
    {
        var head = await LockedHead(db, region).AsTracking().SingleOrDefaultAsync(cancellationToken);
        if (head is null && db is PostgresBihuanDb)
        {
            // Two nodes may found a chain at once: a row both can lock must be there first.
            await db.Database.ExecuteSqlAsync($"INSERT INTO chain_heads (region_id, number, hash, last_change) VALUES ({region.Value}, 0, '', 0) ON CONFLICT DO NOTHING", cancellationToken);
            head = await LockedHead(db, region).AsTracking().SingleAsync(cancellationToken);
        }

        if (head is null) db.ChainHeads.Add(head = new ChainHead { RegionId = region });
        return head;
    }

    private static IQueryable<ChainHead> LockedHead(BihuanDb db, RegionId region) => db is PostgresBihuanDb
        ? db.ChainHeads.FromSql($"SELECT * FROM chain_heads WHERE region_id = {region.Value} FOR UPDATE")
        : db.ChainHeads.Where(head => head.RegionId == region);

    private sealed class Turn(SemaphoreSlim? writers) : IDisposable
    {
        public static readonly Turn None = new(null);

        public void Dispose() => writers?.Release();
    }
}
