using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Bihuan.Domain.RuleSets;

/// <summary>A rule set as a JSON document: strict in both directions, so that a misspelt setting is never silently without effect.</summary>
public static class RuleSetDocument
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    public static string Write(RuleSet rules) => JsonSerializer.Serialize(rules, Format);

    /// <summary>Reads what <see cref="Write"/> wrote, or what somebody wrote by hand.</summary>
    /// <exception cref="RefusedException">It is no rule set; says at which place.</exception>
    public static RuleSet Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<RuleSet>(json, Format) ?? throw new RefusedException(new UnreadableRuleSet("文件", "内容为空"));
        }
        catch (JsonException wrong)
        {
            throw new RefusedException(new UnreadableRuleSet(wrong.Path is { Length: > 0 } path ? path : $"第{(wrong.LineNumber ?? 0) + 1}行", "名称或取值不符合规则集格式"));
        }
    }

    /// <summary>The JSON schema of a rule set.</summary>
    public static string Schema() => Format.GetJsonSchemaAsNode(typeof(RuleSet)).ToJsonString(Format);
}

public sealed record UnreadableRuleSet(string Place, string Why) : Refusal($"规则集文件无法读取：{Place}处{Why}，请对照格式说明修改", MendAt.RuleSet);
