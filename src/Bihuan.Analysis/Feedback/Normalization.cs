using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Folds the ways the same mark is typed into one, for matching only (H: half-width marks stand where official
/// documents use full-width ones). The end of a paragraph inside a table cell ends a sentence. One character stays one character, so offsets remain true.
/// </summary>
static partial class Normalization
{
    const string Numerals = "一二三四五六七八九十";

    public static string Fold(string text) =>
        string.Create(text.Length, text, static (folded, source) =>
        {
            var opened = false;
            var outer = OuterQuotes(source);
            for (var i = 0; i < source.Length; i++)
                folded[i] = source[i] is '"' ? outer.TryGetValue(i, out var opens) ? opens ? '“' : '”' : (opened = !opened) ? '“' : '”' : EndsSentence(source, i) ? '。' : Fold(source[i]);
        });

    // “针对"党组会议"一勺烩"混开"的问题”: straight quotes do not say which way they stand, but those that name a problem hold the others.
    static Dictionary<int, bool> OuterQuotes(string source)
    {
        var outer = new Dictionary<int, bool>();
        if (!source.Contains('"')) return outer;
        foreach (Match named in NamedInQuotes.Matches(source))
            (outer[named.Index], outer[named.Index + named.Length - 1]) = (true, false);
        return outer;
    }

    [GeneratedRegex(@"(?<=^|[\n。；;.．、 \u3000)）]|关于|针对|围绕|对照|[就对])""[^""\n]*(?:""(?!(?:的|等)?问题)[^""\n]*""(?!(?:的|等)?问题)[^""\n]*)+""(?=(?:的|等)?问题)", RegexOptions.CultureInvariant)]
    private static partial Regex NamedInQuotes { get; }

    // “查处不严.” typed in half width: after a word a full stop, after a number the mark of the number.
    static bool EndsSentence(string source, int i)
    {
        if (source[i] is not ('.' or '．') || i is 0) return false;
        var ends = i + 1 == source.Length || source[i + 1] is '\n' or '\r';
        return source[i - 1] switch
        {
            var c when Numerals.Contains(c) => !OpensWith(source, i),
            >= '\u4e00' and <= '\u9fff' => ends || !char.IsAsciiLetterLower(source[i + 1]),
            '”' or '"' or '》' or '’' => true,
            ')' or '）' or '】' => (ends || source[i + 1] is '”' or '"' || IsWord(source[i + 1])) && !OpensWith(source, i),
            '%' or '％' => true,
            >= '0' and <= '9' => (ends || (IsWord(source[i + 1]) && i > 2 && char.IsAsciiDigit(source[i - 2]) && char.IsAsciiDigit(source[i - 3]))) && !OpensWith(source, i),
            _ => false,
        };
    }

    // Whether nothing but a number stands before the mark in its line or sentence: “一.”, “(一).”, “12.”.
    static bool OpensWith(string source, int i)
    {
        var start = i;
        while (start > 0 && (Numerals.Contains(source[start - 1]) || char.IsAsciiDigit(source[start - 1]) || "()（）【】第".Contains(source[start - 1]))) start--;
        return start is 0 || char.IsWhiteSpace(source[start - 1]) || "。；;：:!！?？.．”".Contains(source[start - 1]);
    }

    static bool IsWord(char c) => c is >= '\u4e00' and <= '\u9fff' or ' ' or >= '①' and <= '⑳' or '“' or '"';

    static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' when c is not '\uFF02' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u200B' or '\uFEFF' or '\t' => ' ',
        '「' or '『' or '〝' or '‘' or '\uFF02' => '“',
        '」' or '』' or '〞' or '’' => '”',
        '﹐' => ',',
        '﹔' => ';',
        '﹕' or '∶' => ':',
        '｡' => '。',
        '﹒' => '.',
        '\n' => '。',
        '〇' => '零',
        _ => c,
    };
}
