using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>How such documents state a fault, and how they only speak about one.</summary>
static partial class FaultLanguage
{
    // Set phrases with 不, 无 or 未 that praise, demand or count; taken out before looking for faults.
    [GeneratedRegex(
        @"不断|不折不扣|不忘|不仅|不但|不只|不光|不(?:少|低|高|超|多|晚|早|迟)于|不超过|不得|不准|不能腐|不敢腐|不想腐|不遮|不掩|不护短|不回避|不推[诿脱]|不手软|不姑息|不留(?:死角|空白|情面|余地)|不漏一|不落一|不虚一|不少一|不走过场|不打折扣|不搞变通|不松(?:劲|懈)|不放松|不放过|不停(?:步|歇)|不止步|不误|不让|不变|不遗余力|不畏|不怕|不同|不等|不论|不管|不限|不定期|不日|不妨|不愧|不减|不辱|不负|不懈|不动摇|不移|不已|不息|不凡|不易|不菲|义不容辞|责无旁贷|必不可少|密不可分|毫不|绝不|决不|永不|从不缺席|迫不及待|刻不容缓|不可替代|不可或缺|不可逆|源源不|无论|无不|无愧|无私|无微不至|无禁区|无死角|无缝|无障碍|无违|无纸化|无论如何|无则加勉|有则改之|有的放矢|未成年|未巡先改|未来|未雨绸缪|未诉先办|缺一不可|没有(?:发现|出现|发生)|未(?:发现|出现|发生)(?:明显|违|问题|类似|新的)|三个不放过|一事不|不一定|不外乎|不日常|差异化|弱项(?:补|强)|零差错|偏差(?:校正|纠正)|防风险|风险(?:点)?(?:防控|排查|防范|评估|管控|监测|预警|隐患排查)",
        RegexOptions.CultureInvariant)]
    private static partial Regex SetPhrases { get; }

