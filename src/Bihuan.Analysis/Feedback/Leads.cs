using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>The form in which a part opens.</summary>
enum LeadForm
{
    /// <summary>“理论学习不深入。…”</summary>
    Statement,

    /// <summary>“关于“理论学习不深入”问题…”, or the same without quotes.</summary>
    AboutProblem,

    /// <summary>“党的领导方面:…”; it groups.</summary>
    Aspect,
}

/// <summary>The statement a part opens with, as indexes into its passage.</summary>
/// <param name="Form">How it opens.</param>
/// <param name="Start">Where the bare statement begins: no number, no quotes.</param>
/// <param name="End">Where it ends, without its final mark.</param>
/// <param name="Rest">Where the text after it begins.</param>
readonly record struct Lead(LeadForm Form, int Start, int End, int Rest);

/// <summary>Reads the lead statement of a part (README of the samples: a colon or full stop ends a title).</summary>
static partial class Leads
{
    [GeneratedRegex(@"\G(?<about>(?:关于|针对|对照?|就|围绕|聚焦|在)?(?:[县市区省]委)?(?:巡察|巡视|审计)?(?:[第一二三四五六七八九十]{0,3}巡[察视]组|组|机构)?(?:反馈|指出|发现|提出|意见|存在|中)*的?[:,]?)(?=“)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeQuote { get; }

    [GeneratedRegex(@"^(?:关于|针对|对照|对(?!症|标)|就)", RegexOptions.CultureInvariant)]
    private static partial Regex Names { get; }

    [GeneratedRegex(@"\G(?:的|等|存在的|突出)*(?<kind>(?:方面)?(?:的|存在的)*问题|方面|情况|现象)?(?:的?(?:整改|落实|进展|完成|工作|情况|方面|问题))*(?<mark>[。,:;、!]| *$)", RegexOptions.CultureInvariant)]
    private static partial Regex AfterQuote { get; }

    [GeneratedRegex(@"^(?:关于|针对|对照|对(?!症|标|表)|就)(?:反馈|指出|巡察|存在|的)*(?<t>.{2,160}?)(?:的|等|方面的?|存在的)*(?<kind>问题|方面|情况)(?:的?(?:整改|落实|进展|完成|工作|情况))*(?<mark>[。,:;]| *$)", RegexOptions.CultureInvariant)]
    private static partial Regex About { get; }

    [GeneratedRegex(@"(?<=.{4})(?:的)?问题的?整改(?:工作|落实|进展|完成)*(?:情况)?$", RegexOptions.CultureInvariant)]
    private static partial Regex RectificationTail { get; }

    // “学习不经常的有:甲局、乙局”: whose fault it is follows.
    [GeneratedRegex(@"(?<=.{4})(?:(?:的)?问题)?的(?:单位|党组织|镇街?|部门|党[组委])?(?:主要)?(?:有|是|为)$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitsTail { get; }

    // “…监管不力(2025年9月底)”, “…坐支(立行立改)”: when and by whom, not what.
    [GeneratedRegex(@"(?<=.{4})\((?:(?:20\d\d|\d{1,2}月|长期|持续|立行|立即|即知|已|责任|牵头|整改|完成|时限|分管)[^()]{0,60})\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Aside { get; }

    // “底数不清的问题” names the fault “底数不清”; “存在底数不清的问题” is a sentence of its own.
    [GeneratedRegex(@"(?<=^(?:(?!存在|出现|仍有|还有|[要须]).){4,80})的问题$", RegexOptions.CultureInvariant)]
    private static partial Regex ProblemTail { get; }

    [GeneratedRegex(@"(?:方面|领域)(?:的|存在的?|主要|突出|问题|情况|不足|短板|薄弱环节|顽瘴痼疾|风险隐患|差距)*$|^在.{2,40}(?:方面|中|上)$|^在.{2,20}(?:方面|中|上),?(?:还|仍|尚|依然|均|都)?(?:有|存在)?(?:一定|较大|不小|明显|一些)?的?(?:差距|不足|短板|问题|不够.{0,3})$", RegexOptions.CultureInvariant)]
    private static partial Regex AspectTail { get; }

    public static Lead Of(Entry entry)
    {
        var passage = entry.Passage;
        if (InlineAspects.End(entry) is { } mark) return new Lead(LeadForm.Aspect, entry.BodyStart, mark, mark + 1);
        if (entry is { Label: null, Number: { } number } && (number.Style is EnumeratorStyle.HanIs or EnumeratorStyle.HanOrdinal || passage.Text.AsSpan(entry.BodyStart).StartsWith("在")) && OpenedClauses.NumberedAspect(passage, entry.BodyStart, entry.End) is { } comma) return new Lead(LeadForm.Aspect, entry.BodyStart, comma, comma + 1);
        return Quoted(passage, entry.BodyStart, entry.End) ?? AboutOf(passage, entry.BodyStart, entry.End)
            ?? Statement(passage, entry.BodyStart, entry.End);
    }

    static Lead? Quoted(Passage passage, int start, int end)
    {
        var before = BeforeQuote.Match(passage.Text, start);
        if (!before.Success) return null;
        var open = before.Index + before.Length;
        if (open >= end) return null;
        if (ClosingQuote(passage.Text, open, end) is not { } close) return before.Length is 0 ? null : Unclosed(passage, open, end);
        var after = AfterQuote.Match(passage.Text[..end], close + 1);
        if (!after.Success) return null;
        var isProblem = after.Groups["kind"].ValueSpan.EndsWith("问题");
        if (after.Groups["kind"].Length is 0 && before.Value.StartsWith("聚焦", StringComparison.Ordinal)) return null;
        if (before.Length is 0 && !isProblem && after.Groups["mark"].ValueSpan is not ("。" or ":" or "")) return null;
        if (after.Groups["kind"].Length is 0 && !Names.IsMatch(before.Value) && !FaultLanguage.Reports(passage.Text[open..close])) return null;
        var form = after.Groups["kind"].ValueSpan is "方面" ? LeadForm.Aspect : LeadForm.AboutProblem;
        return new Lead(form, open + 1, TrimmedEnd(passage, open + 1, StopInQuotes(passage.Text, open, close)), after.Index + after.Length);
    }

    // The closing quote was cut off or forgotten: the title ends with its sentence.
    static Lead? Unclosed(Passage passage, int open, int end)
    {
        var stop = passage.Text.IndexOf('。', open, end - open);
        return stop < 0 ? null : new Lead(LeadForm.AboutProblem, open + 1, TrimmedEnd(passage, open + 1, stop), stop + 1);
    }

    // “关于“学习不深入。中心组全年…”问题”: the first sentence in the quotes is the title, the others tell the facts.
    static int StopInQuotes(string text, int open, int close)
    {
        var stop = open + 1;
        while (stop < close && (text[stop] is not ('。' or ':') || LeadStops.IsRatio(text, stop))) stop++;
        return stop;
    }

    static int? ClosingQuote(string text, int open, int end)
    {
        var depth = 0;
        for (var i = open; i < Math.Min(end, open + 400); i++)
        {
            if (text[i] is '“') depth++;
            else if (text[i] is '”' && --depth is 0) return i;
        }
        return null;
    }

    static Lead? AboutOf(Passage passage, int start, int end)
    {
        var match = About.Match(passage.Text[start..Math.Min(end, start + 240)]);
        if (!match.Success || match.Groups["t"].Value.Contains('。')) return null;
        var title = match.Groups["t"];
        if (!Names.IsMatch(match.Value) && FaultLanguage.NamesRemedy(match.Value)) return null;
        // “关于选人用人方面的问题” names a field, not a fault.
        var kind = match.Groups["kind"];
        var form = kind.ValueSpan is "问题" && !match.Value[..kind.Index].EndsWith("方面的", StringComparison.Ordinal) ? LeadForm.AboutProblem : LeadForm.Aspect;
        return new Lead(form, start + title.Index, start + title.Index + title.Length, start + match.Length);
    }

    static Lead Statement(Passage passage, int start, int end)
    {
        if (OpenedClauses.AspectOfSeveral(passage, start, end) is { } mark) return new Lead(LeadForm.Aspect, start, mark, mark + 1);
        var stop = LeadStops.Of(passage, start, end);
        var rest = Math.Min(end, stop + 1);
        while (rest < end && passage.Text[rest] is '—' && passage.Text[stop] is '—') rest++;
        var last = TrimmedEnd(passage, start, stop);
        if (Aside.Match(passage.Text[start..last]) is { Success: true } aside) last = TrimmedEnd(passage, start, start + aside.Index);
        if (UnitsTail.Match(passage.Text[start..last]) is { Success: true } units && passage.Text.AsSpan(last).StartsWith(":")) last = start + units.Index;
        var tail = RectificationTail.Match(passage.Text[start..last]);
        if (tail.Success) last = start + tail.Index;
        else if (ProblemTail.Match(passage.Text[start..last]) is { Success: true } named && !FaultLanguage.NamesRemedy(passage.Text[start..last])
            && FaultLanguage.MayReport(passage.Text[start..(start + named.Index)]))
            last = start + named.Index;
        var aspect = AspectTail.IsMatch(passage.Text[start..last]);
        return new Lead(aspect ? LeadForm.Aspect : LeadForm.Statement, start, last, rest);
    }

    /// <summary>The end without final marks and blanks.</summary>
    public static int TrimmedEnd(Passage passage, int start, int end)
    {
        while (end > start && " 。;,:!、".Contains(passage.Text[end - 1])) end--;
        return end;
    }
}
