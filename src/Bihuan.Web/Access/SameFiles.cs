using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>Where else the same content serves as evidence (D02): findings the actor may see by number, the others only counted.</summary>
public sealed record SameFile(IReadOnlyList<(FindingId Id, string Code)> Seen, int Hidden)
{
    /// <summary>By hash, for the counting evidence of one finding. Two queries, told by the index on the hash.</summary>
    public static async Task<IReadOnlyDictionary<string, SameFile>> ElsewhereAsync(BihuanDb db, Finding finding, Actor actor, CancellationToken cancellationToken)
    {
        var hashes = finding.Evidence.Where(file => file.Counts).Select(file => file.Hash).Distinct().ToArray();
        if (hashes.Length == 0) return new Dictionary<string, SameFile>();
        var all = await HoldersAsync(db.Findings.Where(f => f.RegionId == finding.RegionId && f.Id != finding.Id), hashes, cancellationToken);
        if (all.Count == 0) return new Dictionary<string, SameFile>();
        var ids = all.Select(holder => holder.Id).Distinct().ToArray();
        var seen = (await db.Findings.VisibleTo(actor).Where(f => ids.Contains(f.Id)).Select(f => f.Id).ToListAsync(cancellationToken)).ToHashSet();
        return all.GroupBy(holder => holder.Hash).ToDictionary(group => group.Key, group => new SameFile(
            [.. group.Where(holder => seen.Contains(holder.Id)).Select(holder => (holder.Id, holder.Code)).Distinct()],
            group.Where(holder => !seen.Contains(holder.Id)).Select(holder => holder.Id).Distinct().Count()));
    }

    private static async Task<List<Holder>> HoldersAsync(IQueryable<Finding> findings, string[] hashes, CancellationToken cancellationToken) => await (
        from finding in findings
        from file in finding.Evidence
        where hashes.Contains(file.Hash) && file.WithdrawnBecause == null
        select new Holder(finding.Id, finding.Code, file.Hash)).ToListAsync(cancellationToken);

    private sealed record Holder(FindingId Id, string Code, string Hash);
}