    // The predicate itself says that something is wrong.
    [GeneratedRegex(
        @"不(?!是[为了])|未(?!来)|没有|没能|尚无|均无|仍无|并无|无(?:预算|证|票据|备案|公示|授权|单|专人|记录|台账|依据|合同|审批|手续|制度|计划|方案|资质|明细|签字|发票|凭证|法律|标识|痕迹|措施|人员?(?:负责|管|值守)|正当|任何|相关|具体|实质|相应|详细)|缺(?:乏|失|位|少|项|漏|口|陷|编|席|员|勤|额|档)|欠(?:缺|佳|账|款|发|缴|付|费|规范|缺)|拖欠|存在|流于|滞后|迟缓|缓慢|拖延|拖沓|疲于|往返跑|推诿|扯皮|敷衍|应付|弱化|虚化|淡化|边缘化|泛化|软化|异化|娱乐化|浅表化|表面化|形式化|同质化|老化|碎片化|空转|空泛|空洞|空缺|空白|淡薄|淡漠|薄弱|松散|松懈|松弛|涣散|散漫|懈怠|混乱|紊乱|混同|混用|雷同|粗放|粗糙|粗疏|笼统|随意|任性|违规|违反|违纪|违法|违背|超(?:标准?|范围|预算|概算|期|权限|职数|编制|额|时限|面积|规格)|逾期|过期|虚(?:报|列|增|假|开|设|构|高|空)|套取|骗取|挪用|挤占|截留|侵占|私分|私存|坐收坐支|坐支|公款|白条|账外|小金库|重复(?:报销|发放|领取|享受|缴|购|列支|建设|支付|安排)|多(?:领|报|发|付|计|收|占)|少(?:报|计|缴|收|付|发)(?!年)|漏(?:报|缴|登|记|项|洞|管)|错(?:报|发|误|漏|登|位)|代签|代替|替代|以.{1,12}代(?!表)|补签|倒签|后补|补记|拆分|规避|围标|串标|化整为零|先(?:建|用|开工|施工|付款|支).{0,4}后|闲置|浪费|流失|流于|沉淀|积压|搁置|停滞|烂尾|未批|弄虚作假|编造|伪造|抄袭|照抄|照搬|套用|脱节|脱离|背离|偏离|偏差|走样|打折扣|走过场|走形式|变形|跑偏|缺口|差距|温差|落差|时差|短板|弱项|漏洞|盲区|盲点|死角|空档|堵点|断层|断档|两张皮|一言堂|老好人|好人主义|圈子文化|本位主义|特权思想|宽松软|宽松|失之于|轻视|忽视|漠视|忽略|偏(?:低|高|少|慢|弱|软|松|大|小|紧|老|轻|重|长|窄|科)|过(?:低|高|少|慢|多|大|于|度|长|窄|松|宽|简|急)(?!程)|较(?:差|弱|少|低|慢|大差距|粗|松|为(?:薄弱|滞后|突出|普遍|单一|严重|粗放))|仅(?!供)|只(?!要|争)|甚至|重.{1,12}?轻|有名无实|名存实亡|形同虚设|挂名|屡[查巡审禁改]|反弹|回潮|边改边犯|改后又犯|突出(?=$|[,。;”])|(?:问题|矛盾|现象|情况|风险|隐患|短缺|倾向)(?:依然|仍然?|较为|比较|尤为|日益|十分|明显|普遍|时有|屡|较|易|多|频|禁而|长期|严重)|频发|多发|时有发生|禁而|隐患|质量(?:不|较|偏)|力度(?:不|较|偏)|能力(?:不|较|偏|弱)|单一(?!来源采购平台)|陈旧|老旧|失修|失管|失察|失职|失真|失实|失衡|失序|失范|失责|失效|失控|脱管|脱岗|离岗|空岗|旷工|迟到|早退|吃空饷|兼职取酬|严重(?!地)|凸显|优亲厚友|吃拿卡要|以权谋私|利益输送|收受|索要|索取|接受.{0,10}?(?:宴请|礼品|礼金|红包|吃请|安排)|私车公养|公车私用|公物私用|大操大办|赌博|酒驾|醉驾|行动少|调研少|研究少|办法少|措施少|深入少|次数少|人数少|下得少|用得少|堵塞$|拥堵|破损|脏乱|污染|偷排|直排|超载|下降|下滑|流失|低下|低效|乏力|无力|吃力|无序|无效|无果|单薄|僵化|生硬|简单化|一刀切|一发了之|一转了之|层层加码|层层递减|逐级递减|上热中温下冷|中梗阻|肠梗阻|等靠要|躺平|庸懒散|慢作为|乱作为|假作为|怕|畏难|懒政|怠政|门难进|脸难看|事难办|多头跑|跑多趟|难(?:以|办|落)|堪忧|隐形变异|失守|腐化|围猎|靠企吃企|靠.{1,3}吃.{1,3}|私设|擅自|越权|越级|架空|闭门|应.{1,4}尽.{1,4}不|应.{0,6}未|该.{0,6}(?:不|未)|至今|仍(?:在|有|为|领|存|未|按|享|使|由)|长期(?:借|占|空|未|不|拖|欠|挂|闲|游离|无)|高达|达不到|赶不上|跟不上|抓得松|压得不|管得松|管不住|用不好|建而|有制度|疲软|疲沓|浮于表面|浮浅|肤浅|蜻蜓点水|大而化之|千篇一律|上下一般粗|依赖(?!于)|满足于|停留在|局限于|习惯于|热衷于|寄希望于|集中于少数|被动|盲目|片面|机械|教条|侥幸|麻痹|厌战|过关心态|歪风|乱象|变味|跑冒滴漏|底数不|家底不|张冠李戴|账账|账实|挂账|呆账|坏账|死账|出入$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Predicate { get; }

    // Wishes, prohibitions, conditions and questions speak of faults without reporting one.
    [GeneratedRegex(
        @"^(?:要|必须|务必|应当?|须|需要?|请|狠抓|聚焦.{0,40}(?:着力|推动|坚决)|望|坚决|切实|着力|大力|全力|努力|力争|确保|防止|防范|严防|谨防|避免|杜绝|克服|纠正|纠治|整治|解决|治理|破解|消除|严禁|禁止|不准|不得|不要|不能|不可|决不|绝不|凡是?|如果?(?=有|出现|发现|存在)|一旦|假如|倘若|对于?[^,。;]{2,30}的[,。;]|对[^,]{2,40}的,|是否|有无|能否|重点(?:检查|了解|查看|关注|监督|受理|整治|解决|纠治)|进一步|深刻(?:认识|领会|汲取|反思|剖析)|牢固树立|牢牢|坚持|坚定|严肃(?:查处|处理|问责|追究)|严格(?:落实|执行|按照|遵守)|严厉|依法|依规依纪|推动解决|推动破解|有效(?:解决|防止|遏制|破解|防范)|彻底|查漏补缺|举一反三|以[^,]{2,20}为(?:抓手|契机|重点|导向|引领))",
        RegexOptions.CultureInvariant)]
    private static partial Regex NotReported { get; }

    [GeneratedRegex(@"^[ “]*(?:严禁|禁止|不准|不得|不许|不要|不可(?!忽)|决不|绝不|杜绝|严防)", RegexOptions.CultureInvariant)]
    private static partial Regex Prohibition { get; }

    [GeneratedRegex(@"[??]|(?:怎么|如何|哪些|什么样|为什么|是不是|有没有|能不能|会不会)", RegexOptions.CultureInvariant)]
    private static partial Regex Question { get; }

    [GeneratedRegex(
        @"(?:不[\u4e00-\u9fff]{1,5}|(?:未|没有|没能)[\u4e00-\u9fff“”]{2,14}|老化|重[^,]{1,8}轻[^,]{1,6}|不到位|不够?|不严|不力|不强|不实|不深|不足|不规范|不健全|不完善|不及时|不彻底|不明显|不充分|不扎实|不平衡|不清|不明|不准|不高|不多|不紧|不细|不符|不达标|不落实|不担当|不作为|滞后|缓慢|迟缓|弱化|虚化|淡化|薄弱|混乱|松散|松懈|流于形式|打折扣|走过场|缺失|缺位|缺乏|形同虚设|突出|普遍|短板|漏洞|差距|偏差|温差|落差|时差|盲区|随意|粗放|宽松软|淡薄|不容忽视|不可忽视|禁而未绝|隐形变异|时有发生|多发|频发|存在.{0,60}(?:问题|现象|风险|隐患|情况|倾向|不足|心态)|两张皮|层层递减|脱节|虚设|空转|(?<![减至多不缺很])少|(?<![降减])低|慢|(?<!减)弱|差|乱|旧|(?<![放轻])松)[”"")]?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex StrongEnding { get; }

    // A remedy names the fault it removes: “堵塞漏洞”, “正视差距”, “消除隐患”.
    [GeneratedRegex(@"(?:堵塞|堵住|补齐|补足|补上|补强|正视|找准|查找|查摆|直面|认清|消除|化解|破解|破除|防范|整治|纠正|纠治|解决|缩小|看到|排查|发现|扫除|弥补|克服|防止|避免|杜绝|遏制|清除|根治|推动解决|整改|应对|处置)(?:了|好|一批|各类|存在的)?[^,。;]{0,16}?(?:漏洞|短板|差距|隐患|问题|不足|弱项|盲区|风险|顽疾|难题|现象|偏差|矛盾|薄弱环节|空白|瓶颈)(?!.{0,6}(?:不|未))", RegexOptions.CultureInvariant)]
    private static partial Regex Remedy { get; }

    // “约谈整改不力单位5家”, “逾期不报的将约谈主要负责人”, “不得漏项、缺项”: the fault is named, not reported.
    [GeneratedRegex(@"(?:约谈|通报|问责|督促|提醒|曝光|处理|批评)[^,。;]{0,20}?(?:单位|人员|干部|党组织|企业|责任人)|(?:盘活|清理|清退|追缴|催缴|清收|收回|扣回|追回|退还|退缴|处置|化解|配租|查处|拆除|核减|没收|调配)(?:了)?(?:闲置|拖欠|挂账|多计|违规|违法|超标|逾期|积压|欠缴|虚报|冒领|套取|占用)[^,。;不未缓滞慢难弱松]{0,20}(?=[,。;]|$)|[^,。;]{2,30}的,?(?:将|予以|一律|依规|依纪|依法)|(?:^|(?<=,))(?:不得(?!不)|严禁|禁止|不准|不许|杜绝|严防)[^,。;]*", RegexOptions.CultureInvariant)]
    private static partial Regex NamedOnly { get; }

    // Faults that open with the act itself: “挤占专项资金”, “白条列支”.
    [GeneratedRegex(@"^(?:违规|违反|挤占|挪用|套取|骗取|虚报|虚列|虚增|虚开|截留|侵占|私设|私分|白条|超标准|超范围|超预算|重复|多头|坐支|擅自|未|没有|无(?!论)|应.{1,4}未|不)", RegexOptions.CultureInvariant)]
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

    /// <summary>
    /// Whether it begins as wishes, prohibitions and conditions begin and no piece of it ends as a fault does:
    /// “落实…不到位” reports, “着力解决…不到位的问题” does not.
    /// </summary>
    public static bool SpeaksOfItOnly(string folded) =>
        NotReported.IsMatch(folded) && !(StartsMildly(folded) && EndsAsTitle(folded));

    static bool StartsMildly(string text) =>
        text.StartsWith("落实", StringComparison.Ordinal) || text.StartsWith("坚持", StringComparison.Ordinal)
        || text.StartsWith("整治", StringComparison.Ordinal) || text.StartsWith("治理", StringComparison.Ordinal)
        || text.StartsWith("解决", StringComparison.Ordinal) || text.StartsWith("防范", StringComparison.Ordinal)
        || text.StartsWith("应", StringComparison.Ordinal)
        || text.StartsWith("对", StringComparison.Ordinal);

    static string Bare(string folded) => Remedy.Replace(SetPhrases.Replace(NamedOnly.Replace(folded, ""), ""), "").Trim(' ', '。', ';', ',', ':', '“', '”', '!');
}
