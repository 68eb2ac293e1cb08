using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>What a part of a document is for.</summary>
enum SectionRole
{
    /// <summary>Nothing said; the part above decides.</summary>
    Open,

    /// <summary>States what was found.</summary>
    Problems,

    /// <summary>Tells what the unit or the office does well, did, or is.</summary>
    Praise,

    /// <summary>Recommends, demands, plans further.</summary>
    Demand,

    /// <summary>Asks why.</summary>
    Cause,

    /// <summary>Speaks of clues handed on.</summary>
    Clue,

    /// <summary>Invites comment, gives telephone and address.</summary>
    Contact,

    /// <summary>What people said and did at a meeting, and other text around.</summary>
    Around,
}

/// <summary>Reads the role of a part from its heading.</summary>
static partial class SectionRoles
{
    [GeneratedRegex(@"(?<!(?:未|没有?|不)(?:能|及时|如实|书面|认真|深入|准确|主动|逐项|按要求)*(?:说明|查明|分析|查找|找准|查清|讲清|解释|深挖|剖析|注明|载明|写明|提出)[^,。;]{0,8})(?:原因|根源|成因|症结)(?:分析|剖析|探究|所在)?$|(?:原因|根源|成因)(?:分析|剖析)|根源剖析|原因(?:主要)?(?:有|在于|是)", RegexOptions.CultureInvariant)]
    private static partial Regex Cause { get; }

    [GeneratedRegex(@"^(?:抓好|做好|抓实|全力抓|切实抓|扎实做).{0,12}整改.{0,6}$|^(?:(?:提出|具体|几点|对|有关|巡察|工作|整改|意见|下一步|今后|改进)*(?:意见建议|意见和建议|整改意见|整改要求|工作要求|整改建议|工作建议|有关要求|对策建议|对策措施|对策与建议|对策|建议|要求|意见)(?:[和与及、](?:工作|整改|有关|具体)?(?:意见|建议|要求|措施|对策))*|(?:下一?步|下一?阶段|今后|后续|接下来).{0,24}|.{0,16}下一步.{0,10}|.{0,12}(?:工作打算|工作安排|工作计划|努力方向|整改方向.{0,8}|工作措施|保障措施|保障机制|组织保障|工作要求|整改要求|意见建议|意见和建议|对策建议|对策思考|几点建议|需要?(?:进一步|持续|继续|长期)(?:整改|推进|坚持|解决|抓好).{0,4}(?:事项|任务|工作)|推进措施|步骤安排|方法步骤|实施步骤|时间安排|注意事项|有关事项|[报上]送要求|纪律要求))$", RegexOptions.CultureInvariant)]
    private static partial Regex Demand { get; }

    [GeneratedRegex(@"^(?:总体评价|基本评价|总体情况|基本情况|总体要求|指导思想|工作目标|目标任务|基本原则|(?:主要|工作|突出|取得的?|总体)*(?:成绩|成效|做法|亮点|经验)(?:和|与|及)?.{0,4}|(?:前期|巡察|整改|总体|工作|组织|集中|主要)*(?:工作)?(?:开展|组织|推进|领导|部署)(?:落实)?情况|(?!.{0,24}(?:整改|问题|不足|短板|考核|民主))(?:对|关于)?[^,。;:]{0,24}(?:评价|成绩|成效|亮点)|(?:充分|首先)?(?:肯定|看到)(?:成绩|主流|成效)(?![^。;:]*(?:问题|不足|短板|差距))[^。;:]{0,16}|.{0,8}(?:工作开展情况|组织领导情况|组织领导|责任落实情况|主要做法|主要成效|特色做法|经验做法|取得.{0,4}成效|巡察(?:工作)?概况|工作概况)|(?:加强|强化).{0,4}组织领导.{0,12})$", RegexOptions.CultureInvariant)]
    private static partial Regex Praise { get; }

