using Bihuan.Domain;

namespace Bihuan.Web.Storage.History;

/// <summary>
/// Writes each new head of a chain to a file outside the database, one line per commit. Whoever cuts the tail of the
/// chain and its head in the database is found by it. It may lag behind after a crash, never run ahead.
/// </summary>
public sealed class ChainWitness(string? folder)
{
    private readonly Lock _gate = new();

    /// <summary>The file of one region, or null where no folder is kept (several nodes on one database).</summary>
    public string? FileOf(RegionId region) => folder is null ? null : Path.Combine(folder, $"{region.Value:N}.chain");

    public void Note(IEnumerable<ChainHead> heads)
    {
        if (folder is null) return;
        lock (_gate)
        {
            Directory.CreateDirectory(folder);
            foreach (var head in heads) File.AppendAllText(FileOf(head.RegionId)!, $"{head.Number} {head.Hash}\n");
        }
    }

    /// <summary>The regions it has seen; one that is gone from the database is found by it.</summary>
    public IEnumerable<RegionId> Regions()
    {
        if (folder is null || !Directory.Exists(folder)) yield break;
        foreach (var file in Directory.EnumerateFiles(folder, "*.chain"))
        {
            if (Guid.TryParseExact(Path.GetFileNameWithoutExtension(file), "N", out var region)) yield return new RegionId(region);
        }
    }

    /// <summary>The heads seen so far, oldest first; an unfinished last line is passed over.</summary>
    public IEnumerable<(long Number, string Hash)> HeadsOf(RegionId region)
    {
        if (FileOf(region) is not { } file || !File.Exists(file)) yield break;
        foreach (var line in File.ReadLines(file))
        {
            var parts = line.Split(' ');
            if (parts.Length == 2 && parts[1].Length == 64 && long.TryParse(parts[0], out var number)) yield return (number, parts[1]);
        }
    }
}
