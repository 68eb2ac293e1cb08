using Bihuan.Domain;

namespace Bihuan.Web.Features.RuleSets;

/// <summary>Lists as people write them into a text field: one item per line. Remembers the lines it could not read.</summary>
internal sealed class FormLines
{
    private readonly List<Refusal> _unreadable = [];

    public IReadOnlyList<Refusal> Unreadable => _unreadable;

    public static string Of(IEnumerable<string> items) => string.Join('\n', items);

    public static IReadOnlyList<string> Read(string? text) => [.. (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];

    /// <summary>Lines like <c>名称：内容</c>.</summary>
    public IReadOnlyList<(string Name, string Value)> ReadPairs(string setting, string? text, bool mayLackValue = false)
    {
        var pairs = new List<(string, string)>();
        foreach (var line in Read(text))
        {
            var cut = line.IndexOfAny(['：', ':']);
            if (cut > 0 && (mayLackValue || cut < line.Length - 1)) pairs.Add((line[..cut].Trim(), line[(cut + 1)..].Trim()));
            else _unreadable.Add(new UnreadableLine(setting, line, "名称：内容"));
        }

        return pairs;
    }

    /// <summary>Lines like <c>组织领导：15</c>.</summary>
    public IReadOnlyList<(string Name, int Number)> ReadNumbers(string setting, string? text)
    {
        var pairs = new List<(string, int)>();
        foreach (var (name, value) in ReadPairs(setting, text))
        {
            if (int.TryParse(value, out var number) && number is >= 0 and <= 1000) pairs.Add((name, number));
            else _unreadable.Add(new UnreadableLine(setting, $"{name}：{value}", "名称：分数"));
        }

        return pairs;
    }
}

public sealed record UnreadableLine(string Setting, string Line, string Form) : Refusal($"{Setting}中“{Line}”无法识别，请写成“{Form}”", MendAt.RuleSet);
