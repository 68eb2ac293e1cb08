using Bihuan.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage.History;

/// <summary>What is wrong with a chain, and at which number.</summary>
public sealed record ChainDamage(RegionId Region, long Number, string Text);

/// <summary>Walks every chain from its first link and compares it with its head and with the witness outside the database. Reads row by row.</summary>
public static class ChainVerifier
{
    /// <summary>Damages told per region; behind a cut or an insertion every further row may be wrong.</summary>
    private const int Told = 50;

    public static async Task<(long Entries, IReadOnlyList<ChainDamage> Damages)> VerifyAsync(BihuanDb db, ChainWitness witness, CancellationToken cancellationToken)
    {
        var damages = new List<ChainDamage>();
        var entries = 0L;
        var regions = await db.Regions.AsNoTracking().Select(region => region.Id).ToListAsync(cancellationToken);
        var heads = await db.ChainHeads.AsNoTracking().Select(head => head.RegionId).ToListAsync(cancellationToken);
        foreach (var region in regions.Concat(heads).Concat(witness.Regions()).Distinct())
        {
            var ofRegion = new List<ChainDamage>();
            var (count, last, hash) = await WalkAsync(db, region, witness, ofRegion, cancellationToken);
            entries += count;
            await CompareHeadAsync(db, region, last, hash, ofRegion, cancellationToken);
            damages.AddRange(ofRegion);
        }

        return (entries, damages);
    }

    private static async Task<(long Count, long Last, string LastHash)> WalkAsync(
        BihuanDb db, RegionId region, ChainWitness witness, List<ChainDamage> damages, CancellationToken cancellationToken)
    {
        using var seen = witness.HeadsOf(region).GetEnumerator();
        var more = seen.MoveNext();
        var (count, last, lastHash) = (0L, 0L, ChainHead.Genesis);
        var rows = db.History.AsNoTracking().Where(entry => entry.RegionId == region).OrderBy(entry => entry.Number).AsAsyncEnumerable();
        await foreach (var entry in rows.WithCancellation(cancellationToken))
        {
            count++;
            if (entry.Number != last + 1) Tell(last + 1, entry.Number - last > 2 ? $"缺少第{last + 1}条至第{entry.Number - 1}条记录" : $"缺少第{last + 1}条记录");
            if (entry.ComputeHash() != entry.Hash) Tell(entry.Number, "记录内容被改动");
            else if (entry.PreviousHash != lastHash) Tell(entry.Number, "与前一条记录不衔接（插入、删除或调换）");
            while (more && seen.Current.Number < entry.Number) more = seen.MoveNext();
            if (more && seen.Current.Number == entry.Number && seen.Current.Hash != entry.Hash) Tell(entry.Number, "与库外留存的链头不一致");
            (last, lastHash) = (entry.Number, entry.Hash);
        }

        var newest = witness.HeadsOf(region).LastOrDefault();
        if (newest.Number > last) Tell(last + 1, $"链尾被截断：库外留存至第{newest.Number}条，库内只有{last}条");
        return (count, last, lastHash);

        void Tell(long number, string text)
        {
            if (damages.Count < Told) damages.Add(new ChainDamage(region, number, text));
        }
    }

    private static async Task CompareHeadAsync(
        BihuanDb db, RegionId region, long last, string lastHash, List<ChainDamage> damages, CancellationToken cancellationToken)
    {
        var head = await db.ChainHeads.AsNoTracking().SingleOrDefaultAsync(h => h.RegionId == region, cancellationToken);
        if ((head?.Number ?? 0) > last) damages.Add(new(region, last + 1, $"链尾被截断：链头为第{head!.Number}条，库内只有{last}条"));
        else if ((head?.Hash ?? ChainHead.Genesis) != lastHash) damages.Add(new(region, last, "链头与最后一条记录不一致"));
    }
}
