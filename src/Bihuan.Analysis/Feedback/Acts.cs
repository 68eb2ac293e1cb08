using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>The language of rectification: acts, and words about how far they are.</summary>
static partial class Acts
{
    [GeneratedRegex(
        @"^(?:已(?:经)?|现已|均已|先后|及时|主动|积极|立即|迅速|全面|认真|扎实|深入|逐一|重新|统一|集中|定期|每[月季周年]|对照|结合|通过|采取|由|经|向|会同|联合|邀请|聘请|督促|督办|督导|指导|协调|推动|推进|推行|实行|实施|落实|修订|修改|查处|没收|罚没|吊销|收缴|扣罚|扣回|收取|引入|取缔|关停|盘点|制定|制订|出台|印发|下发|建立|健全|完善|开展|组织|召开|举办|清退|清缴|退还|退回|退缴|追回|追缴|收回|收缴|补缴|补交|补开|补办|补充|补齐|补录|补签|处理|处置|处分|核减|复审|复核|复查|新增|增加|增设|增配|完成|上线|启用|启动|选派|选拔|选优|调整|调账|调离|约谈|提醒|诫勉|批评|谈话|通报|问责|追责|立案|移交|移送|排查|核查|核实|核销|整治|清理|清查|盘点|更换|更新|更正|规范|加强|强化|细化|明确|压实|配备|配齐|配强|培训|学习|宣传|公开|公示|拆除|修复|修建|新建|改造|建成|投入|拨付|兑付|发放|签订|编制|起草|梳理|成立|设立|设置|划分|分解|纳入|列入|列支|取消|停止|暂停|终止|注销|收集|走访|回访|摸排|摸清|登记|录入|归集|归档|销号|巩固|坚持|进一步|严格|上报|报送|压减|压缩|缩短|降低|提高|提升|优化|简化|整合|盘活|考核|倒查|扣减|扣发|责令|限期|整改(?!措施|台账|方案|责任|工作|情况|内容|流程|时限|问题|资料|材料|标准|进度|不|未)|招聘|引进|交流|轮岗|撤销|免去|解聘|辞退|给予|责成|维修|修缮|安装|购置|开通|开设|打造|培育|委托|争取|协助|深化|严肃|持续|常态化|将|征收|征缴|终止|解除|补记|调减|冲减|归还|返还|偿还|划转|下达|挂网|招租|入账|核定|清算|搬迁|安置|救助|慰问|扩建|升级|改建|复垦|腾退|封存|收储|置换|改选|核对|比对|公布|张贴|搭建|编写|配置|组建|减免|压降|硬化|疏通|赴)(?!的)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Opening { get; }

    [GeneratedRegex(
        @"^(?:(?:截至)?目前|现|截至.{0,16}|该(?:项)?问题|此(?:项)?问题|问题|该项(?:工作|任务)?|此项(?:工作)?|相关问题)?[,:]?(?:已经?|均已|全部|基本|正在|需要?|将|仍需?|并|尚|待|按计划|有序|已全部|已基本|拟)*(?:整改到位|完成整改|整改完成|整改完毕|完成|整改|办结|长期坚持|长期整改|持续(?:整改|推进|坚持|推动|深化)(?:中)?|持续用力|坚持整改|立行立改|立整立改|即知即改|销号|解决|落实到位|推进(?:中)?|取得(?:阶段性|明显)?(?:成效|进展)|达到(?:序时|预期).{0,4}|阶段性完成|未完成)(?:(?:,|并|、|且|需|和|,并)+(?:需)?(?:长期坚持|持续(?:坚持|推进|整改|巩固|深化)|正在整改|已?销号|正在推进|巩固.{0,6}|长期.{0,6}))*$|^(?:目前|截至).{0,80}$|^该问题.{0,40}$|^(?:下一步|今后|接下来|后续).*$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Progress { get; }

    [GeneratedRegex(@"^\((?:责任|牵头|整改|完成|分管|长期|已|时限|立行)[^()]{0,80}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Owner { get; }

    // Inside a sentence only words that are no nouns as well: “培训”, “管理”, “学习” would take facts for acts.
    [GeneratedRegex(
        @"(?:制定|制订|修订|出台|印发|建立|健全|完善|开展|组织|召开|举办|编印|编制|清退|退还|退回|退缴|追回|追缴|收回|收缴|上缴|补缴|补交|补开|补选|补充|补齐|拨付|兑付|处理|处置|给予|约谈|诫勉|提醒|通报|问责|移交|移送|排查|核查|核实|复核|整治|清理|更换|更正|规范|加强|强化|细化|明确|压实|落实|配备|配齐|配强|拆除|修复|修缮|维修|新建|新增|改造|建成|成立|设立|设置|纳入|取消|停止|注销|走访|回访|摸排|登记|录入|归档|销号|整改|调整|轮岗|调离|选派|选聘|招聘|招录|批评|引进|交流|培训|宣讲|公开|公示|实行|实施|推行|推进|推动|启用|上线|安装|购置|签订|盘活|配租|出租|整合|优化|压减|缩短|提高|提升|扩大|增设|增加|巩固|督促|督办|指导|协调|委托|聘请|邀请|争取|化解|办结|办理|受理|解决|完成|发放|审核|审计|评查|评估|调度|研究|学习|传达|部署|负责|牵头|督导|征收|征缴|终止|解除|补记|调减|冲减|归还|返还|偿还|划转|下达|挂网|招租|入账|核定|清算|搬迁|安置|救助|慰问|扩建|升级|改建|复垦|腾退|封存|收储|置换|改选|核对|比对|公布|张贴|搭建|编写|配置|组建|减免|压降|硬化|疏通|开设|发布|刊发|推送|播放|印制)(?!的)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Inside { get; }

    // “涉及金额5.2万元”, “同一岗位任职超过8年的有6人”: how much of the fault there is.
    [GeneratedRegex(@"^(?:其中,?)?(?:共?涉及|金额|累计金额|合计|占比|比例|最[长高低多大])|(?:的|中|中有|仅|共)(?:有|占|为|达|共有?)\d|^(?![^,;]*(?:提高|提升|降|增|压减|扩大))[^,;]*(?:仅|占|为|达|低于|不足|高于|超过)[^,;]*\d%[。;]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure { get; }

    [GeneratedRegex(@"^[^,。;:]{0,24}(?<!不|未)(?:均已|都已|现已|已经|已全部|已全额|已)(?:全部|全额|全面|逐一|按规定|先行)?(?=[\u4e00-\u9fff]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Done { get; }

    /// <summary>Whether somebody is said to have done something already.</summary>
    public static bool IsDone(string folded) =>
        Done.Match(folded.TrimStart()) is { Success: true } done && Inside.Match(folded.TrimStart(), done.Length) is { Success: true } act && act.Index <= done.Length + 4
        && folded.IndexOfAny(['仍', '未', '尚']) < 0;

    /// <summary>Whether a sentence has the word of an act somewhere, after its subject, time or object.</summary>
    public static bool Tells(string folded) => Inside.IsMatch(folded);

    /// <summary>Whether a sentence only gives the figure of a fault.</summary>
    public static bool IsFigure(string folded) => Figure.IsMatch(folded.Trim());

    // “相关镇街盘活…”, “建设单位扣回…”: who acts stands first.
    [GeneratedRegex(@"单位|部门|局|委|办|镇街?|街道|乡|村|县|区|中心|公司|集团|学校|医院|党组|支部|银行|企业|政府|[,。;:的]", RegexOptions.CultureInvariant)]
    private static partial Regex Actor { get; }

    // “上报已完成,经查仅补充了1人的材料”: what a check found is no act.
    [GeneratedRegex(@"经(?:查|核实|核查|抽查|了解),?(?:仅|只|未|仍|尚|并|实际)|实际(?:仅|只|未)", RegexOptions.CultureInvariant)]
    private static partial Regex Found { get; }

    /// <summary>Whether a sentence says what a later check found.</summary>
    public static bool IsFound(string folded) => Found.IsMatch(folded);

    /// <summary>Whether somebody is named and then what they did.</summary>
    public static bool IsDoneBySomebody(string folded)
    {
        var text = folded.TrimStart();
        return Actor.Matches(text).TakeWhile(word => word.Index < 18 && !",。;:的".Contains(word.Value[0]))
            .Any(word => BeginsAsAct(text[(word.Index + word.Length)..]));
    }

    /// <summary>Whether a statement opens as an act of rectification does.</summary>
    public static bool BeginsAsAct(string folded) => Opening.IsMatch(folded.TrimStart());

    /// <summary>Whether words only say how far the rectification is (“已完成”, “长期坚持”); those are no measures.</summary>
    public static bool IsProgress(string folded)
    {
        var bare = folded.Trim(' ', '。', ';', ',', '!', '、');
        return bare.Length is 0 || Progress.IsMatch(bare) || Owner.IsMatch(bare);
    }
}
