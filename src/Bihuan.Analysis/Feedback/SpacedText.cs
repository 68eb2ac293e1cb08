using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Scanned pages whose recognition put a blank behind every character: “关 于 巡 察 情 况 的 反 馈”.</summary>
static partial class SpacedText
{
    // Shorter lines are as often set wide on purpose, “时 间”, “通 知”, unless longer ones are wide too.
    const int Fewest = 6;

    [GeneratedRegex(@"(?<=[^\x00-\x7F]) (?=\S)|(?<=\S) (?=[^\x00-\x7F])", RegexOptions.CultureInvariant)]
    private static partial Regex Blank { get; }

    [GeneratedRegex(@"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex Apart { get; }

    [GeneratedRegex(@"[\u4e00-\u9fff](?=[\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex Together { get; }

    /// <summary>The text with such lines closed up; indents and wide gaps stay.</summary>
    public static string Closed(string text)
    {
        if (!text.Contains(' ')) return text;
        var lines = text.Split('\n');
        var fewest = lines.Count(line => IsSpaced(line, Fewest)) > 1 ? 1 : Fewest;
        return string.Join('\n', lines.Select(line => IsSpaced(line, fewest) ? Blank.Replace(line, "") : line));
    }

    static bool IsSpaced(string line, int fewest) => Apart.Count(line) is var apart && apart >= fewest && apart > Together.Count(line) * 4;
}
