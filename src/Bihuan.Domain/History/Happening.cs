using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Bihuan.Domain.History;

/// <summary>What a happening is about. <see cref="Unit"/> is the unit whose people may read it, if any.</summary>
public sealed record Subject(string Type, Guid Id, UnitId? Unit = null);

/// <summary>
/// Something that happened: who, for whom, when, what. Instants are UTC. The storage chains happenings per region
/// (each carries the hash of the one before) in the same commit as the change they tell of.
/// </summary>
/// <param name="Kind">A dotted word, for example <c>finding.closed</c>; never shown to people.</param>
/// <param name="Summary">One official Chinese sentence without the actor's name.</param>
/// <param name="Payload">JSON of what changed, or an empty string.</param>
public sealed record Happening(
    string Kind, RegionId Region, PersonId? By, PersonId? OnBehalfOf, DateTimeOffset At, Subject Subject, string Summary, string Payload)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string ToPayload(object? payload) => payload is null ? "" : JsonSerializer.Serialize(payload, Readable);

    /// <summary>The part of a payload that this type knows by name; null where there is no payload.</summary>
    public static T? FromPayload<T>(string payload)
        where T : class => payload.Length == 0 ? null : JsonSerializer.Deserialize<T>(payload, Readable);
}