    [GeneratedRegex(@"问题(?!导向|意识|清单制|的?(?:质量|能力|水平|本领|精准度|底稿))|不足|短板|薄弱环节|薄弱点|隐患|差距|顽瘴痼疾|弱项|漏洞|反馈意见整改|整改(?:任务)?(?:清单|台账)|整改落实情况|整改进展情况|整改情况|反馈意见落实", RegexOptions.CultureInvariant)]
    private static partial Regex Problems { get; }

    // “巡察组重点了解以下情况:”: what will be looked for.
    [GeneratedRegex(@"(?:重点|着重|主要)(?:了解|受理|检查|关注|监督|查看|紧盯|围绕|反映)", RegexOptions.CultureInvariant)]
    private static partial Regex Interests { get; }

    // “以上率下,解决“谁来改”的问题”: practice, not faults.
    [GeneratedRegex(@"(?:^|,)(?:着力|切实|有效|努力|推动|重点|全力)?(?:解决|破解|回答|纠治|整治|化解)[^,]{2,30}问题$|^(?:列|建|用|开|晒|亮|拉|理)(?:好|实|准|出|立)“?[^,]{0,6}清单|(?:解决|回答)“?(?:改什么|谁来?改|怎[么样]改|改得?怎[么样])", RegexOptions.CultureInvariant)]
    private static partial Regex Solves { get; }

    [GeneratedRegex(@"(?:存在|发现|指出|反馈|主要|以下|突出|通报).{0,30}(?:问题|不足|短板|差距|薄弱环节)|(?:问题|不足)(?:有|是|(?:通报|反馈|公布|梳理|列举|归纳)?如下|主要|为|清单(?!制))|表现(?:为|在)|(?:方面|以下|如下|几种|个|类)的?(?:突出|主要|具体)?表现$|^(?:经)?(?:本轮|此次|这次)?(?:巡察|巡视|审计|督查|检查)(?:组|中)?(?:还|也)?(?:发现|指出)$", RegexOptions.CultureInvariant)]
    private static partial Regex Announces { get; }

    [GeneratedRegex(@"^(?:现将?|具体|主要|分别|有关|其|发现的?|存在的?|共性|个性|典型|突出|巡察)*(?:情况|问题)?(?:逐[项一条])?(?:列出|列举|列|通报|反馈|公示|公布|说明|梳理|汇总|报告|归纳|表现)?(?:如下|有以下.{0,8}|是|为|在|有)$", RegexOptions.CultureInvariant)]
    private static partial Regex Lists { get; }

    [GeneratedRegex(@"^(?!抓|突出|聚焦|紧盯|把握)(?!.{0,6}(?:整改|反馈|问题))(?:[^,。;:]{0,10}(?:内容|范围|重点|对象|方式|时间|日程|程序|步骤|渠道|途径|要点|纪律|流程|名单|附件|事项)|(?:填[表报写]|编制|使用|有关)?(?:说明|须知))$", RegexOptions.CultureInvariant)]
    private static partial Regex Arrangement { get; }

    // What follows describes faults to come, not faults found.
    [GeneratedRegex(@"(?:下列|以下|如下)(?:情形|情况|行为|问题)之一|情形之一", RegexOptions.CultureInvariant)]
    private static partial Regex Conditions { get; }

    // Words every document has; a heading of nothing else groups nothing.
    [GeneratedRegex(@"(?:尚未|未|正在|已经?)(?:完成|整改|销号|解决|办结)+|内容|措施|举措|抓好|抓实|重点|共性|个性|典型|巡视|巡察|“?回头看”?|审计|督查|检查|专项|机构|组|反馈|发现|指出|揭示|查找|查摆|梳理|存在|主要|突出|具体|深层次?|方面|问题|不足|情况|整改|落实|进展|类型|类|清单|台账|短板|薄弱环节|意见|对照|逐[条项]|事项|任务|工作|集中|目前|当前|本[轮次]|上轮|[县市区省镇乡局我该]|党委|党组|有以下|以下|如下|需要|值得|注意|关注|仍|还|共|现将|说明|通报|公布|公开|附|了|的|及|和|与|以及|分[为别]|[一二三四五六七八九十两几\d]+个?|[项个条:,。、()\s]|落细", RegexOptions.CultureInvariant)]
    private static partial Regex EverydayWords { get; }

