using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Tells headings and opening paragraphs from text.</summary>
static partial class Headings
{
    [GeneratedRegex(@"^\(?\d{4} ?年 ?\d{1,2} ?月 ?(?:\d{1,2} ?日)?\)?$|^[二零○一二三四五六七八九十年月日]{7,12}$|\d{4}-\d{1,2}-\d{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Date { get; }

    [GeneratedRegex(@"^(?!(?:重点|着重|主要)(?:了解|受理|检查|关注|监督|查看))(?:在|关于)?[^。;:,]{0,40}(?:方面|领域)(?:的问题)?(?:存在的?(?:主要|突出)?问题)?(?:[。:,]|—+)|^在[^。;:]{2,40}(?:方面|中|(?<!基础|会)上),|^从[^。;:,]{2,20}(?<![察视况果体前查研导来上])(?:方面)?[来上]?看,", RegexOptions.CultureInvariant)]
    private static partial Regex AspectLead { get; }

    [GeneratedRegex(@"(?:党组|党委|工委|委员会|支部|党总支|办公室|领导小组|巡察组|局|厅|院|中心|公司|集团|学校|人民政府)$", RegexOptions.CultureInvariant)]
    private static partial Regex Body { get; }

    [GeneratedRegex(@"(?:报告|通报|意见|方案|讲话|公告|通知|公示|清单|台账|情况|说明|实录|访谈|专访|摘要|摘编|对策|思考|总结|提纲|纪要|函|信|决定|条例|办法|规定|细则|手册|指南|简报|材料)(?:\(.{1,20}\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex TitleEnd { get; }

    [GeneratedRegex(@"(?:如下|(?<![岁元人级年月日米克吨%\d])以下)[^。,;]{0,10}(?:,(?:请|供)[^。,;]{2,20})?。$", RegexOptions.CultureInvariant)]
    private static partial Regex Announcement { get; }

    /// <summary>A short line without a number or final mark, with text below it.</summary>
    public static bool IsPlain(IReadOnlyList<Passage> passages, int index) =>
        index < passages.Count && !passages[index].Text.StartsWith("序号", StringComparison.Ordinal) && !IsState(passages[index].Text.Trim()) && Enumerators.At(passages[index].Text, 0) is null && Labels.At(passages[index].Text, 0) is null
        && ((passages[index].HeadingLevel is not null && passages[index].Length <= 120)
            || (index + 1 < passages.Count && IsShortLine(passages[index]) && !Date.IsMatch(passages[index].Text.Trim())));

    // “(已销号)” on a line of its own.
    static bool IsState(string line) => line.StartsWith('(') && Acts.IsProgress(line);

    /// <summary>Whether an entry is nothing but a heading: no sentence follows in its paragraph.</summary>
    public static bool StandsAlone(Entry entry) =>
        entry.Passage is not null && entry.End == entry.Passage.Length && entry.Body.TrimEnd() is { Length: > 0 and <= 120 } body
        && (!"。!?;".Contains(body[^1]) || body.IndexOf('。') == body.Length - 1) && body.Count(c => c is '。') <= 1;

    /// <summary>A paragraph that opens a list: it ends in a colon, names an aspect, or has a numbered list inside.</summary>
    public static bool LeadsIn(IReadOnlyList<Entry> entries)
    {
        var opening = entries[0].Body.TrimEnd();
        if (opening.EndsWith(':') || AspectLead.IsMatch(opening) || Announcement.IsMatch(opening)) return true;
        return entries.Count > 1 && entries[1] is { Number: not null };
    }

    /// <summary>Whether a paragraph names a fault in so many words and then numbers what was done about it.</summary>
    public static bool NamesFault(IReadOnlyList<Entry> entries) =>
        entries is [var opening, { Number: not null }, ..] && Leads.Of(opening) is { Form: LeadForm.AboutProblem } lead && lead.Rest >= opening.End - 1
        && FaultLanguage.Reports(opening.Passage.Text[lead.Start..lead.End]);

    /// <summary>Whether a paragraph opens with the aspect its findings belong to, such as “党的领导方面。”.</summary>
    public static bool IsAspect(Entry entry) => AspectLead.IsMatch(entry.Body) || InlineAspects.End(entry) is not null || OpensWithUnit(entry);

    // “县统计局党组。一是…;二是…。” in news of several units: the name before the list groups it.
    static bool OpensWithUnit(Entry entry) => entry is { Start: 0, Number: null, Label: null } && entry.End < entry.Passage.Length && Levels.IsUnit(entry.Body);

    /// <summary>Whether a line opens with an aspect.</summary>
    public static bool OpensAspect(string folded) => AspectLead.IsMatch(folded.TrimStart());

    /// <summary>Where the aspect a paragraph opens with ends, its mark included.</summary>
    public static int AspectEnd(Entry entry) => AspectLead.Match(entry.Body) is { Success: true } aspect ? entry.BodyStart + aspect.Length : InlineAspects.End(entry) + 1 ?? entry.End;

    /// <summary>How many passages at the top are the title.</summary>
    public static int TitleLength(IReadOnlyList<Passage> passages)
    {
        var lines = passages.TakeWhile((passage, i) => i < 4 && (IsShortLine(passage) || Masthead.IsMatch(passage.Text.Replace(" ", ""))) && !Date.IsMatch(passage.Text.Trim())
            && Enumerators.At(passage.Text, 0) is null && Labels.At(passage.Text, 0) is null
            && !passage.Text.EndsWith("方面", StringComparison.Ordinal)).Count();
        if (lines == passages.Count) return 0;
        for (var i = 0; i < lines; i++)
            if (TitleEnd.IsMatch(passages[i].Text.Trim())) return i + 1 < lines && InParentheses(passages[i + 1].Text.Trim()) ? i + 2 : i + 1;
        return Math.Min(1, lines);
    }

    static bool InParentheses(string line) => line.Length > 2 && line[0] is '(' && line.IndexOf(')') == line.Length - 1;

    /// <summary>How many passages at the end are names and dates of those who sign.</summary>
    public static int SignatureLength(IReadOnlyList<Passage> passages)
    {
        var count = 0;
        while (count < passages.Count && IsSignature(passages[^(count + 1)].Text.Trim())) count++;
        return count;
    }

    static bool IsSignature(string line) =>
        line.Length <= 40 && Enumerators.At(line, 0) is null
        && (Date.IsMatch(line) || (Body.IsMatch(line) && !FaultLanguage.Reports(line)) || line.StartsWith("附件", StringComparison.Ordinal)
            || line is "(此件公开发布)" or "此件公开发布");

    /// <summary>“未整改到位 4 15.4%”: a row of figures whose columns were lost, or the words over them.</summary>
    public static bool IsCountRow(string line) => CountRow.IsMatch(line);

    [GeneratedRegex(@"^[^ ,。;:]{2,14} +(?:\d+[个项条件]? +[\d.]+%?|(?:数量|个数|件数|合计) +(?:占比|比例|百分比))$", RegexOptions.CultureInvariant)]
    private static partial Regex CountRow { get; }

    static bool IsShortLine(Passage passage) =>
        passage.Text.TrimEnd() is { Length: >= 2 and <= 60 } line && !"。!?;:,、…".Contains(line[^1])
        && line.Count(c => c is ',') <= 2 && !line.Contains('。') && !Field.IsMatch(line.Replace(" ", "")) && !IsCountRow(line);

    // The number or issue under the name of the office, above the title.
    [GeneratedRegex(@"^.{0,16}(?:[〔\[]20\d\d[〕\]].{0,3}\d+[号期]|第\d{1,3}期\)?)$|^.{2,16}(?:编印?|印发?|主办)20\d\d年\d{1,2}月\d{1,2}日$", RegexOptions.CultureInvariant)]
    private static partial Regex Masthead { get; }

    // “被巡察单位:县…局党组”, “监督电话:…”, “县巡察〔2025〕3号”: a line of a form, or its number.
    [GeneratedRegex(@"^[^,。;:]{0,10}(?:单位|对象|时间|日期|来源|部门|作者|记者|编辑|文号|组长|记录|主持人?|出席|列席|地点|参[会加]人?员?|签发|抄送|分送|电话|热线|邮箱|信箱|地址)(?:\(盖章\))?:|[〔\[]20\d\d[〕\]].{0,3}\d+[号期]$|20\d\d-\d{1,2}-\d{1,2}.{0,16}$|^\(?(?:总)?第?\d{1,3}期|^.{2,16}(?:编印?|印发?|主办)?\(?20\d\d年\d{1,2}月\d{1,2}日\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Field { get; }
}
