namespace Bihuan.Analysis.Feedback;

/// <summary>
/// The words by which inspectors state faults, sorted by what they say. Each list is the inside of an expression;
/// “(?!…)” behind a word names what turns it into something harmless.
/// </summary>
static class FaultWords
{
    /// <summary>What should be there is not, or was not done.</summary>
    public const string Lacking =
        @"不(?!是[为了])|未(?!来)|(?<![出淹沉埋湮吞隐])没(?!收|事|错|关系|问题|什么|落[^实])|尚无|均无|仍无|并无|"
        + @"无(?:预算|证|票据|备案|公示|授权|单|专人|记录|台账|依据|合同|审批|手续|制度|计划|方案|资质|明细|签字|发票|凭证|法律|标识|痕迹|措施|人员?(?:负责|管|值守)|正当|任何|相关|具体|实质|相应|详细)|"
        + @"缺(?:乏|失|位|少|项|漏|口|陷|编|席|员|勤|额|档)|欠(?:缺|佳|账|款|发|缴|付|费|规范|缺)|拖欠|存在";

    /// <summary>Work that has grown weak, slow, loose or vague.</summary>
    public const string Weakened =
        @"流于|滞后|迟缓|缓慢|拖延|拖沓|疲于|往返跑|推诿|扯皮|敷衍|应付|弱化|虚化|淡化|边缘化|泛化|软化|异化|娱乐化|浅表化|"
        + @"表面化|形式化|同质化|老化|碎片化|空转|空泛|空洞|空缺|空白|淡薄|淡漠|冷漠|冷淡|薄弱|松散|松懈|松弛|涣散|散漫|懈怠|混乱|紊乱|混同|"
        + @"混用|混岗|雷同|粗放|粗糙|粗疏|笼统|随意|任性";

    /// <summary>A rule broken, money taken or spent where it may not be.</summary>
    public const string Broken =
        @"违规|违反|违纪|违法|违背|隐匿|突破(?:权限|标准|上限|限额|红线|底线|规定)|超(?:进度|标准?|范围|预算|概算|期|权限|职数|编制|额|时限|面积|规格)|逾期|过期|"
        + @"虚(?:报|列|增|假|开|设|构|高|空)|套取|骗取|挪用|挤占|截留|侵占|私分|私存|坐收坐支|坐支|公款|白条|账外|小金库|"
        + @"重复(?:报销|发放|领取|享受|缴|购|列支|建设|支付|安排)|多(?:领|报|发|付|计|收|占)|"
        + @"少(?:报|计|缴|收|付|发)(?!年)|漏(?:报|缴|登|记|项|洞|管)|错(?:报|发|误|漏|登|位)|代签|代替|替代|"
        + @"以.{1,12}代(?!表)|补签|倒签|后补|补记|拆分|规避|围标|串标|化整为零|"
        + @"先(?:建|用|开工|施工|付款|支).{0,4}后|冒领|倒置|疏漏|遗漏|瞒报|摊派|霸占|滥(?:发|用)|"
        + @"乱(?:发|收|罚|堆|停|搭)";

    /// <summary>Assets and projects that lie idle or stand still.</summary>
    public const string Idle =
        @"闲置|浪费|流失|沉淀|积压|搁置|停滞|烂尾|未批";

    /// <summary>Done for show, copied, or led astray.</summary>
    public const string Feigned =
        @"弄虚作假|编造|伪造|抄袭|照抄|照搬|套用|脱节|脱离|背离|偏离|偏差|走样|打折扣|走过场|走形式|变形|跑偏";

    /// <summary>The nouns by which such documents call a gap.</summary>
    public const string Gaps =
        @"有[^,。;]{1,10}(?:苗头|倾向)(?=$|[,。;”])|缺口|差距|温差|落差|时差|短板|弱项|漏洞|盲区|盲点|死角|空档|堵点|断层|断档";

    /// <summary>How leaders and bodies should not behave.</summary>
    public const string Manners =
        @"两张皮|一言堂|老好人|好人主义|圈子文化|本位主义|特权思想|宽松软|宽松|失之于|轻视|忽视|漠视|忽略";

