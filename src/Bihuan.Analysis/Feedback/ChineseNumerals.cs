namespace Bihuan.Analysis.Feedback;

/// <summary>Reads numbers written in Chinese numerals, such as 十二, 一百零八, 三万五千.</summary>
static class ChineseNumerals
{
    const string Digits = "零一二三四五六七八九";

    /// <summary>The value, or null when the characters form no number.</summary>
    public static decimal? Read(ReadOnlySpan<char> text)
    {
        decimal total = 0, section = 0, digit = 0;
        var seen = false;
        foreach (var c in text)
        {
            var value = c is '两' ? 2 : Digits.IndexOf(c);
            if (value >= 0) digit = value;
            else if (UnitOf(c) is not { } unit) return null;
            else if (unit >= 10_000) { total = (total + section + digit) * unit; section = digit = 0; }
            else { section += (digit is 0 && !seen ? 1 : digit) * unit; digit = 0; }
            seen = true;
        }
        return seen ? total + section + digit : null;
    }

    static decimal? UnitOf(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => null,
    };
}
