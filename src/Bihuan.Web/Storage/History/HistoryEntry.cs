using System.Security.Cryptography;
using System.Text;
using Bihuan.Domain;
using Bihuan.Domain.History;

namespace Bihuan.Web.Storage.History;

/// <summary>A happening as a link of its region's chain. Rows are only ever added; triggers in the database see to it.</summary>
public sealed class HistoryEntry
{
    private HistoryEntry() { }

    public HistoryEntry(long number, Happening happening, string previousHash)
    {
        (RegionId, Number, Kind) = (happening.Region, number, happening.Kind);
        (By, OnBehalfOf, At) = (happening.By, happening.OnBehalfOf, new DateTimeOffset(happening.At.UtcTicks / 10 * 10, TimeSpan.Zero));
        (SubjectType, SubjectId, UnitId) = (happening.Subject.Type, happening.Subject.Id, happening.Subject.Unit);
        (Summary, Payload, PreviousHash) = (happening.Summary, happening.Payload, previousHash);
        Hash = ComputeHash();
    }

    public RegionId RegionId { get; private set; }

    /// <summary>1 for the region's first, without gaps.</summary>
    public long Number { get; private set; }
    public string Kind { get; private set; } = "";
    public PersonId? By { get; private set; }
    public PersonId? OnBehalfOf { get; private set; }

    /// <summary>To the microsecond, which both databases keep.</summary>
    public DateTimeOffset At { get; private set; }
    public string SubjectType { get; private set; } = "";
    public Guid SubjectId { get; private set; }
    public UnitId? UnitId { get; private set; }
    public string Summary { get; private set; } = "";
    public string Payload { get; private set; } = "";
    public string PreviousHash { get; private set; } = "";
    public string Hash { get; private set; } = "";

    /// <summary>SHA-256 over every field with its length in front, so that no two rows read the same; lower-case hexadecimal.</summary>
    public string ComputeHash()
    {
        var text = new StringBuilder(256 + Payload.Length);
        foreach (var field in Fields()) text.Append(field.Length).Append(':').Append(field).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private string[] Fields() =>
    [
        RegionId.Value.ToString("N"), Number.ToString(), Kind, By?.Value.ToString("N") ?? "", OnBehalfOf?.Value.ToString("N") ?? "",
        At.UtcTicks.ToString(), SubjectType, SubjectId.ToString("N"), UnitId?.Value.ToString("N") ?? "", Summary, Payload, PreviousHash,
    ];
}

/// <summary>The newest link of a region's chain: a tail that is cut off no longer matches it.</summary>
public sealed class ChainHead
{
    public const string Genesis = "";

    public RegionId RegionId { get; set; }
    public long Number { get; set; }
    public string Hash { get; set; } = Genesis;

    /// <summary>The newest link whose commit changed something: looks, sign-ins and refusals move <see cref="Number"/> alone.</summary>
    public long LastChange { get; set; }
}
