using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Reads findings from tables whose heads name a column of problems; merged cells carry down.</summary>
static partial class TableFindings
{
    [GeneratedRegex(@"^(?:(?:反馈|问题|巡察|重点|存在)*(?:意见)?(?:重点)?(?:方面|领域|板块|类别|分类|维度|大类|一级.{0,4})|(?:所属|涉及|对应|归属)(?:方面|类别|领域|板块)|.{0,4}(?:监督)?重点)$", RegexOptions.CultureInvariant)]
    private static partial Regex GroupHead { get; }

    [GeneratedRegex(@"数量?$|个数|线索|条数|来源|编号|序号|清单|^号$", RegexOptions.CultureInvariant)]
    private static partial Regex NoProblemHead { get; }

    [GeneratedRegex(@"^.{0,10}问题(?:描述|表现|内容|事项|概述|概况|情况|点|简述|摘要|表述|\(.{1,12}\))?$|^(?:巡察)?反馈(?:意见|内容)$", RegexOptions.CultureInvariant)]
    private static partial Regex ProblemHead { get; }

    [GeneratedRegex(@"^(?:序号|编号|问题编号|号)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberHead { get; }

    /// <summary>The findings of one table.</summary>
    /// <param name="rows">Cells by row and column.</param>
    /// <param name="heading">What stands over the table and names whose findings it holds.</param>
    public static IReadOnlyList<FindingDraft> In(IReadOnlyList<IReadOnlyDictionary<int, Passage>> rows, string? heading)
    {
        if (RecordTables.Pairs(rows) is { Count: > 0 } pairs) return Read(pairs, heading);
        var best = Enumerable.Range(0, Math.Min(rows.Count, 4)).Where(row => ProblemColumn(rows[row]) is not null)
            .OrderByDescending(row => rows[row].Count(cell => IsHead(Word(cell.Value)))).FirstOrDefault(-1);
        if (best < 0 && Enumerable.Range(0, Math.Min(rows.Count, 4)).FirstOrDefault(row => Tasks.Column(rows, row) is not null, -1) is >= 0 and var tasks) return Read(rows, tasks, Tasks.Column(rows, tasks)!.Value, heading);
        return best < 0 ? [] : Read(rows, best, ProblemColumn(rows[best])!.Value, heading);
    }

    static List<FindingDraft> Read(IReadOnlyList<(string Name, Passage Cell)> pairs, string? heading)
    {
        var found = new List<FindingDraft>();
        var groups = Array.Empty<string>();
        foreach (var (name, cell) in pairs)
            if (IsProblemHead(name)) found.AddRange(RowFindings.Of(cell, groups, section: heading));
            else if (IsGroupHead(name)) groups = [cell.Raw.Trim()];
            else if (found.Count > 0) RowFindings.Fill(OfLastRow(found), name, cell);
        return found;
    }

    static int? ProblemColumn(IReadOnlyDictionary<int, Passage> head)
    {
        if (head.Count < 2) return null;
        var named = head.Where(cell => IsProblemHead(Word(cell.Value))).ToArray();
        if (named.Length is 0 || head.Count(cell => IsHead(Word(cell.Value))) < 2) return null;
        return named.OrderByDescending(cell => Word(cell.Value).Contains("具体", StringComparison.Ordinal)).First().Key;
    }

    /// <summary>Whether a word heads the column of numbers.</summary>
    public static bool IsNumberHead(string word) => NumberHead.IsMatch(word);

    /// <summary>Whether a word heads a column of groups.</summary>
    public static bool IsGroupHead(string word) => GroupHead.IsMatch(word);

    /// <summary>Whether a word heads the column of findings.</summary>
    public static bool IsProblemHead(string word) => ProblemHead.IsMatch(word) && !NoProblemHead.IsMatch(word) && !GroupHead.IsMatch(word);

    /// <summary>Whether a word is one that heads columns.</summary>
    public static bool IsHead(string word) =>
        NumberHead.IsMatch(word) || GroupHead.IsMatch(word) || ProblemHead.IsMatch(word) || Labels.KindOf(word) is not null;

    static List<FindingDraft> Read(IReadOnlyList<IReadOnlyDictionary<int, Passage>> rows, int head, int problem, string? section)
    {
        var group = rows[head].Where(cell => cell.Key != problem && GroupHead.IsMatch(Word(cell.Value))).Select(cell => cell.Key).ToArray();
        if (group is [] && rows[head].Where(cell => cell.Key < problem && Word(cell.Value).Contains("问题", StringComparison.Ordinal)).Select(cell => cell.Key).ToArray() is [var wider, ..])
            group = [wider];
        var found = new List<FindingDraft>();
        var carried = new Dictionary<int, Passage>();
        foreach (var row in rows.Skip(head + 1))
        {
            var filled = row.Where(cell => cell.Value.Text.Trim().Length > 0).ToArray();
            if (filled.Length is 0 || Repeats(row, rows[head])) continue;
            if (filled.Length is 1 && (filled[0].Key != problem || row.Count is 1 || NamesChapter(filled[0].Value)) && rows[head].Count > 2) { section = filled[0].Value.Raw.Trim(); carried.Clear(); continue; }
            if (SectionBesideNumbers(filled, rows[head], problem) is { } chapter) { section = chapter; carried.Clear(); continue; }
            foreach (var cell in filled.Where(cell => group.Contains(cell.Key))) carried[cell.Key] = cell.Value;
            Take(found, row, rows[head], problem, [.. group.Where(carried.ContainsKey).Select(column => carried[column].Raw.Trim())], section);
        }
        return found;
    }

    // “(一) | 理论学习不深” above rows numbered 1, 2, 3: the Chinese number counts chapters, and nothing else is filled in.
    static string? SectionBesideNumbers(KeyValuePair<int, Passage>[] filled, IReadOnlyDictionary<int, Passage> head, int problem) =>
        filled is [var number, var name] && name.Key == problem && head.Count > 2 && head.TryGetValue(number.Key, out var named) && NumberHead.IsMatch(Word(named))
            && Enumerators.At(number.Value.Text.Trim() + "、", 0) is { Style: EnumeratorStyle.HanComma or EnumeratorStyle.HanParen }
            ? name.Value.Raw.Trim() : null;

    // “ | (一)政治建设 | | ”: a chapter's name in the column of problems, which states none.
    static bool NamesChapter(Passage cell) =>
        Enumerators.At(cell.Text.Trim(), 0) is { Style: EnumeratorStyle.HanComma or EnumeratorStyle.HanParen } && !FaultLanguage.Reports(cell.Text);

    static bool Repeats(IReadOnlyDictionary<int, Passage> row, IReadOnlyDictionary<int, Passage> head) =>
        row.All(cell => head.TryGetValue(cell.Key, out var named) && Word(named) == Word(cell.Value));

    static void Take(
        List<FindingDraft> found, IReadOnlyDictionary<int, Passage> row, IReadOnlyDictionary<int, Passage> head, int problem,
        string[] groups, string? section)
    {
        var statement = row.GetValueOrDefault(problem);
        var goesOn = found.Count > 0 && ReferenceEquals(statement, found[^1].Title.Passage);
        var isNew = !goesOn && statement is not null && statement.Text.Trim().Length > 0;
        if (!isNew && found.Count is 0) return;
        var drafts = isNew ? RowFindings.Of(statement!, groups, section) : OfLastRow(found);
        if (isNew && drafts[0].Title is { } title && title.End <= title.Start) return;
        if (isNew) found.AddRange(drafts);
        var besideMeasures = head.Values.Any(named => Labels.SaysMeasures(Word(named)));
        foreach (var (column, cell) in row.OrderBy(cell => cell.Key))
            if (column != problem && cell.Text.Trim().Length > 0 && !(goesOn && drafts.SelectMany(draft => draft.Measures.Concat(draft.Further)).Any(taken => ReferenceEquals(taken.Passage, cell))))
                RowFindings.Fill(drafts, head.TryGetValue(column, out var named) ? Word(named) : "", cell, besideMeasures);
    }

    static IReadOnlyList<FindingDraft> OfLastRow(List<FindingDraft> found) =>
        [.. Enumerable.Reverse(found).TakeWhile(draft => ReferenceEquals(draft.Title.Passage, found[^1].Title.Passage)).Reverse()];

    /// <summary>The words of a cell without blanks and marks.</summary>
    public static string Word(Passage cell) => cell.Text.Replace(" ", "").Trim('“', '”', '*');
}
