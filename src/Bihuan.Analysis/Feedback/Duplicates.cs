namespace Bihuan.Analysis.Feedback;

/// <summary>Finds blocks that stand twice (H, seed S003): a run of paragraphs that stood before in the same order.</summary>
static class Duplicates
{
    const int LongParagraph = 50;
    const int LongRun = 24;

    /// <summary>For each passage whether it repeats an earlier one.</summary>
    public static bool[] Of(IReadOnlyList<Passage> passages)
    {
        var repeated = new bool[passages.Count];
        var seen = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var texts = passages.Select(passage => passage.Text.Replace(" ", "")).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            if (!repeated[i] && seen.TryGetValue(texts[i], out var earlier)) MarkRun(texts, repeated, earlier, i);
            if (!seen.TryGetValue(texts[i], out var places)) seen[texts[i]] = places = [];
            if (places.Count < 8) places.Add(i);
        }
        return repeated;
    }

    static void MarkRun(string[] texts, bool[] repeated, List<int> earlier, int at)
    {
        var longest = earlier.Max(first => RunLength(texts, first, at));
        var size = texts.Skip(at).Take(longest).Sum(text => text.Length);
        var tellsMore = longest > 1 ? size >= LongRun && !OnlyLabels(texts, at, longest) : size >= LongParagraph && Labels.At(texts[at], 0) is null;
        if (tellsMore) Array.Fill(repeated, true, at, longest);
    }

    // “整改情况:已完成。” may stand under every finding.
    static bool OnlyLabels(string[] texts, int at, int count) =>
        texts.Skip(at).Take(count).Count(text => Labels.At(text, 0) is null) is var telling && telling < 2
        && texts.Skip(at).Take(count).All(text => text.Length < LongParagraph);

    static int RunLength(string[] texts, int first, int at)
    {
        var length = 0;
        while (first + length < at && at + length < texts.Length && texts[first + length] == texts[at + length]) length++;
        return length;
    }
}
