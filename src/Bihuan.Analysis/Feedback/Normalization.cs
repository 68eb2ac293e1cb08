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
                folded[i] = source[i] is '"' ? (opened = !opened) ? '“' : '”' : Fold(source[i]);
        });

    static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' when c is not '\uFF02' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u200B' or '\uFEFF' or '\t' => ' ',
        '「' or '『' or '〝' or '\uFF02' => '“',
        '」' or '』' or '〞' => '”',
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
