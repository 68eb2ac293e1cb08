using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Feedback;

/// <summary>The language of rectification: acts, and words about how far they are.</summary>
static partial class Acts
{
    [GeneratedRegex(@"^(?:" + ActWords.BeforeActs + "|" + ActWords.OpeningOnly + "|" + ActWords.All + ")(?!的)", RegexOptions.CultureInvariant)]
    private static partial Regex Opening { get; }

    [GeneratedRegex(
        @"^(?:(?:截至)?目前|现|截至.{0,16}|该(?:项)?问题|此(?:项)?问题|问题|该项(?:工作|任务)?|此项(?:工作)?|相关问题)?[,:]?(?:已经?|均已|全部|基本|正在|需要?|将|仍需?|并|尚|待|按计划|有序|已全部|已基本|拟)*(?:整改到位|完成整改|整改完成|整改完毕|完成|整改|办结|长期坚持|长期整改|长期推进|持续(?:整改|推进|坚持|推动|深化)(?:中)?|持续用力|坚持整改|立行立改|立整立改|即知即改|销号|解决|落实到位|推进(?:中)?|取得(?:阶段性|明显)?(?:成效|进展)|达到(?:序时|预期).{0,4}|阶段性完成|未完成)(?:(?:,|并|、|且|需|和|,并)+(?:需)?(?:长期坚持|持续(?:坚持|推进|整改|巩固|深化)|正在整改|已?销号|正在推进|巩固.{0,6}|长期.{0,6}|基本完成))*$|^(?:目前|截至).{0,80}$|^该问题.{0,40}$|^(?:\d{4}年|今年|上半年|[一二三四]季度)[^,。;]{0,12},[^。;]*(?:同比|环比|增长|增幅|下降|提升)[^。;]*\d[^。;]*$|^[^,。;]{2,20}已[^,。;]{2,12},(?:其余|剩余)[^,。;]{0,20}(?:正在|尚在|仍在|待)[^,。;]{2,16}$|^(?:其余|剩余|另外?|还有|尚有)[^,。;]{0,20}(?:正在|正|尚在|仍在|还在|有待|待)[^,。;]{2,16}$|^(?:下一步|今后|接下来|后续).*$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Progress { get; }

    [GeneratedRegex(@"^(?:\((?:" + StateWords + @")[^()]{0,80}\)[。;]?)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Owner { get; }

    const string StateWords = @"责任|牵头|整改|完成|分管|长期|已|时限|立行|立即|即知|基本|全部|正在|持续|尚|未|阶段|按(?:期|序|计划)|推进|限|20\d\d|\d{1,2}月|[一二三四]季度|年底";

    // “…1200卷(立行立改)”: when and how far, not what.
    [GeneratedRegex(@"\((?:" + StateWords + @")[^()]{0,60}\)$", RegexOptions.CultureInvariant)]
    private static partial Regex StateBehind { get; }

    // “剩余282亩纳入明年春耕计划”, “已调整9人,其余4人年底前到位”, “已完成60%,持续推进”: what is left after the acts told before it.
    [GeneratedRegex(@"^(?:其余|其他|剩余|剩下|余下|尚余|尚有|还剩|还有|余款|另有?(?=\d))[^。;]*$|^[^。;]{0,24}已[^,。;]{1,24},(?:其余|其他|剩余|剩下|余下|尚余|尚有|还剩|还有|余款|另)[^。;]*$|^已(?:完成|达到?|整改)[^,。;]{0,10}(?:,[^,。;]{0,12})?$|^(?:该|此)(?:项|些)?(?:工作|问题|任务|事项)[^。;]*$|预计[^。;]{0,20}(?:完成|到位|销号|整改)[^,。;]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Remainder { get; }

    /// <summary>Whether a sentence behind the acts only tells what of them is left to do.</summary>
    public static bool TellsRemainder(string folded) => Remainder.IsMatch(folded.Trim(' ', '。', ';', ',', '!', '、'));

    [GeneratedRegex(@"^ *(?:其余|其他|剩余|剩下|余下|尚余|还剩|余款)", RegexOptions.CultureInvariant)]
    private static partial Regex Rest { get; }

    /// <summary>Whether an act begins with what is left of the one before: numbered, it is one of its own.</summary>
    public static bool BeginsWithRest(string folded) => Rest.IsMatch(folded);

    /// <summary>The text without a state in brackets at its end.</summary>
    public static string WithoutState(string folded) => StateBehind.Replace(folded, "");

    [GeneratedRegex("(?:" + ActWords.All + ")(?!的)", RegexOptions.CultureInvariant)]
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
