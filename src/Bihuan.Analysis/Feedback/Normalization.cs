namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Folds the ways the same mark is typed into one, for matching only (H: half-width marks stand where official
/// documents use full-width ones). The end of a paragraph inside a table cell ends a sentence. One character stays one character, so offsets remain true.
/// </summary>
static class Normalization
{
    public static string Fold(string text) =>
        string.Create(text.Length, text, static (folded, source) =>
        {
            var opened = false;
            for (var i = 0; i < source.Length; i++)
                folded[i] = source[i] is '"' ? (opened = !opened) ? '“' : '”' : EndsSentence(source, i) ? '。' : Fold(source[i]);
        });

    // “查处不严.” typed in half width: after a word a full stop, after a number the mark of the number.
    static bool EndsSentence(string source, int i) =>
        source[i] is '.' or '．' && i > 0 && source[i - 1] is (>= '\u4e00' and <= '\u9fff') or '”' && !"一二三四五六七八九十".Contains(source[i - 1])
        && (i + 1 == source.Length || source[i + 1] is '\n' or ' ' or (>= '\u4e00' and <= '\u9fff') or (>= '①' and <= '⑳') or '“');

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
