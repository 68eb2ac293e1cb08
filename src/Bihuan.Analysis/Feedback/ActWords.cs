namespace Bihuan.Analysis.Feedback;

/// <summary>
/// The words by which such documents tell what was done, sorted by what is done. Each list is the inside of an expression.
/// </summary>
static class ActWords
{
    /// <summary>Rules and papers: made, changed, repealed, handed in.</summary>
    public const string Rules =
        @"制定|制订|修订|修改|出台|印发|下发|下达|编印|编制|编写|起草|印制|建立|健全|完善|细化|明确|规范|梳理|分解|划分|纳入|列入|废止";

    /// <summary>Meetings, study, division of labour.</summary>
    public const string Organising =
        @"开展|组织|召开|举办|研究|部署|调度|传达|学习|培训|宣讲|交流|成立|组建|设立|设置|增设|开设|负责|牵头|协调|协助|督促|督办|督导|指导|委托|聘请|邀请|争取|责令|责成|限期";

    /// <summary>Money paid back, paid out, put right in the books.</summary>
    public const string Money =
        @"清退|清缴|退还|退回|退缴|追回|追缴|收回|收缴|上缴|补缴|补交|征收|征缴|没收|罚没|扣罚|扣回|扣减|扣发|核减|调减|冲减|调账|归还|返还|偿还|划转|拨付|兑付|发放|补发|支付|减免|核定|核销|清算|入账|补记";

    /// <summary>Papers and things completed afterwards.</summary>
    public const string Supplying =
        @"补开|补办|补充|补齐|补选|更换|更新|更正|登记|录入|归集|归档|收集|销号|签订|配备|配齐|配强|增配|配置|购置|安装|启用|启动|开通|上线|搭建|打造|引入";

    /// <summary>People called to account, chosen, moved.</summary>
    public const string People =
        @"约谈|诫勉|提醒|批评|通报|问责|追责|给予|处理|处置|移交|移送|免去|撤销|解聘|辞退|调整|调离|轮岗|选派|选聘|归位|选拔|选优|招聘|招录|引进|改选|培育";

    /// <summary>Checks made, lists gone through.</summary>
    public const string Checking =
        @"排查|核查|复查|倒查|清查|核实|复核|复审|核对|比对|盘点|摸排|摸清|走访|回访|审核|审计|评查|评估|查处|起诉|吊销|取缔|关停|淘汰|剔除";

    /// <summary>Ground, buildings and property.</summary>
    public const string Works =
        @"拆除|修复|修缮|维修|修建|新建|扩建|改建|改造|建成|硬化|疏通|复垦|腾退|封存|收储|置换|搬迁|安置|盘活|配租|出租|招租|挂网";

    /// <summary>Told to the public, done for it.</summary>
    public const string Serving =
        @"公开|公示|公布|发布|刊发|推送|播放|张贴|受理|办理|办结|解决|化解|救助|慰问";

    /// <summary>More, less, better, firmer.</summary>
    public const string Improving =
        @"加强|强化|深化|优化|简化|压实|落实|巩固|整治|整顿|清理|整合|推行|推进|推动|实行|实施|新增|增加|扩大|提高|提升|升级|降低|压减|压缩|压降|缩短|取消|停止|暂停|终止|解除|注销|完成|整改(?!措施|台账|方案|责任|工作|情况|内容|流程|时限|问题|资料|材料|标准|进度|不|未)";

    /// <summary>All acts.</summary>
    public const string All =
        Rules + "|" + Organising + "|" + Money + "|" + Supplying + "|" + People + "|" + Checking
        + "|" + Works + "|" + Serving + "|" + Improving;

    /// <summary>When, how, by whom, from where: words that stand before an act at the head of a sentence.</summary>
    public const string BeforeActs =
        @"已(?:经)?|现已|均已|先后|及时|主动|积极|立即|迅速|全面|认真|扎实|深入|逐一|重新|统一|集中|定期|每[月季周年]|进一步|严格|严肃|持续|坚持|常态化|"
        + @"对照|结合|通过|采取|由|经|向|会同|联合|将|赴";

    /// <summary>Acts at the head of a sentence only; inside one they are as often nouns or part of the fault: “超标准列支”, “党纪处分”.</summary>
    public const string OpeningOnly =
        @"收取|列支|投入|补录|补签|处分|立案|谈话|考核|宣传|上报|报送";
}
