using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>A stretch of a passage under one mark: a printed number, a label, both, or neither.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Start">Where its mark begins.</param>
/// <param name="BodyStart">Where the text after the mark begins.</param>
/// <param name="End">Where it ends (exclusive).</param>
/// <param name="Number">The printed number, if any.</param>
/// <param name="Label">The label, if any.</param>
readonly record struct Entry(Passage Passage, int Start, int BodyStart, int End, Enumerator? Number, Label? Label)
{
    /// <summary>Whether it opens its paragraph.</summary>
    public bool AtLineStart => Start is 0;

    /// <summary>The folded text after the mark.</summary>
    public string Body => Passage.Text[BodyStart..End];
}

/// <summary>Cuts a passage where numbers and labels begin inside it.</summary>
static partial class Entries
{
    [GeneratedRegex(@"(?<=[。;:,])(?:在|从)?[^。;:,]{2,40}(?:(?<![一二三四五六七八九十几多两\d]个?)方面|领域) ?[,:。] ?(?<tells>主要(?:是|有|表现[为在]))?(?<!以下.{0,8})", RegexOptions.CultureInvariant)]
    private static partial Regex Aspect { get; }

    public static IReadOnlyList<Entry> Of(Passage passage)
    {
        var entries = new List<Entry>();
        var counted = new Dictionary<EnumeratorStyle, int>();
        for (var i = 0; i < passage.Length; i++)
        {
            if (!MayBegin(passage, i)) continue;
            if (entries is [{ Label.Kind: LabelKind.Problem } named] && named.BodyStart == i && Labels.At(passage.Text, i) is { Kind: LabelKind.Problem } behind)
                entries[0] = named with { BodyStart = i + behind.Length }; // “【任务1】问题:…” names one problem twice
            if (MarkAt(passage, i, counted) is not { } entry) continue;
            entries.Add(entry);
            i = Math.Max(i, entry.BodyStart - 1);
        }
        if (entries is [] || entries[0].Start > 0)
            entries.Insert(0, new Entry(passage, 0, 0, passage.Length, null, null));
        for (var k = 0; k + 1 < entries.Count; k++)
            entries[k] = entries[k] with { End = entries[k + 1].Start };
        for (var k = entries.Count - 1; k >= 0; k--) SplitAspects(entries, k);
        SplitTurn(entries);
        return entries;
    }

    // “做了大量工作:一是…;二是…。但也要看到,还存在一些问题,主要是:…”: the last of those praised does not take in the faults.
    static void SplitTurn(List<Entry> entries)
    {
        if (entries[^1] is not { Start: > 0, Number: not null } last || Turn.Match(last.Body) is not { Success: true } turn) return;
        var start = last.BodyStart + turn.Index;
        if (last.Passage.IsGuarded(start)) return;
        entries[^1] = last with { End = start };
        entries.Add(new Entry(last.Passage, start, start, last.End, null, null));
    }

    /// <summary>Whether an entry turns, inside its paragraph, from what was praised to the faults.</summary>
    public static bool IsTurn(Entry entry) => entry is { Start: > 0, Number: null, Label: null } && Turn.IsMatch(entry.Body);

