using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>What a label such as “整改措施:” announces.</summary>
enum LabelKind
{
    Problem,
    Detail,
    Measures,
    Result,
    Next,
    Cause,
    Demand,
    Stated,
}

/// <summary>A label word with its mark.</summary>
/// <param name="Kind">What it announces.</param>
/// <param name="Name">The label without its mark and number.</param>
/// <param name="Length">Characters it takes, the mark included.</param>
readonly record struct Label(LabelKind Kind, string Name, int Length);

/// <summary>Recognises the labels under which plans and reports of rectification keep their parts.</summary>
static partial class Labels
{
    [GeneratedRegex(@"\G(?<b>【)?(?<name>[^\s:,。;、“”()【】]{2,12}?)(?: ?之?(?<no>\d{1,3}|[一二三四五六七八九十]{1,3}|\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)))?(?:如下|主要有|主要是|为)?(?<mark>】 ?:?| ?:) ?", RegexOptions.CultureInvariant)]
    private static partial Regex Marked { get; }

    [GeneratedRegex(@"\G【?(?<name>问题|(?:整改)?(?:任务|事项))(?<no>\d{1,3}|[一二三四五六七八九十]{1,3}|\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\))(?:】:?|[.、 ]+|(?<=(?:任务|事项)[^:]{1,6}):) *", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedProblem { get; }

    /// <summary>The words, most telling first; the first expression that matches a whole label decides.</summary>
    static readonly (LabelKind Kind, Regex Words)[] _words =
    [
        (LabelKind.Stated, StatedWords), (LabelKind.Cause, CauseWords), (LabelKind.Demand, DemandWords),
        (LabelKind.Next, NextWords), (LabelKind.Result, ResultWords), (LabelKind.Measures, MeasureWords),
        (LabelKind.Detail, DetailWords), (LabelKind.Problem, ProblemWords), (LabelKind.Measures, WordsOfActing),
    ];

    [GeneratedRegex(@"^(?:(?:整改)?(?:牵头|责任|分管|包[保抓]|主管|配合|协办|主办|督办|主体|承办|整改|监督|验收|联系|第一|直接|主要)*(?:领导|责任人?|人员?|科室|股室|处室|部门|单位|负责人|主体)(?:及(?:责任)?(?:领导|人|科室|部门|单位))?|(?:整改|完成|计划|办结|销号|预计|责任)*(?:时限|期限|时间|日期)|(?:整改|问题)(?:类别|类型|性质|分类|方式|目标|标准)|牵头|承办|主办|协办|包保|经办|目标|时限|备注|资料清单|佐证材料)$", RegexOptions.CultureInvariant)]
    private static partial Regex StatedWords { get; }

    [GeneratedRegex(@"^(?:[问题产生存在主要的深层]*(?:原因|根源|成因)(?:分析|剖析|查摆)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex CauseWords { get; }

    [GeneratedRegex(@"^(?:[巡察视组对整改工作有关具体的提出下一步]*(?:要求|建议|意见))$", RegexOptions.CultureInvariant)]
    private static partial Regex DemandWords { get; }

    [GeneratedRegex(@"^(?:下一?步.{0,8}|后续.{0,6}|今后.{0,6}|长效机制|努力方向)$", RegexOptions.CultureInvariant)]
    private static partial Regex NextWords { get; }

    [GeneratedRegex(@"^(?:(?:整改|取得|工作|阶段性|目前|当前|完成|落实|主要|销号)*(?:成效|结果|效果|结论|完成情况|状态|进度|成果)|(?:目前|当前|最新)(?:整改)?进展(?:情况)?|完成情况|销号情况|是否完成(?:整改)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ResultWords { get; }

    [GeneratedRegex(@"^(?:(?:具体|主要|相应|采取的?|已采取的?|拟采取的?|工作|落实|立行立改|巡察|问题|长期|即时)*(?:整改|改进|纠正)?(?:工作|落实|任务|推进)*(?:措施|举措|办法|做法|行动)(?:(?:及|和|与|、).{2,6})?|(?:问题|具体|巡察)?整改(?:工作|措施)?(?:推进)?(?:落实|进展|开展)*(?:情况|进展|落实|工作|任务|过程|内容)|落实(?:整改)?情况|整改落实|整改|(?:会议|研究|讨论|集体)?(?:议定|商定|研定)(?:事项|意见|措施)?|(?:处理|办理|解决|整治)(?:意见|措施|办法|方案))$", RegexOptions.CultureInvariant)]
    private static partial Regex MeasureWords { get; }

    // What no list foresees: “整改动作”, “处置情况”, “怎么改”.
    [GeneratedRegex(@"^(?:.{0,4}(?:整改|纠治|改进|处理|处置|办理|推进|解决|落实)(?:动作|承诺|计划|安排|思路|要点|回复|回应|情况|结果|意见|做法|办法|措施|方式|路径|举措|方案)?|.{0,4}做法|怎么[改办]|怎样[改办]|如何[改办]|改)$", RegexOptions.CultureInvariant)]
    private static partial Regex WordsOfActing { get; }

    [GeneratedRegex(@"^(?:(?:具体|主要|突出|集中|问题)*(?:表现|事例|事实|情形|实例|体现)(?:在|为|是)?|(?:具体|详细|基本|有关|问题)情况|事实依据|问题事实)$", RegexOptions.CultureInvariant)]
    private static partial Regex DetailWords { get; }

    [GeneratedRegex(@"^(?:(?:本次|县委|区委|市委|上级)?(?:巡视|巡察|审计|督查|检查)*(?:组|机构)?(?:反馈|指出|发现|移交|存在|具体|主要|突出|典型|个性|共性|整改|查摆|自查|原)*(?:的|意见)*(?:主要|突出|具体)*问题(?:描述|内容|表述|点|概述|简述|摘要|事项)?|反馈(?:意见|内容|原文)|巡察反馈(?:意见)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex ProblemWords { get; }

    /// <summary>The label that begins at <paramref name="position"/>, if one does.</summary>
    public static Label? At(string folded, int position)
    {
        var numbered = NumberedProblem.Match(folded, position);
        if (numbered.Success) return new Label(LabelKind.Problem, numbered.Groups["name"].Value, numbered.Length);
        var match = Marked.Match(folded, position);
        if (!match.Success || match.Groups["b"].Success != match.Groups["mark"].Value.StartsWith('】')) return null;
        return KindOf(match.Groups["name"].ValueSpan) is { } kind
            ? new Label(kind, match.Groups["name"].Value, match.Length)
            : null;
    }

    /// <summary>Whether the words of a label say outright that measures follow, as 整改进展 does not.</summary>
    public static bool SaysMeasures(string words) => KindOf(words) is LabelKind.Measures && SayingMeasures.IsMatch(words);

    [GeneratedRegex("措施|举措|办法|做法|行动|动作", RegexOptions.CultureInvariant)]
    private static partial Regex SayingMeasures { get; }

    /// <summary>What the words of a label or of a table's column head announce; null when they are no label.</summary>
    public static LabelKind? KindOf(ReadOnlySpan<char> words)
    {
        foreach (var (kind, form) in _words)
            if (form.IsMatch(words)) return kind;
        return null;
    }
}