    /// <summary>Too much, too little, one thing over another: 偏低, 过多, 仅, 重…轻….</summary>
    public const string Amounts =
        @"偏(?:低|高|少|慢|弱|软|松|大|小|紧|老|轻|重|长|窄|科)|"
        + @"过(?:低|高|少|慢|多|大|于|度|长|窄|松|宽|简|急)(?!程)|"
        + @"较(?:差|弱|少|低|慢|大差距|粗|松|为(?:薄弱|滞后|突出|普遍|单一|严重|粗放))|仅(?!供)|只(?!要|争)|甚至|"
        + @"重.{1,12}?轻";

    /// <summary>On paper only, back again, or still there.</summary>
    public const string Recurring =
        @"有名无实|名存实亡|形同虚设|挂名|屡[查巡审禁改]|反弹|回潮|边改边犯|改后又犯|突出(?=$|[,。;”])|"
        + @"(?:问题|矛盾|现象|情况|风险|隐患|短缺|倾向)(?:依然|仍然?|较为|比较|尤为|日益|十分|明显|普遍|时有|屡|较|易|多|频|禁而|长期|严重)|"
        + @"频发|多发|时有发生|禁而|隐患|质量(?:不|较|偏)|力度(?:不|较|偏|小)|能力(?:不|较|偏|弱|差)";

    /// <summary>Out of date, out of order, out of control.</summary>
    public const string Worn =
        @"单一(?!来源采购平台)|陈旧|老旧|失修|失管|失养|失序|失联|失察|失职|失真|失实|失衡|失序|失范|失责|失效|失控|脱管|脱岗|离岗|空岗|旷工|"
        + @"迟到|早退|吃空饷|兼职取酬|严重(?!地)|凸显|常年(?:关|闭|未|不|无)";

    /// <summary>Advantage taken of an office.</summary>
    public const string Abuse =
        @"优亲厚友|吃拿卡要|以权谋私|利益输送|收受|索要|索取|接受.{0,10}?(?:宴请|礼品|礼金|红包|吃请|安排)|私车公养|"
        + @"公车私用|因人设|萝卜岗|量身定[制做]|公物私用|大操大办|赌博|酒驾|醉驾";

    /// <summary>Too few, falling, without strength or effect.</summary>
    public const string Declining =
        @"(?<![减至多不缺最或更来])少(?=[,;。”]|$)|行动少|调研少|研究少|办法少|措施少|深入少|次数少|人数少|下得少|用得少|堵塞$|拥堵|破损|脏乱|污染|偷排|直排|超载|下降|"
        + @"(?<![落温误时反偏相出])差(?=$|[,;。”])|下滑|低下|低效|乏力|无力|吃力|无序|无效|无果";

    /// <summary>Ways of working the Party has names for.</summary>
    public const string Habits =
        @"单薄|僵化|生硬|简单化|一刀切|一发了之|一转了之|层层加码|层层递减|逐级递减|上热中温下冷|中梗阻|肠梗阻|等靠要|躺平|庸懒散|"
        + @"慢作为|乱作为|假作为|怕|畏难|懒政|怠政|门难进|脸难看|事难办|多头跑|跑多趟|难(?:以|办|落)|堪忧|隐形变异";

    /// <summary>Corrupted, beyond powers, behind closed doors.</summary>
    public const string Overreach =
        @"失守|腐化|围猎|靠企吃企|靠.{1,3}吃.{1,3}|私设|擅自|越权|越级|架空|闭门";

    /// <summary>What should have been and still is not: 应…未…, 至今, 长期未.</summary>
    public const string Owing =
        @"应.{1,4}尽.{1,4}不|应.{0,6}未|该.{0,6}(?:不|未)|至今|仍(?:在|有|为|领|存|未|按|享|使|由)|"
        + @"长期(?:借|占|空|未|不|拖|欠|挂|闲|游离|无)|高达|应予(?:扣减|核减|调整|追缴|收回|退还|纠正)";

    /// <summary>Not up to it.</summary>
    public const string Unable =
        @"达不到|赶不上|跟不上|抓得松|压得不|管得松|管不住|用不好|建而|有制度";

