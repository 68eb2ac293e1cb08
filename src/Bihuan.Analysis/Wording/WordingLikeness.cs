using System.Text;

namespace Bihuan.Analysis.Wording;

/// <param name="Score">0 for nothing in common, 1 for the same words.</param>
/// <param name="Shared">The like wording, longest first.</param>
public sealed record LikeWording(double Score, IReadOnlyList<string> Shared);

/// <summary>A title made ready to be compared with many others.</summary>
public sealed class WordedTitle
{
    internal WordedTitle(string text, IReadOnlyDictionary<string, double> pairs) => (Text, Pairs, Weight) = (text, pairs, pairs.Values.Sum());

    internal string Text { get; }

    /// <summary>Pairs of neighbouring letters with what each is worth.</summary>
    internal IReadOnlyDictionary<string, double> Pairs { get; }
    internal double Weight { get; }
}

/// <summary>
/// How much two findings say the same (B16). Pairs of neighbouring letters are held against each other; the words by which
/// every fault is called (不到位, 不规范, 落实) weigh little, for it is the matter that comes back and not the manner of speaking.
/// </summary>
public static class WordingLikeness
{
    /// <summary>From here on two findings look like one fault come back.</summary>
    public const double Suspicious = 0.5;

    private const double Plain = 1, Common = 0.2;
    private const int ShortestShared = 3;

    /// <summary>Said of nearly every fault, whatever it is about.</summary>
    private static readonly string[] CommonWords =
    [
        "不到位", "不够", "不严", "不力", "不实", "不足", "不规范", "不及时", "不健全", "不完善", "不彻底", "不深入", "不扎实", "不明显", "不高", "不强", "不细", "不全", "未落实",
        "滞后", "缺失", "薄弱", "弱化", "存在", "问题", "现象", "情况", "工作", "落实", "执行", "推进", "方面", "开展", "部分", "个别", "仍有", "有差距",
    ];

    public static WordedTitle Read(string title)
    {
        var text = LettersOf(title);
        var light = CommonPlaces(text);
        var pairs = new Dictionary<string, double>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            var pair = text.Substring(i, 2);
            pairs[pair] = Math.Max(pairs.GetValueOrDefault(pair), light[i] && light[i + 1] ? Common : Plain);
        }

        return new WordedTitle(text, pairs);
    }

    public static LikeWording Between(string one, string other) => Between(Read(one), Read(other));

    public static LikeWording Between(WordedTitle one, WordedTitle other)
    {
        var (few, many) = one.Pairs.Count <= other.Pairs.Count ? (one, other) : (other, one);
        var shared = few.Pairs.Where(pair => many.Pairs.ContainsKey(pair.Key)).Sum(pair => Math.Min(pair.Value, many.Pairs[pair.Key]));
        var both = one.Weight + other.Weight;
        if (both == 0 || shared == 0) return new LikeWording(0, []);
        var score = 2 * shared / both;
        return new LikeWording(score, score < Suspicious ? [] : SharedOf(one.Text, other.Text));
    }

    /// <summary>
    /// Phrases of the title by which an index finds what may be like it: four letters each of what the matter is, without the
    /// common words; shorter where no more stands together.
    /// </summary>
    public static IReadOnlyList<string> PhrasesOf(string title)
    {
        var text = LettersOf(title);
        var light = CommonPlaces(text);
        var phrases = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            if (light[start]) { start++; continue; }
            var end = start;
            while (end < text.Length && !light[end]) end++;
            if (end - start is 2 or 3) phrases.Add(text[start..end]);
            for (var i = start; i + 4 <= end; i += 2) phrases.Add(text.Substring(i, 4));
            start = end;
        }

        return [.. phrases.Distinct().OrderByDescending(phrase => phrase.Length).Take(8)];
    }

    /// <summary>Letters only: numbers, brackets and counters say nothing of the matter.</summary>
    private static string LettersOf(string title) => string.Concat(title.Normalize(NormalizationForm.FormKC).Where(letter => char.IsLetter(letter))).ToLowerInvariant();

    private static bool[] CommonPlaces(string text)
    {
        var places = new bool[text.Length];
        foreach (var word in CommonWords)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal)) Array.Fill(places, true, at, word.Length);
        }

        return places;
    }

    /// <summary>The longest stretches that stand in both, none inside another.</summary>
    private static List<string> SharedOf(string one, string other)
    {
        var shared = new List<string>();
        for (var start = 0; start < one.Length;)
        {
            var length = 0;
            while (start + length < one.Length && other.Contains(one.Substring(start, length + 1), StringComparison.Ordinal)) length++;
            if (length >= ShortestShared) shared.Add(one.Substring(start, length));
            start += Math.Max(1, length);
        }

        return [.. shared.Distinct().OrderByDescending(text => text.Length)];
    }
}
