using System.Text;

namespace Bihuan.Web.Storage.Search;

/// <summary>
/// Text as pairs of neighbouring characters. Chinese has no spaces between words, and a word of two characters such as
/// 销号 must be found by the index; a trigram index cannot.
/// </summary>
public static class Grams
{
    /// <summary>
    /// Every pair of neighbouring letters, in order, and the last letter of each run alone: so every letter begins a gram,
    /// and grams on both sides of a comma are never neighbours.
    /// </summary>
    public static IEnumerable<string> Of(string text)
    {
        foreach (var run in Runs(text))
        {
            for (var i = 0; i + 1 < run.Length; i++) yield return string.Concat(run[i], run[i + 1]);
            yield return run[^1].ToString();
        }
    }

    /// <summary>
    /// What must be found: one phrase of neighbouring grams per run of the question. A single letter is found as the
    /// beginning of a gram.
    /// </summary>
    public static IReadOnlyList<string[]> Phrases(string question) =>
        [.. Runs(question).Distinct().Select(run => run.Length == 1 ? [run] : Enumerable.Range(0, run.Length - 1).Select(i => run.Substring(i, 2)).ToArray())];

    /// <summary>Letters and digits without a break; full-width forms are read as half-width, case does not count.</summary>
    private static IEnumerable<string> Runs(string text)
    {
        var run = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter))
            {
                run.Append(char.ToLowerInvariant(letter));
                continue;
            }

            if (run.Length > 0) yield return run.ToString();
            run.Clear();
        }

        if (run.Length > 0) yield return run.ToString();
    }
}