    /// <summary>Stays on the surface or with old habits.</summary>
    public const string Shallow =
        @"疲软|疲沓|浮于表面|浮在(?:面上|表面|上面)|表面文章|浮浅|肤浅|蜻蜓点水|大而化之|千篇一律|上下一般粗|依赖(?!于)|满足于|停留在|局限于|习惯于|热衷于|"
        + @"寄希望于|集中于少数|浅尝辄止|囫囵吞枣|一知半解|走马观花|灯下黑|一阵风|有头无尾|虎头蛇尾|半拉子|半截子|避重就轻|不了了之|"
        + @"束之高阁|形同摆设|摆设|绕道走|拍脑袋|一手遮天|说了算|各吹各的号|各自为政|单打独斗|青黄不接|断崖|隔靴搔痒|置若罔闻";

    /// <summary>The state of mind behind it.</summary>
    public const string Mind =
        @"被动|盲目|片面|机械|教条|侥幸|麻痹|厌战|过关心态";

    /// <summary>Disorder, and accounts that do not agree.</summary>
    public const string Accounts =
        @"歪风|乱象|变味|跑冒滴漏|底数不|家底不|张冠李戴|账账|账实|挂账|呆账|坏账|死账|出入$";

    /// <summary>Images for what stands still, wears away or is split: 晒太阳, 两层皮, 层层衰减.</summary>
    public const string Images =
        @"两层皮|晒太阳|睡大觉|(?<!唤醒|盘活)沉睡|趴窝|悬空|落空|虚置|错位|越位|倒挂|衰减|稀释|缩水|注水|掺水|水分|糊涂账|旧账|挤牙膏|打太极|击鼓传花|"
        + @"铁将军|人去楼空|停摆|搁浅|半途而废|一拖再拖|久拖|拖了又拖|迟迟|无人问津|乏人|断供|断链|失灵|绊脚石|捉襟见肘|入不敷出|水土不服|"
        + @"撒胡椒面|垒大户|扎堆|千村一面|如出一辙|大同小异|照本宣科|装点|盆景|作秀|摆拍|应景|象征性|选择性|运动式|打卡式|点名式|放养|打折|上热下冷|上热中温|高举轻放|甩锅|垫底|大水漫灌|撒大网|撒芝麻盐|自说自话|一.了之|凑人头|凑数";

    /// <summary>Favour, pressure and gain in the use of power.</summary>
    public const string Partiality =
        @"(?:人情|关系)(?:保|户|案|分|车|岗)|裙带|近亲繁殖|论资排辈|带病提拔|跑官要官|拉票|打招呼|说情|插手|干预|把持|垄断|独断|专断|一支笔|暗箱|黑箱|潜规则|"
        + @"搭车(?:收费|旅游|培训)|强制(?:摊派|捐款|购买|征订)|变相|巧立名目|吃请|收礼|吃喝|好处费|感谢费|回扣|雁过拔毛|揩油|贪占|侵吞|据为己有|与民争利|逐利|趋利|刁难|粗暴|冷横硬推|生冷硬";

    /// <summary>Losses, damage and things running on beyond their time.</summary>
    public const string Damage =
        @"亏损|亏空|赤字|超支|透支|超员|超配|高套|高估冒算|低价(?:出租|转让|处置|承包)|贱卖|对不上|不翼而飞|去向不明|带病运行|超期服役|渗漏|开裂|塌陷|黑臭|返贫|抬头|死灰复燃|改头换面|卷土重来|(?:再次|重新|又)(?:出现|发生)|滋生|蔓延|居高|攀升|走高|"
        + @"受损|损毁|损坏|掩盖|隐瞒|搪塞|逃避|绕(?:开|过)(?:监管|招标|审批|程序|集体)|推卸|截流|造假|作假|假(?:账|票|发票|合同|数据|签名|台账|资料|材料)";

    /// <summary>All of them.</summary>
    public const string All =
        Lacking + "|" + Weakened + "|" + Broken + "|" + Idle + "|" + Feigned
        + "|" + Gaps + "|" + Manners + "|" + Amounts + "|" + Recurring + "|" + Worn
        + "|" + Abuse + "|" + Declining + "|" + Habits + "|" + Overreach + "|" + Owing
        + "|" + Unable + "|" + Shallow + "|" + Mind + "|" + Accounts
        + "|" + Images + "|" + Partiality + "|" + Damage;
}
