using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>Tells paragraphs that stand beside the findings: demands, clues, contact, what was said at a meeting.</summary>
static partial class Asides
{
    [GeneratedRegex(@"提出(?:了)?.{0,10}(?:意见|建议|要求)|^.{0,20}建议[:]|(?<!工)作(?:了)?(?:具体|明确)?要求", RegexOptions.CultureInvariant)]
    private static partial Regex DemandLead { get; }

    [GeneratedRegex(@"^(?:欢迎|如有(?:意见|异议)|监督(?:电话|方式)|联系(?:电话|方式|人|地址)|(?:举报|受理|值班)?(?:电话|邮箱)|邮政|通[讯信]地址|电子邮箱|公示期|地址:|邮编)|(?:请|欢迎).{0,24}监督", RegexOptions.CultureInvariant)]
    private static partial Regex Contact { get; }

    [GeneratedRegex(@"(?:收到|发现|移交|反映).{0,24}(?:问题线索|信访(?:举报|件)|线索.{0,6}(?:移交|转))|线索.{0,10}(?:移交|转交|转).{0,10}(?:纪委|组织部|有关)", RegexOptions.CultureInvariant)]
    private static partial Regex Clue { get; }

    [GeneratedRegex(@"^(?:下一?步|下一?阶段|今后|接下来|希望|请.{0,12}(?:收到|于|按)|特此|此(?:报告|通报|复)|以上(?:报告|意见|(?:整改)?(?:问题|事项|情况|内容|任务)|是|\d+[个项])|(?:对|针对)?(?:这些|上述|以上)(?:问题|情况|现象|不足)|[^,。;:]{0,8}党(?:组|委|工委|总支|支部)(?:要|应|将(?![^,。;]*(?:如下|公示|公布|通报|公开)))|被巡察.{0,12}(?:要|应|将)|(?:[县市区省]委)?巡察(?:办|工作领导小组).{0,12}(?:已|将|要)|各(?:级|单位|被巡察|部门|责任)|我们(?:要|将)|我(?:局|镇|县|院|校|单位)(?:党[组委])?(?:将|要))", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingDemand { get; }

    [GeneratedRegex(@"^.{0,40}(?:(?<!末位)表态(?!制|不)|代表.{0,10}(?:发言|表示)|作(?:了)?.{0,6}(?:发言|讲话)|会议(?:要求|强调|指出)|会上,?.{0,20}(?:强调|要求)|(?:主持|参加|列席|出席)(?:了)?(?:会议|反馈会))", RegexOptions.CultureInvariant)]
    private static partial Regex Meeting { get; }

    [GeneratedRegex(@"^(?:[问答QA]\d{0,2}:|(?!按|根据|依据|遵照|对照)[^,。;:]{2,30}(?:要求|强调|希望|表示|号召)[,:]|[^,。;:]{2,30}指出[,:](?:要|必须|各|抓))", RegexOptions.CultureInvariant)]
    private static partial Regex Spoken { get; }

    [GeneratedRegex(@"^[^。!]{0,60}(?:原因|根源|症结|为什么|为何)[^。!?]{0,16}\? *$", RegexOptions.CultureInvariant)]
    private static partial Regex CauseAsked { get; }

    /// <summary>The role of a paragraph that closes or stands beside the findings; Open for all others.</summary>
    /// <param name="folded">The paragraph, folded.</param>
    public static SectionRole RoleOf(string folded)
    {
        var opening = folded.Length > 120 ? folded[..120] : folded;
        if (Contact.IsMatch(opening)) return SectionRole.Contact;
        if (Clue.IsMatch(opening) && !FaultLanguage.EndsAsTitle(Sentences.First(opening))) return SectionRole.Clue;
        if (ClosingDemand.IsMatch(opening)) return SectionRole.Demand;
        if (Spoken.IsMatch(opening)) return SectionRole.Around;
        if (IsCauseAsked(folded)) return SectionRole.Cause;
        // “会议指出,…,但巡察也发现一些问题,主要是:” opens the findings, whoever speaks.
        if (folded.TrimEnd().EndsWith(':') && SectionRoles.OfLeadIn(folded) is SectionRole.Problems) return SectionRole.Open;
        var lead = Sentences.First(opening);
        if (DemandLead.IsMatch(lead) && !FaultLanguage.Reports(lead)) return SectionRole.Demand;
        return Meeting.IsMatch(lead) ? SectionRole.Around : SectionRole.Open;
    }

    // “主持人:原因是什么?”: what is answered to it explains.
    static bool IsCauseAsked(string folded) => folded.TrimEnd() is [.., '?'] && CauseAsked.IsMatch(folded);
}
