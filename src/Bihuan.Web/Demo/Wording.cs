using System.Text.RegularExpressions;

namespace Bihuan.Web.Demo;

/// <summary>
/// Fills the gaps of a sentence: <c>[甲|乙]</c> takes one of the wordings, <c>{几}</c> a number or name. Within one fault
/// the same gap gets the same filling, so that what was found and what is done about it agree.
/// </summary>
internal sealed partial class Wording(Random random, int year)
{
    private static readonly IReadOnlyDictionary<string, string[]> Places = DemoTexts.WordLists("places");
    private readonly Dictionary<string, string> _filled = [];

    /// <summary>Fixes what a gap says.</summary>
    public Wording With(string gap, string text)
    {
        _filled[gap] = text;
        return this;
    }

    public string Fill(string template)
    {
        var chosen = Alternatives().Replace(template, match => Pick(match.Groups[1].Value.Split('|')));
        return Gaps().Replace(chosen, match => FillingOf(match.Groups[1].Value));
    }

    private string FillingOf(string gap)
    {
        if (!_filled.TryGetValue(gap, out var text)) _filled[gap] = text = New(gap);
        return text;
    }

    private string New(string gap) => gap.TrimEnd('2', '3') switch
    {
        "几" => Within(gap, random.Next(4, 10), 2).ToString(),
        "十几" => Within(gap, random.Next(18, 99), 11).ToString(),
        "百" => random.Next(103, 986).ToString(),
        "月" => random.Next(3, 12).ToString(),
        "成" => $"{random.Next(110, 890) / 10m:0.0}%",
        "万" => Money(gap),
        "大万" => $"{random.Next(900, 9800)}万元",
        "元" => $"{random.Next(1200, 98000)}元",
        "年" => year.ToString(),
        var place when Places.TryGetValue(place, out var names) => Pick(names),
        _ => throw new InvalidOperationException($"The demo does not know how to fill {{{gap}}}."),
    };

    /// <summary>A part (几2) is smaller than its whole (几), whichever is filled first.</summary>
    private int Within(string gap, int whole, int least) =>
        gap[^1] is '2' or '3' ? random.Next(least, int.Parse(FillingOf(gap[..^1]))) : whole;

    private string Money(string gap)
    {
        if (gap[^1] == '2') return $"{decimal.Parse(FillingOf("万")[..^2]) * random.Next(15, 80) / 100:0.0}万元";
        return $"{8 + (int)(random.NextDouble() * random.NextDouble() * 2400) / 10m:0.0}万元";
    }

    private string Pick(string[] words) => words[random.Next(words.Length)];

    [GeneratedRegex(@"\[([^\]]+)\]")]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Gaps();
}