    /// <summary>The role a heading gives its part.</summary>
    /// <param name="folded">The heading, folded, without its number and final mark.</param>
    public static SectionRole OfHeading(string folded) => folded.Trim(' ', ':', '。', ';') switch
    {
        var heading when Conditions.IsMatch(heading) => SectionRole.Around,
        var heading when Cause.IsMatch(heading) => SectionRole.Cause,
        var heading when Demand.IsMatch(heading) => SectionRole.Demand,
        var heading when Praise.IsMatch(heading) => SectionRole.Praise,
        var heading when Arrangement.IsMatch(heading) => SectionRole.Around,
        var heading when Problems.IsMatch(heading) && !FaultLanguage.SpeaksOfItOnly(heading) && !Solves.IsMatch(heading) => SectionRole.Problems,
        _ => SectionRole.Open,
    };

    /// <summary>Whether a heading names faults that there are, as “存在的不足” does and “精准发现问题” does not.</summary>
    public static bool TellsOfFaults(string folded) => FaultsThere.IsMatch(folded.Trim(' ', ':', '。', ';'));

    [GeneratedRegex(@"^[^,]{0,12}(?:(?:存在|面临|发现|反馈|指出|主要|突出|普遍|共性)的?)+(?:问题|不足|短板|差距|薄弱环节)(?:[和与及、](?:问题|困难|不足|短板|差距|弱项|薄弱环节))*$|^(?:问题|不足|差距)(?:和|与)(?:问题|不足|差距|困难)$", RegexOptions.CultureInvariant)]
    private static partial Regex FaultsThere { get; }

    /// <summary>The role a paragraph gives the list it opens; it must say outright that problems follow.</summary>
    /// <param name="folded">The paragraph, folded, up to its list.</param>
    public static SectionRole OfLeadIn(string folded)
    {
        var opening = folded.Trim(' ', ':', '。', ';', ',');
        var sentence = Requested.Replace(opening[(opening.LastIndexOf('。') + 1)..], "");
        var last = sentence[(sentence.LastIndexOf(',') + 1)..];
        if (Conditions.IsMatch(sentence)) return SectionRole.Around;
        if (Interests.IsMatch(last)) return SectionRole.Around;
        if (OfHeading(last) is var role and not (SectionRole.Problems or SectionRole.Open)) return role;
        if (FaultLanguage.SpeaksOfItOnly(last)) return SectionRole.Open;
        if (PraiseLanguage.OpensPraise(last)) return SectionRole.Praise;
        return Announces.IsMatch(last) || (Lists.IsMatch(last) && Announces.IsMatch(sentence)) ? SectionRole.Problems : SectionRole.Open;
    }

    // “现将共性问题通报如下,请认真对照检查”: what is asked of the reader does not say what follows.
    [GeneratedRegex(@",(?:请|供)[^,]{2,20}$", RegexOptions.CultureInvariant)]
    private static partial Regex Requested { get; }

    [GeneratedRegex(@"^ *(?:要(?!求)|必须|务必|应当|希望)", RegexOptions.CultureInvariant)]
    private static partial Regex Must { get; }

    /// <summary>Whether the text says what is to be done.</summary>
    public static bool BeginsAsDemand(string folded) => Must.IsMatch(folded);

    /// <summary>Whether a heading says no more than “these are the findings”.</summary>
    public static bool IsEveryday(string folded) =>
        EverydayWords.Replace(folded, "") is { Length: <= 2 } rest && rest.IndexOfAny(['不', '未', '无', '没', '乱', '缺', '虚', '假']) < 0
        && !NamesSomething(folded, rest);

    // “师资不足”, “办学方面”: two words, and the first is no everyday one.
    static bool NamesSomething(string folded, string rest) =>
        rest.Length is 2 && folded.TrimEnd(',', ':', '。').Length is 4 && folded.StartsWith(rest, StringComparison.Ordinal);
}
