using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>How speakers praise; a clause that praises reports no fault, whatever words it needs for that.</summary>
static partial class PraiseLanguage
{
    [GeneratedRegex(@"已经?(?:先行|完成|整改|建立|落实|解决|启动|制定|收到)|第一时间|(?<![不未]|没有|不够)(?:积极|主动|及时|认真)|较好|明显提升|值得", RegexOptions.CultureInvariant)]
    private static partial Regex Words { get; }

    // “有的同志带病坚持工作,有的同志…没有休息”; “有的同志刚接手,…,这不要紧” excuses.
    [GeneratedRegex(
        @"带病|舍小家|任劳任怨|默默|冲锋在前|挺身而出|加班加点|主动请缨|无私奉献|顾不上(?:回家|休息|吃)|没有休息|毫无怨言|不计(?:得失|报酬)|起早贪黑|坚守(?:岗位|一线)|坚持在|坚持工作|"
        + @"(?:精神|作风|态度|做法|劲头|担当).{0,4}(?:值得|可贵|可嘉|很好|难能)|值得(?:学习|肯定|点赞|表扬|我们)|不要紧|这也?是(?:件|个)?好(?:事|现象)|没关系|可以理解|情有可原|在所难免|是正常的|很正常|不怪|"
        + @"(?:同志|党员|班子成员)(?:主动|积极|带头|率先|自觉)(?!性|作为)|流下了?.{0,4}泪|"
        + @"有的(?:同志|人|群众|朋友)(?:可能|会|都|就|也)*(?:说|问|讲|提出|担心|建议|觉得|以为)|有(?:的|些)[^,。;]{0,12}(?:可能|也许|或许|难免)(?:会|都|就|也)*(?:说|问|讲|提出|担心|觉得|认为|以为|想|嘀咕)|有的(?:干部|单位)?(?:可能|会|都|就|也)*(?:说|问|讲|提出|建议)[,:“]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Devotion { get; }

    [GeneratedRegex(@"^ ?这(?:充分|都|些都|也)?(?:说明|体现|表明|反映|彰显)(?![^。]*(?:问题|不|没|差距|偏差|短板|弱))|^ ?这(?:种|些|样的)(?:精神|作风|态度|做法|劲头|同志)|^ ?(?:这些?|以上|上述|对这些|对此|对上述)(?:好的?)?(?:成绩|成效|变化|进步|亮点|经验|举措|探索|典型|先进|单位|部门|同志|都|值得)*[^,。;]{0,12}(?:肯定|值得|来之不易|可喜|点赞|表扬|令人(?:欣慰|鼓舞|振奋|高兴)|继续保持|发扬|坚持下去|学习借鉴|推广)", RegexOptions.CultureInvariant)]
    private static partial Regex WellSummed { get; }

    /// <summary>Whether a sentence draws a good conclusion from the one before: “这说明我们的班子是有战斗力的”.</summary>
    public static bool SumsUpWell(string folded) => WellSummed.IsMatch(folded);

    // “在看到成绩的同时,也要看到问题还不少”: faults are going to be told.
    [GeneratedRegex(@"^在?[^,。;]{0,8}(?:成绩|成效|进步|肯定)[^,。;]{0,8},[^。;]{0,8}(?:要|应|应当|必须|需要)[^,。;]{0,6}(?:看到|认识到|正视)", RegexOptions.CultureInvariant)]
    private static partial Regex Turn { get; }

    /// <summary>Whether a sentence leads from what is praised to what is not.</summary>
    public static bool TurnsFromPraise(string folded) => Turn.IsMatch(folded);

    // “干部职工很辛苦,工作是有成效的。一是…”, “做了大量工作:一是…”: what is listed after it is praised.
    [GeneratedRegex(@"^(?!.*(?:但|然而|不过|整改|问题))[^。;]*(?:(?:工作|成绩|成效|变化|进步|努力|付出|表现|业绩)(?:都|也|还)?是?(?:有目共睹|值得肯定|应予肯定|来之不易|有成效|扎实有效|有力有效|可圈可点|很不容易|有进步|不小|不错|好)的?|做了(?:大量|许多|不少|很多|一些)[^,。;]{0,12}工作|取得了?[^,。;]{0,16}(?:成绩|成效|进步|进展|业绩)|(?:值得|应当|应该|应予|予以|给予|需要|必须)(?:充分|高度)?肯定)的?$", RegexOptions.CultureInvariant)]
    private static partial Regex Praised { get; }

    /// <summary>Whether the last words before a list say that it tells what was done well.</summary>
    public static bool OpensPraise(string folded) => Praised.IsMatch(folded);

    /// <summary>Whether the clause says that something was done well.</summary>
    public static bool Praises(string folded) => Words.IsMatch(folded);

    // “…,得到市里推广”, “…,群众满意度很高”: the clause ends in what others say of it or in what came of it.
    [GeneratedRegex(
        @"(?<![不未没][^,。;]{0,6})(?:(?:得到|受到|获得?|赢得|荣获|摘得|被)[^,。;]{0,24}(?:推广|肯定|表扬|表彰|好评|点赞|认可|称赞|赞誉|嘉奖|荣誉|称号|口碑|奖|评为[^,。;]{0,16}|授予[^,。;]{0,16}|转发|刊发|介绍)|"
        + @"(?:满意[度率]|获得感|知晓率|覆盖率|达标率|办结率)[^,。;]{0,8}(?:高|提升|提高|上升|第一|前列)|(?:深受|广受|倍受|备受)[^,。;]{0,10}(?:欢迎|好评|赞誉)|(?:群众|企业|职工|基层|各方面?)[^,。;]{0,6}(?<!不)(?:满意|叫好|点赞|拍手称快|一致好评)|"
        + @"(?:走在|位居|位列|排在|处于|跻身)[^,。;]{0,12}(?:前列|前茅|第一|首位|前[一二三四五六七八九十\d]+)|名列前茅|(?:成效|效果|变化|进步|成绩|亮点|势头|进展)(?:很|十分|非常|比较|较为|更加)?(?:明显|显著|突出|喜人|好|可喜|纷呈|良好)|"
        + @"(?:形成|创造|积累|探索出?|总结出?|打造|创新|走出)(?:了|出)?[^,。;]{0,24}(?:经验|模式|品牌|样板|做法|新路(?:子|径)?|路子|亮点|特色|机制)|(?:有声有色|可圈可点|有板有眼|扎实有效|卓有成效|立竿见影|井井有条|落地见效|焕然一新|名声在外)|"
        + @"(?:敢啃|啃下|敢于|敢闯|敢试|善作善成|迎难而上|攻坚克难|真抓实干|雷厉风行|说干就干|闻过即改|边[查巡]边改|立行立改|主动认领|不等不靠|冲在一线|走在前)[^,。;]{0,12})[”]?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Lauded { get; }

    /// <summary>Whether one of its last two pieces praises and none behind that piece states a fault: “化解了积案,得到推广” does, “得到肯定后就松劲” does not.</summary>
    public static bool EndsInPraise(string folded)
    {
        var pieces = folded.Trim(' ', '。', ';', '!', ',').Split([',', ':']);
        var praised = Array.FindLastIndex(pieces, piece => Lauded.IsMatch(piece));
        return praised >= 0 && !Turned.IsMatch(folded) && !pieces.Skip(praised).Any(piece => Ends.IsMatch(piece));
    }

    [GeneratedRegex(@"但|却|可是|然而|不过|反而|(?:表面|纸面|汇报|材料|口头|形式)上|自我|自评|自认|自以为|盲目|片面|一味|热衷|只顾|急于|只求|追求|满足", RegexOptions.CultureInvariant)]
    private static partial Regex Turned { get; }

    // What ends a piece as faults end, apart from “突出”, which praises as well.
    [GeneratedRegex(@"(?:不|未|没有)(?!等|靠|断|折|懈|留|怕)[^,。;]{1,8}$|(?:问题|矛盾|现象)[^,。;]{0,6}$|流于形式|走过场|打折扣|滞后|缓慢", RegexOptions.CultureInvariant)]
    private static partial Regex Ends { get; }

    /// <summary>Whether the sentence praises, excuses or quotes people instead of reporting on them.</summary>
    public static bool SpeaksWellOf(string folded) => Devotion.IsMatch(folded);
}
