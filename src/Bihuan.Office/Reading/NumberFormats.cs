using System.Globalization;
using System.Text;

namespace Bihuan.Office.Reading;

/// <summary>Writes a list's number in the formats Chinese documents use.</summary>
static class NumberFormats
{
    const string Digits = "零一二三四五六七八九";

    public static string Print(int number, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "koreanCounting" => Counted(number),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Spelled(number),
        "chineseLegalSimplified" or "ideographLegalTraditional" => Formal(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" or "ideographEnclosedCircle" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" when number is >= 1 and <= 20 => ((char)('⑴' + number - 1)).ToString(),
        "decimalEnclosedFullstop" when number is >= 1 and <= 20 => ((char)('⒈' + number - 1)).ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => string.Concat(Plain(number).Select(c => (char)(c - '0' + '０'))),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter(number, 'A'),
        "lowerLetter" => Letter(number, 'a'),
        "ideographTraditional" when number is >= 1 and <= 10 => "甲乙丙丁戊己庚辛壬癸"[number - 1].ToString(),
        "ideographZodiac" when number is >= 1 and <= 12 => "子丑寅卯辰巳午未申酉戌亥"[number - 1].ToString(),
        _ => Plain(number),
    };

    static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    // 10 is 十, 21 is 二十一, 105 is 一百零五.
    static string Counted(int number)
    {
        if (number is <= 0 or > 9999) return Plain(number);
        var text = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            if (digit is 0) { gap = text.Length > 0; continue; }
            if (gap) text.Append('零');
            if (!(digit is 1 && unit is 10 && text.Length is 0)) text.Append(Digits[digit]);
            text.Append(name);
            gap = false;
        }
        return text.ToString();
    }

    static string Spelled(int number) => string.Concat(Plain(Math.Max(0, number)).Select(c => c is '0' ? '〇' : Digits[c - '0']));

    static string Formal(int number) =>
        string.Concat(Counted(number).Select(c => "一二三四五六七八九十百千零".IndexOf(c) is >= 0 and var at ? "壹贰叁肆伍陆柒捌玖拾佰仟零"[at] : c));

    static string Letter(int number, char first) => number is < 1 or > 780 ? Plain(number) : new string((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    static string Roman(int number)
    {
        if (number is < 1 or > 3999) return Plain(number);
        var text = new StringBuilder();
        foreach (var (value, sign) in ((int, string)[])[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
            for (; number >= value; number -= value) text.Append(sign);
        return text.ToString();
    }
}
