using Bihuan.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.History;

/// <summary>What is wrong with a chain, and at which number.</summary>
public sealed record ChainDamage(RegionId Region, long Number, string Text);

/// <summary>Walks every chain from its first link and compares it with its head and with the witness outside the database.</summary>
public static class ChainVerifier
{
    public static async Task<(long Entries, IReadOnlyList<ChainDamage> Damages)> VerifyAsync(BihuanDb db, ChainWitness witness, CancellationToken cancellationToken)
    {
        var damages = new List<ChainDamage>();
        var entries = 0L;
        var regions = await db.Regions.AsNoTracking().Select(region => region.Id).ToListAsync(cancellationToken);
        foreach (var region in regions)
        {
            var (count, hashes) = await WalkAsync(db, region, witness, damages, cancellationToken);
            entries += count;
            await CompareHeadAsync(db, region, count, hashes, damages, cancellationToken);
        }

        return (entries, damages);
    }

    private static async Task<(long Last, string LastHash)> WalkAsync(
        BihuanDb db, RegionId region, ChainWitness witness, List<ChainDamage> damages, CancellationToken cancellationToken)
    {
        using var seen = witness.HeadsOf(region).GetEnumerator();
        var more = seen.MoveNext();
        var (last, lastHash) = (0L, ChainHead.Genesis);
        var rows = db.History.AsNoTracking().Where(entry => entry.RegionId == region).OrderBy(entry => entry.Number).AsAsyncEnumerable();
        await foreach (var entry in rows.WithCancellation(cancellationToken))
        {
            if (entry.Number != last + 1) damages.Add(new(region, last + 1, $"缺少第{last + 1}条至第{entry.Number - 1}条记录"));
            if (entry.ComputeHash() != entry.Hash) damages.Add(new(region, entry.Number, "记录内容被改动"));
            else if (entry.PreviousHash != lastHash) damages.Add(new(region, entry.Number, "与前一条记录不衔接(插入、删除或调换)"));
            while (more && seen.Current.Number < entry.Number) more = seen.MoveNext();
            if (more && seen.Current.Number == entry.Number && seen.Current.Hash != entry.Hash) damages.Add(new(region, entry.Number, "与库外留存的链头不一致"));
            (last, lastHash) = (entry.Number, entry.Hash);
        }

        var newest = witness.HeadsOf(region).LastOrDefault();
        if (newest.Number > last) damages.Add(new(region, last + 1, $"链尾被截断:库外留存至第{newest.Number}条,库内只有{last}条"));
        return (last, lastHash);
    }

    private static async Task CompareHeadAsync(
        BihuanDb db, RegionId region, long last, string lastHash, List<ChainDamage> damages, CancellationToken cancellationToken)
    {
        var head = await db.ChainHeads.AsNoTracking().SingleOrDefaultAsync(h => h.RegionId == region, cancellationToken);
        if ((head?.Number ?? 0) > last) damages.Add(new(region, last + 1, $"链尾被截断:链头为第{head!.Number}条,库内只有{last}条"));
        else if ((head?.Hash ?? ChainHead.Genesis) != lastHash) damages.Add(new(region, last, "链头与最后一条记录不一致"));
    }
}