    [GeneratedRegex(@"(?<=^|。)(?:但是?|然而|不过|同时|与此同时)[,也还要应]*[^。;:]{0,30}(?:存在|发现|还有|仍有|看到|指出)[^。;:]{0,30}(?:问题(?!线索)|不足|短板|差距)[^。;:线]{0,20}[:。](?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex Turn { get; }

    // “…。在政策落实方面,一是…” and “…:党的领导方面。…;…。” open groups in the middle of a paragraph.
    static void SplitAspects(List<Entry> entries, int index)
    {
        var entry = entries[index];
        var beforeList = index + 1 < entries.Count && entries[index + 1].Number is { Number: 1 };
        // “…问题:在学习方面,…;…;在用人方面,…”: several of them are groups without more ado.
        var several = Aspect.Matches(entry.Body).Count(match => match.ValueSpan[0] is '在') > 1;
        var sentences = InlineAspects.In(entry);
        var groups = new List<Entry>();
        foreach (var match in Aspect.Matches(entry.Passage.Text[..entry.End], entry.BodyStart).Concat(sentences.Values).DistinctBy(match => match.Index).OrderByDescending(match => match.Index))
        {
            var start = match.Index;
            var opensList = beforeList && start + match.Length == entry.End;
            var tells = match.Groups["tells"].Success || match.ValueSpan.TrimEnd()[^1] is '。' or ':';
            tells |= several && match.ValueSpan[0] is '在' && entry.Passage.Text[start - 1] is not ',';
            tells |= sentences.ContainsKey(match.Index);
            if ((start == entry.BodyStart && entry.Label is not { Kind: LabelKind.Problem }) || entry.Passage.IsGuarded(start) || !(opensList || tells)) continue;
            groups.Add(new Entry(entry.Passage, start, start, groups.Count > 0 ? groups[^1].Start : entry.End, null, null));
        }
        if (groups.Count is 0) return;
        entries[index] = entry with { End = groups[^1].Start };
        entries.InsertRange(index + 1, Enumerable.Reverse(groups));
    }

    static bool MayBegin(Passage passage, int i)
    {
        if (i is 0) return true;
        if (passage.Text[i] is ' ' || (passage.IsGuarded(i) && passage.IsGuarded(i - 1))) return false;
        var before = i - 1;
        while (before > 0 && passage.Text[before] is ' ') before--;
        return "。;:!?,”)】".Contains(passage.Text[before]) || before < i - 1 || passage.Text[i] is >= '①' and <= '⒇';
    }

    static Entry? MarkAt(Passage passage, int i, Dictionary<EnumeratorStyle, int> counted)
    {
        var number = Enumerators.At(passage.Text, i);
        if (number is { } found && i > 0 && !FollowsOn(passage, i, found, counted)) number = null;
        if (number is { } accepted) counted[accepted.Style] = accepted.Number;
        var body = i + (number?.Length ?? 0);
        var label = number is null && i > 0 && AfterSoftMark(passage, i) ? null : Labels.At(passage.Text, body);
        return number is null && label is null
            ? null
            : new Entry(passage, i, body + (label?.Length ?? 0), passage.Length, number, label);
    }

    // Inside a paragraph a number counts only when it begins a list or carries one on: “附件(2)” does neither.
    static bool FollowsOn(Passage passage, int i, Enumerator number, Dictionary<EnumeratorStyle, int> counted)
    {
        if (number.Style is EnumeratorStyle.Bullet or EnumeratorStyle.Part or EnumeratorStyle.Letter or EnumeratorStyle.LetterNumber) return false;
        var last = counted.GetValueOrDefault(number.Style);
        if (number.Number != last + 1 && number.Number is not 1) return last is 0 && GoesOnFromBefore(passage, i, number);
        if (number.Style is EnumeratorStyle.Circled) return true;
        // “1.招聘12名 2.恢复5个”, as cells of tables have it.
        if (number.Style is EnumeratorStyle.Arabic && last > 0 && number.Number == last + 1 && passage.Text[i - 1] is ' ') return true;
        return !AfterSoftMark(passage, i)
            || (number.Style is EnumeratorStyle.HanIs or EnumeratorStyle.HanMust && passage.Text[i - 1] is ',');
    }

    // “2.履行职能责任有偏差。(3)监管责任不实…。”: numbers that run through the document, whatever part they stand in.
    static bool GoesOnFromBefore(Passage passage, int i, Enumerator number) =>
        number.Style is EnumeratorStyle.ArabicParen or EnumeratorStyle.Circled && !AfterSoftMark(passage, i)
        && Enumerators.At(passage.Text, 0) is { } opening && opening.Style != number.Style;

    static bool AfterSoftMark(Passage passage, int i)
    {
        var before = i - 1;
        while (before > 0 && passage.Text[before] is ' ') before--;
        return !"。;:!?".Contains(passage.Text[before])
            && !("”)】".Contains(passage.Text[before]) && before > 0 && "。;!?".Contains(passage.Text[before - 1]))
            && !(passage.Text[before] is ')' && passage.Text.LastIndexOf('(', before) is > 0 and var open && "。;".Contains(passage.Text[open - 1]) && Acts.IsProgress(passage.Text[open..(before + 1)]));
    }
}
