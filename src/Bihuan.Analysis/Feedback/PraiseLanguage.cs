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
        + @"有的(?:同志|人|群众|朋友)(?:可能|会|都|就|也)*(?:说|问|讲|提出|担心|建议|觉得|以为)|有的(?:干部|单位)?(?:可能|会|都|就|也)*(?:说|问|讲|提出|建议)[,:“]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Devotion { get; }

    [GeneratedRegex(@"^ ?这(?:充分|都|些都|也)?(?:说明|体现|表明|反映|彰显)(?![^。]*(?:问题|不|没|差距|偏差|短板|弱))|^ ?这(?:种|些|样的)(?:精神|作风|态度|做法|劲头|同志)", RegexOptions.CultureInvariant)]
    private static partial Regex WellSummed { get; }

    /// <summary>Whether a sentence draws a good conclusion from the one before: “这说明我们的班子是有战斗力的”.</summary>
    public static bool SumsUpWell(string folded) => WellSummed.IsMatch(folded);

    // “在看到成绩的同时,也要看到问题还不少”: faults are going to be told.
    [GeneratedRegex(@"^在?[^,。;]{0,8}(?:成绩|成效|进步|肯定)[^,。;]{0,8},[^。;]{0,8}(?:要|应|应当|必须|需要)[^,。;]{0,6}(?:看到|认识到|正视)", RegexOptions.CultureInvariant)]
    private static partial Regex Turn { get; }

    /// <summary>Whether a sentence leads from what is praised to what is not.</summary>
    public static bool TurnsFromPraise(string folded) => Turn.IsMatch(folded);

    /// <summary>Whether the clause says that something was done well.</summary>
    public static bool Praises(string folded) => Words.IsMatch(folded);

    /// <summary>Whether the sentence praises, excuses or quotes people instead of reporting on them.</summary>
    public static bool SpeaksWellOf(string folded) => Devotion.IsMatch(folded);
}
