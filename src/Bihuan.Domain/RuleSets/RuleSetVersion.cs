using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Bihuan.Domain.RuleSets;

/// <summary>A rule set as it is kept: one row per version, never changed once a round uses it.</summary>
public sealed class RuleSetVersion
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    private RuleSet? _rules;

    private RuleSetVersion() { }

    public RuleSetVersion(RegionId region, RuleSet rules)
    {
        Id = RuleSetId.New();
        RegionId = region;
        (Name, Number, Title) = (rules.Name, rules.Version, rules.Title);
        Document = JsonSerializer.Serialize(rules, Format);
    }

    public RuleSetId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public string Name { get; private set; } = "";
    public int Number { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The whole rule set as JSON.</summary>
    public string Document { get; private set; } = "";

    /// <summary>The rules; read once per instance.</summary>
    public RuleSet Rules => _rules ??= JsonSerializer.Deserialize<RuleSet>(Document, Format)
        ?? throw new InvalidOperationException($"Rule set {Name} is empty.");
}
