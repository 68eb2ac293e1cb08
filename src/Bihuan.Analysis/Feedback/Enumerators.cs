using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>The ways official documents number their parts, from the highest to the lowest.</summary>
enum EnumeratorStyle
{
    Part,          // 第一部分
    HanComma,      // 一、
    HanParen,      // (一)
    HanOrdinal,    // 第一,
    Arabic,        // 1.  1、
    Dotted,        // 1.1
    ArabicParen,   // (1)  1)
    Circled,       // ①  ⑴
    Letter,        // A.  Ⅰ.  甲、  壹、
    LetterNumber,  // A1.  A-1
    HanIs,         // 一是
    HanMust,       // 一要
    Firstly,       // 首先,
    Bullet,        // ●
}

/// <summary>A printed number at the head of a part.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Number">What it counts; 0 for bullets.</param>
/// <param name="Length">Characters it takes, the space after it included.</param>
readonly record struct Enumerator(EnumeratorStyle Style, int Number, int Length);

/// <summary>Recognises printed numbers in folded text.</summary>
static partial class Enumerators
{
    [GeneratedRegex(@"\G第(?<n>[一二三四五六七八九十]{1,3})(?:部分|章|节|篇)[:,、 ]{0,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Part { get; }

    [GeneratedRegex(@"\G(?<n>[一二三四五六七八九十]{1,3}) ?[、.] {0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex HanComma { get; }

    [GeneratedRegex(@"\G(?:\( ?(?<n>[一二三四五六七八九十]{1,3}) ?\)|(?<c>[㈠-㈩])) {0,4}(?:[、.] {0,4})?", RegexOptions.CultureInvariant)]
    private static partial Regex HanParen { get; }

    [GeneratedRegex(@"\G第(?<n>[一二三四五六七八九十]{1,3})(?:个?方面|个问题|类问题|类)?(?:是|[,、:]) {0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex HanOrdinal { get; }

    // “1.2023年未…”, “1.1月13日…” and “2.18人…” are numbers before a date or a count of wholes, “1.5万元” is an amount.
    [GeneratedRegex(@"\G(?:(?<n>\d{1,3}) ?(?:、|\.(?!\d)|\.(?=" + Dated + "|" + Whole + @"))|(?<c>[⒈-⒛])|(?<n>0[1-9]) +(?=[\u4e00-\u9fff“])) {0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Arabic { get; }

    // No month, day or hour has decimals, nor has what is counted one by one.
    const string Dated = @"(?:19|20)\d\d(?:年|[-—–~至/])|\d{1,2}月|\d{1,2}日|\d{1,2}[时点]\d{1,2}分|\d{1,2}:\d\d";
    const string Whole = @"\d{1,4}(?:[名人个项家件起位所处笔间台辆户宗套座栋份条村镇校部张枚盏]|小时)";

    [GeneratedRegex(@"\G\d{1,2}(?:\.\d{1,2}){0,2}\.(?<n>\d{1,2})[. ] {0,4}(?=[^\d ])", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted { get; }

    [GeneratedRegex(@"\G(?:[(〔\[【] ?(?<n>\d{1,3}) ?[)〕\]】]|(?<n>\d{1,2})\)) {0,4}(?:[、.] {0,4})?", RegexOptions.CultureInvariant)]
    private static partial Regex ArabicParen { get; }

    [GeneratedRegex(@"\G(?<c>[①-⑳⑴-⒇❶-❿])[、.]? {0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Circled { get; }

    [GeneratedRegex(@"\G(?<l>[A-HⅠ-Ⅻ甲乙丙丁戊己庚辛壹贰叁肆伍陆柒捌玖拾]) ?(?:、|\.(?![A-Za-z\d]))(?![甲乙丙丁]) {0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Letter { get; }

    [GeneratedRegex(@"\G[A-HP-T][-.]?(?<n>\d{1,2})(?:[、.: ] {0,4}(?=\D))", RegexOptions.CultureInvariant)]
    private static partial Regex LetterNumber { get; }

    [GeneratedRegex(@"\G(?<n>[一二三四五六七八九十]{1,3})是(?!否)[,:]? {0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex HanIs { get; }

    [GeneratedRegex(@"\G(?<n>[一二三四五六七八九十]{1,3})要[,:]?", RegexOptions.CultureInvariant)]
    private static partial Regex HanMust { get; }

    [GeneratedRegex(@"\G(?<w>首先|其次|再次|再者|最后|其[一二三四五六七八九])[,是:、] {0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Firstly { get; }

    [GeneratedRegex(@"\G(?:[●•◆■▪◇○◎★☆※▎►▶□▲√✓✔➢➤→❖◉]|[—–―─━]{1,3}(?= *[^ \d—–―─━])|-{1,3}(?= ?[\u4e00-\u9fff“《])|[·»](?= ?[\u4e00-\u9fff“《])|\*(?= [\u4e00-\u9fff“《])) {0,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet { get; }

    static readonly (EnumeratorStyle Style, Regex Form)[] _forms =
    [
        (EnumeratorStyle.Part, Part), (EnumeratorStyle.HanParen, HanParen), (EnumeratorStyle.HanIs, HanIs),
        (EnumeratorStyle.HanMust, HanMust), (EnumeratorStyle.HanComma, HanComma), (EnumeratorStyle.HanOrdinal, HanOrdinal),
        (EnumeratorStyle.Dotted, Dotted), (EnumeratorStyle.Arabic, Arabic), (EnumeratorStyle.ArabicParen, ArabicParen),
        (EnumeratorStyle.Circled, Circled), (EnumeratorStyle.LetterNumber, LetterNumber), (EnumeratorStyle.Letter, Letter), (EnumeratorStyle.Firstly, Firstly), (EnumeratorStyle.Bullet, Bullet),
    ];

    /// <summary>The number that begins at <paramref name="position"/>, if one does.</summary>
    public static Enumerator? At(string folded, int position)
    {
        if (position >= folded.Length || !MayBegin(folded[position])) return null;
        foreach (var (style, form) in _forms)
        {
            var match = form.Match(folded, position);
            if (match.Success) return new Enumerator(style, NumberOf(match), match.Length);
        }
        return null;
    }

    /// <summary>The text without the number at its head.</summary>
    public static string Strip(string text)
    {
        var folded = Normalization.Fold(text);
        var lead = folded.Length - folded.TrimStart().Length;
        return At(folded, lead) is { } number ? text[(lead + number.Length)..] : text[lead..];
    }

    static bool MayBegin(char c) =>
        c is '(' or '【' or '[' or '〔' or '第' or '首' or '其' or '再' or '最' || char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c) || "一二三四五六七八九十".Contains(c) || Letters.Contains(c)
        || c is >= '①' and <= '⒛' or >= '㈠' and <= '㈩' or >= '❶' and <= '❿' || "●•◆■▪◇○◎★☆※▎►▶□▲√✓✔➢➤→❖◉—–―─━-*·»".Contains(c);

    static int NumberOf(Match match)
    {
        if (match.Groups["c"] is { Success: true } sign) return NumberOf(sign.ValueSpan[0]);
        if (match.Groups["l"] is { Success: true } letter) return Letters.IndexOf(letter.ValueSpan[0]) % Family + 1;
        if (match.Groups["w"] is { Success: true } word)
            return word.Value switch { "首先" => 1, "其次" => 2, "再次" or "再者" => 3, "最后" => 4, var one => "一二三四五六七八九".IndexOf(one[1]) + 1 };
        if (match.Groups["n"] is not { Success: true } number) return 0;
        return char.IsAsciiDigit(number.ValueSpan[0])
            ? int.Parse(number.ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : (int)(ChineseNumerals.Read(number.ValueSpan) ?? 0);
    }

    /// <summary>Letters and signs that count like them, so many of each kind.</summary>
    public const string Letters = "ABCDEFGH----ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ甲乙丙丁戊己庚辛----壹贰叁肆伍陆柒捌玖拾--";
    public const int Family = 12;

    static int NumberOf(char sign) => sign switch
    {
        >= '①' and <= '⑳' => sign - '①' + 1,
        >= '⑴' and <= '⒇' => sign - '⑴' + 1,
        >= '⒈' and <= '⒛' => sign - '⒈' + 1,
        >= '㈠' and <= '㈩' => sign - '㈠' + 1,
        _ => sign - '❶' + 1,
    };
}
