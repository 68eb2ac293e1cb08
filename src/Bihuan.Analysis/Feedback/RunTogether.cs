using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>
/// Text whose line ends were lost in copying: “二、整改情况(一)党的领导方面问题1:…整改措施:…问题2:…”. Lines that hold several
/// numbered problems, or the same label several times, are given them back.
/// </summary>
static partial class RunTogether
{
    const string Numeral = "[一二三四五六七八九十]{1,3}";
    const string Words = "(?:问题|反馈问题|原因分析|产生原因|整改措施|整改情况|整改落实情况|整改成效|整改结果|完成情况|整改时限|完成时限|责任领导|责任单位|责任人|牵头领导|下一步打算|下步打算)";

    // “…118块。3.关于“…”的问题。整改情况:”: the number stands before what the label answers, with no other number between.
    const string NumberedAboveLabel = @"(?:\d{1,2}[.、]|[(]\d{1,2}[)])(?!\d)(?:(?!\d[.、](?!\d)|[(]\d{1,2}[)]|[:]).){4,160}[。;”)]" + Words + "[:]";

    [GeneratedRegex(@"问题\d{1,2}[:.、]", RegexOptions.CultureInvariant)]
    private static partial Regex Problem { get; }

    [GeneratedRegex("(?<=[。;”)])" + Words + "[:]", RegexOptions.CultureInvariant)]
    private static partial Regex Labelled { get; }

    [GeneratedRegex(@"(?<=\S)(?=(?:反馈|整改)?问题\d{1,2}[:.、])(?<!反馈|整改)|(?<=[。;”)])(?=" + Words + "[:])|(?<=[。;”)])(?=" + NumberedAboveLabel + ")|(?<=。)(?=" + Numeral + "、)|(?<=情况|方面|问题|。)(?=[(]" + Numeral + "[)](?![项条款]))|(?<=[。;]) ?(?=(?:下一步|下一阶段|今后|接下来)[,])|(?<=[。; ])(?=(?:监督|联系)(?:电话|方式)[:]|上一[条篇页][:]|下一[条篇页][:])", RegexOptions.CultureInvariant)]
    private static partial Regex LostEnd { get; }

    /// <summary>The text with line ends where such parts begin.</summary>
    public static string AsLines(string text) =>
        string.Join('\n', Stretches(text.Split('\n')).Select(line => line.Length > 160 && !line.Contains('\t') ? Parted(line, Normalization.Fold(line)) : line));

    // Where such a text was broken again after so many characters, the full lines are put together first.
    static IEnumerable<string> Stretches(string[] lines)
    {
        if (LineGrid.Of(lines) is not { } grid) return lines;
        var stretches = new List<string>();
        for (var i = 0; i < lines.Length; i++)
        {
            var first = i;
            while (i + 1 < lines.Length && grid.IsNearlyFull(lines[i]) && !string.IsNullOrWhiteSpace(lines[i + 1]) && !lines[i].Contains('\t')) i++;
            var whole = string.Concat(lines[first..(i + 1)]);
            stretches.AddRange(i > first && whole.Length > 160 && IsRunTogether(Normalization.Fold(whole)) && !OpensAsParts(lines[first..(i + 1)], whole) ? [whole] : lines[first..(i + 1)]);
        }
        return stretches;
    }

    // Problems and labels at the heads of lines were not run together; of those that were, few come to stand there.
    static bool OpensAsParts(string[] lines, string whole) =>
        lines.Count(line => LineBegins.IsMatch(Normalization.Fold(line))) is > 1 and var heads && Normalization.Fold(whole) is var folded && heads * 3 > Problem.Count(folded) + Labelled.Count(folded);

    [GeneratedRegex("^ *(?:(?:反馈|整改)?问题\\d{1,2}[:.、]|" + Words + "[:]|" + Numeral + "、|[(]" + Numeral + "[)])", RegexOptions.CultureInvariant)]
    private static partial Regex LineBegins { get; }

    // Marks are sought in the folded line and the line is cut at the same places.
    static string Parted(string line, string folded)
    {
        if (!IsRunTogether(folded)) return line;
        var parted = new System.Text.StringBuilder(line);
        foreach (var lost in LostEnd.Matches(folded).Reverse()) parted.Remove(lost.Index, lost.Length).Insert(lost.Index, '\n');
        return parted.ToString();
    }

    static bool IsRunTogether(string line) =>
        (Problem.Count(line) > 2 || Labelled.Matches(line).GroupBy(label => label.Value).Any(same => same.Count() > 2));
}
