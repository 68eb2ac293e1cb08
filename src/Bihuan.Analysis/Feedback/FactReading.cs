using System.Globalization;
using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Extracts numbers with their units from the text of a finding (G28). Dates, years and document numbers are none.</summary>
static partial class FactReading
{
    const string Number = @"(?<n>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[零一二三四五六七八九十百千两]{1,9}(?:万[零一二三四五六七八九十百千]{0,7})?)";

    [GeneratedRegex(
        @"(?<![\d.第〔\[A-Za-z*])" + Number + @"(?<about>余|多|几|来|数)?(?:(?<money>(?<scale>亿|千万|百万|十万|万|千|百)?(?<after>余|多)?元)|(?<percent>%|％|‰|个百分点|成(?!立|为|效|员|果|绩|都|本|熟|功|长|型|套|分|文|品|交|就|份))|(?<scale2>万|亿)?(?<after2>余|多)?(?<unit>个(?:百分点|小时|工作日|月|年头)?|名|人次|人|户次|户|起|项|件次|件|条|份|笔|宗|次|处|家|所|座|台|套|辆|只|头|张|册|本|篇|期|场次|场|批次|批|轮|名次|例|封|间|栋|盏|块|段|封|盒|箱|瓶|位|种|类|组|级|类|亩|公顷|平方米|平方公里|立方米|公里|千米|米|吨|公斤|千克|升|天|日|小时|分钟|年|周|工作日|岁|页|条次|村|乡镇))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }

    public static IReadOnlyList<ReadFact> In(IEnumerable<Stretch> statement) => [.. statement.SelectMany(In)];

    static IEnumerable<ReadFact> In(Stretch stretch)
    {
        var passage = stretch.Passage;
        foreach (Match match in Form.Matches(passage.Text[stretch.Start..stretch.End]))
        {
            if (Of(match) is not { } fact) continue;
            var places = passage.InSource(stretch.Start + match.Index, stretch.Start + match.Index + match.Length).ToArray();
            yield return fact with { Start = places[0].Start, End = places[^1].End, Text = passage.Raw.Substring(stretch.Start + match.Index, match.Length) };
        }
    }

    static ReadFact? Of(Match match)
    {
        if (ValueOf(match.Groups["n"].Value) is not { } value) return null;
        if (match.Groups["money"].Success)
            return new ReadFact("", FactKind.Money, value * ScaleOf(match.Groups["scale"].Value), "元", 0, 0);
        if (match.Groups["percent"] is { Success: true } percent)
            return new ReadFact("", FactKind.Percentage, percent.Value switch { "成" => value * 10, "‰" => value / 10, _ => value }, "%", 0, 0);
        var unit = match.Groups["unit"].Value;
        if (IsCalendar(match, unit) || IsWord(match, unit)) return null;
        return new ReadFact("", KindOf(unit), value * ScaleOf(match.Groups["scale2"].Value), unit, 0, 0);
    }

    // “2023年”, “6月28日”, “三季度” say when; “第3次”, “一岗双责” count nothing.
    static bool IsCalendar(Match match, string unit)
    {
        var digits = match.Groups["n"].Value;
        if (unit is "年" && digits.Length is 4 && char.IsAsciiDigit(digits[0])) return true;
        return unit is "日" or "级" or "类" or "岁" or "村" or "乡镇" or "组" && (unit is not ("村" or "乡镇") || !char.IsAsciiDigit(digits[0]));
    }

    static bool IsWord(Match match, string unit)
    {
        var number = match.Groups["n"].Value;
        return !char.IsAsciiDigit(number[0]) && number is "一" or "十" && unit is "个" or "次" or "些" or "种" or "位" or "级" or "类" or "项" or "名" or "批" or "轮" or "年" or "天" or "本" or "块" or "段" or "条" or "期" or "件";
    }

    static FactKind KindOf(string unit) => unit switch
    {
        "个月" or "年" or "天" or "小时" or "个小时" or "分钟" or "周" or "工作日" or "个工作日" => FactKind.Duration,
        "亩" or "公顷" or "平方米" or "平方公里" or "立方米" or "公里" or "千米" or "米" or "吨" or "公斤" or "千克" or "升" => FactKind.Quantity,
        _ => FactKind.Count,
    };

    static decimal? ValueOf(string number)
    {
        if (!char.IsAsciiDigit(number[0])) return ChineseNumerals.Read(number);
        var plain = number.Replace(",", "");
        return plain.Length <= 20 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    static decimal ScaleOf(string scale) => scale switch
    {
        "百" => 100m,
        "千" => 1_000m,
        "万" => 10_000m,
        "十万" => 100_000m,
        "百万" => 1_000_000m,
        "千万" => 10_000_000m,
        "亿" => 100_000_000m,
        _ => 1m,
    };
}
