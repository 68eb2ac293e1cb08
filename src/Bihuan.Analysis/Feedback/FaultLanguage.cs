using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>How such documents state a fault, and how they only speak about one.</summary>
static partial class FaultLanguage
{
    // Set phrases with 不, 无 or 未 that praise, demand or count; taken out before looking for faults.
    [GeneratedRegex(HarmlessPhrases.All, RegexOptions.CultureInvariant)]
    private static partial Regex SetPhrases { get; }

    // The predicate itself says that something is wrong.
    [GeneratedRegex(FaultWords.All, RegexOptions.CultureInvariant)]
    private static partial Regex Predicate { get; }

    // Wishes, prohibitions, conditions and questions speak of faults without reporting one.
    [GeneratedRegex(
        @"^(?:要|必须|务必|应当?|须|需要?|请(?![示假客])|狠抓|聚焦.{0,40}(?:着力|推动|坚决)|望|坚决|切实|着力|大力|全力|努力|力争|确保|防止|防范|严防|谨防|避免|杜绝|克服|纠正|纠治|整治|解决|治理|破解|消除|严禁|禁止|不准|不得|不要|不能|不可|决不|绝不|凡是?|如果?(?=有|出现|发现|存在)|一旦|假如|倘若|对于?[^,。;]{2,30}的[,。;]|对[^,]{2,40}的,|是否|有无|能否|重点(?:检查|了解|查看|关注|监督|受理|整治|解决|纠治)|进一步|深刻(?:认识|领会|汲取|反思|剖析)|牢固树立|牢牢|坚持|坚定|严肃(?:查处|处理|问责|追究)|严格(?:落实|执行|按照|遵守)|严厉|依法|依规依纪|推动解决|推动破解|有效(?:解决|防止|遏制|破解|防范)|彻底|查漏补缺|举一反三|以[^,]{2,20}为(?:抓手|契机|重点|导向|引领))",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotReported { get; }

    [GeneratedRegex(@"^[ “]*(?:严禁|禁止|不准|不得|不许|不要|不可(?!忽)|决不|绝不|杜绝|严防)", RegexOptions.CultureInvariant)]
    private static partial Regex Prohibition { get; }

    [GeneratedRegex(@"是否(?:存在|有)|[??]|(?![时动])(?<!落)(?<a>[\u4e00-\u9fff])不\k<a>(?=$|[,。;”、的位])|(?<!(?:不清|不知|不了解|不掌握|不明白|不懂)[^,。;]{0,10})(?:怎么|如何|哪些|什么样|为什么|是不是|有没有|能不能|会不会)", RegexOptions.CultureInvariant)]
    private static partial Regex Question { get; }

    [GeneratedRegex(
        @"(?:不[\u4e00-\u9fff]{1,5}|(?:未|没有|没能)[\u4e00-\u9fff“”]{2,14}|老化|重[^,]{1,8}轻[^,]{1,6}|不到位|不够?|不严|不力|不强|不实|不深|不足|不规范|不健全|不完善|不及时|不彻底|不明显|不充分|不扎实|不平衡|不清|不明|不准|不高|不多|不紧|不细|不符|不达标|不落实|不担当|不作为|滞后|缓慢|迟缓|弱化|虚化|淡化|薄弱|混乱|松散|松懈|流于形式|打折扣|走过场|缺失|缺位|缺乏|形同虚设|突出|普遍|短板|漏洞|差距|偏差|温差|落差|时差|盲区|随意|粗放|宽松软|淡薄|不容忽视|不可忽视|禁而未绝|隐形变异|时有发生|多发|频发|存在.{0,60}(?:问题|现象|风险|隐患|情况|倾向|不足|心态|想法|思想|苗头|行为|心理|情绪|误区)|有.{0,10}(?:苗头|倾向)|两张皮|层层递减|脱节|虚设|空转|(?<![减至多不缺很])少|(?<![降减])低|慢|(?<!减)弱|差|乱|旧|(?<![放轻])松)[”"")]?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex StrongEnding { get; }

    // A remedy names the fault it removes: “堵塞漏洞”, “正视差距”, “消除隐患”.
    [GeneratedRegex(@"(?:堵塞|堵住|补齐|补足|补上|补强|正视|找准|查找|查摆|直面|认清|消除|化解|破解|破除|防范|整治|纠正|纠治|解决|缩小|看[到清]|排查|发现|扫除|弥补|克服|防止|避免|杜绝|遏制|清除|根治|推动解决|整改|应对|处置|攻坚|攻克|化解)(?:了|好|一批|各类|存在的)?(?!(?:工作|力度|措施|责任)?(?:不力|不够|不到位|不彻底|不及时|不深|不实|不严|缓慢|滞后|乏力|走过场|流于|打折))(?![^,。;]{0,8}(?:仍|还|也)?存在(?!的))[^,。;]{0,16}?(?:漏洞|短板|差距|隐患|问题|(?<!(?:化解|应对|处置|攻坚|整治|排查|防范|发现|整改|遏制)[^,。;]{1,16})不足|弱项|盲区|风险|顽疾|难题|现象|偏差|矛盾|薄弱环节|空白|瓶颈)(?!.{0,6}(?:不|未))", RegexOptions.CultureInvariant)]
    private static partial Regex Remedy { get; }

    // “约谈整改不力单位5家”, “逾期不报的将约谈主要负责人”, “不得漏项、缺项”: the fault is named, not reported.
    [GeneratedRegex(@"(?:约谈|通报|问责|督促|提醒|曝光|处理|批评)[^,。;]{0,20}?(?:单位|人员|干部|党组织|企业|责任人)|(?:盘活|清理|清退|追缴|催缴|清收|收回|扣回|追回|退还|退缴|处置|化解|配租|查处|拆除|核减|没收|调配|办结|归位|消化|压降|取缔|更换|修复|补齐|结清|还清|付清|清偿|偿还)(?:了)?(?:\d+[\u4e00-\u9fff])?(?:超期|混编|混岗|超编|超配|超比例|破损|老旧|过期|失效|闲置|拖欠|挂账|多计|违规|违纪|违法|超标|逾期|积压|欠缴|欠账|欠款|欠费|虚报|冒领|套取|占用)[^,。;不未缓滞慢难弱松]{0,20}(?=[,。;]|$)|[^,。;]{2,30}的,?(?:将|予以|扣|一票|取消|视为|认定|一律|依规|依纪|依法)|(?:^|(?<=,))(?:不得(?!不)|严禁|禁止|不准|不许|杜绝|严防)[^,。;]*", RegexOptions.CultureInvariant)]
    private static partial Regex NamedOnly { get; }

    // Faults that open with the act itself: “挤占专项资金”, “白条列支”.
    [GeneratedRegex(@"^(?:违规|违反|挤占|挪用|套取|骗取|虚报|虚列|虚增|虚开|截留|侵占|隐匿|私设|私分|白条|超(?:标准|范围|预算|职数|编制|进度|权限|概算)|重复|多头|坐支|擅自|未|没有|无(?!论)|应.{1,4}未|不)", RegexOptions.CultureInvariant)]
    private static partial Regex StrongOpening { get; }

    /// <summary>Whether the statement reports that something is wrong.</summary>
    /// <param name="folded">A folded clause or sentence without its number.</param>
    public static bool Reports(string folded)
    {
        var text = Bare(folded);
        if (text.Length is 0 || Question.IsMatch(text) || Prohibition.IsMatch(folded)) return false;
        return Predicate.IsMatch(text) && !SpeaksOfItOnly(text);
    }

    /// <summary>Whether the statement could report a fault: it is no question, wish or prohibition.</summary>
    public static bool MayReport(string folded) => !Question.IsMatch(folded) && !Prohibition.IsMatch(folded) && !SpeaksOfItOnly(Bare(folded));

    /// <summary>Whether the first or last piece of the statement ends as fault titles end.</summary>
    public static bool EndsAsTitle(string folded) =>
        Bare(folded).Split([',', ':']).Take(4).Where(piece => StartsMildly(piece) || !NotReported.IsMatch(piece)).Any(piece =>
            StrongEnding.IsMatch(piece) || StrongOpening.IsMatch(piece) || Predicate.IsMatch(piece.Length > 6 ? piece[^6..] : piece));

    /// <summary>Whether some piece of the statement ends as faults do, however the statement opens.</summary>
    public static bool EndsAsFault(string folded) =>
        !Question.IsMatch(folded) && !Prohibition.IsMatch(folded) && Bare(folded).Split([',', ':']).Take(2).Any(piece => StrongEnding.IsMatch(piece));

    /// <summary>
    /// Whether it begins as wishes, prohibitions and conditions begin and no piece of it ends as a fault does:
    /// “落实…不到位” reports, “着力解决…不到位的问题” does not.
    /// </summary>
    public static bool SpeaksOfItOnly(string folded) =>
        NotReported.IsMatch(folded) && !(StartsMildly(folded) && EndsAsTitle(folded));

    /// <summary>Whether it says what is solved or removed: “建章立制,解决反弹的问题”.</summary>
    public static bool NamesRemedy(string folded) => Remedy.IsMatch(folded) && !Reports(folded);

    static bool StartsMildly(string text) =>
        text.StartsWith("落实", StringComparison.Ordinal) || text.StartsWith("坚持", StringComparison.Ordinal)
        || text.StartsWith("整治", StringComparison.Ordinal) || text.StartsWith("治理", StringComparison.Ordinal)
        || text.StartsWith("破解", StringComparison.Ordinal) || text.StartsWith("纠治", StringComparison.Ordinal)
        || text.StartsWith("解决", StringComparison.Ordinal) || text.StartsWith("防范", StringComparison.Ordinal)
        || text.StartsWith("应", StringComparison.Ordinal)
        || text.StartsWith("对", StringComparison.Ordinal);

    static string Bare(string folded) => Remedy.Replace(SetPhrases.Replace(NamedOnly.Replace(folded, ""), ""), "").Trim(' ', '。', ';', ',', ':', '“', '”', '!');
}
