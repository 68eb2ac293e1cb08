using System.Text.RegularExpressions;

namespace Bihuan.Analysis.Authenticity;

/// <param name="Score">0, full of facts, to 100, nothing but phrases.</param>
/// <param name="Reasons">In official words, for whoever reads or wrote the report.</param>
public sealed record EmptinessVerdict(int Score, IReadOnlyList<string> Reasons);

/// <summary>
/// 内容空泛 (C10): how much of a monthly duty report says what was done, when, to what and with which result, and how much is
/// phrases. A sentence weighs by its facts: a date, an amount with its unit, a named thing, an act with an object. A meeting held or
/// a paper studied is no result, whatever its date. Pure: the same text always has the same score.
/// </summary>
public static partial class DutyReportEmptiness
{
    /// <summary>A report of fewer characters says too little, whatever it says.</summary>
    private const int Least = 40;

    /// <summary>One fact is expected for so many characters, and at least three in all.</summary>
    private const int CharactersPerFact = 60;

    /// <param name="before">The report of the month before, or null: what was copied from it tells nothing new.</param>
    public static EmptinessVerdict Judge(string text, string? before = null)
    {
        var sentences = Sentence().Split(text).Select(sentence => Blank().Replace(sentence, "")).Where(sentence => sentence.Length > 1).ToArray();
        var length = sentences.Sum(sentence => sentence.Length);
        if (length < Least) return new(100, [$"全文不足{Least}字，未说明落实责任的具体情况"]);
        var weighed = sentences.Select(sentence => (Text: sentence, Weight: WeightOf(sentence), IsPhrase: Phrase().IsMatch(sentence))).ToArray();
        var facts = weighed.Sum(sentence => sentence.Weight);
        var expected = Math.Max(3.0, length / (double)CharactersPerFact);
        var phrases = weighed.Where(sentence => sentence.IsPhrase && sentence.Weight < 1).Sum(sentence => sentence.Text.Length) / (double)length;
        var score = (70 * (1 - Math.Min(1, facts / expected))) + (30 * phrases);
        var copied = before is null ? 0 : Share(sentences, before);
        if (copied >= 0.8) score = Math.Max(score, 90);
        return new((int)Math.Round(Math.Clamp(score, 0, 100), MidpointRounding.AwayFromZero), [.. ReasonsOf(weighed, facts, expected, phrases, copied)]);
    }

    private static double WeightOf(string sentence)
    {
        var signs = (Date().IsMatch(sentence) ? 1 : 0) + (Amount().IsMatch(sentence) ? 1 : 0) + (Named().IsMatch(sentence) ? 1 : 0);
        if (signs == 0) return 0;
        var acts = Act().Matches(sentence).Count;
        return acts == 0 ? MeetingOnly().IsMatch(sentence) ? 0.25 : 0.5 : Math.Min(2, acts * 0.5 + signs * 0.5);
    }

    private static double Share(string[] sentences, string before)
    {
        var known = Sentence().Split(before).Select(sentence => Blank().Replace(sentence, "")).ToHashSet();
        return sentences.Where(known.Contains).Sum(sentence => sentence.Length) / (double)sentences.Sum(sentence => sentence.Length);
    }

    private static IEnumerable<string> ReasonsOf((string Text, double Weight, bool IsPhrase)[] weighed, double facts, double expected, double phrases, double copied)
    {
        if (copied >= 0.8) yield return $"与上月月报相同的内容占{copied * 100:0}%，未反映本月情况";
        if (weighed.All(sentence => sentence.Weight == 0)) yield return "全文没有日期、数量和具体事项";
        else if (facts < expected) yield return $"写明时间、数量、对象和结果的内容偏少（约{facts:0.#}处，按篇幅应有{expected:0.#}处）";
        if (phrases >= 0.3) yield return $"原则性、口号性表述占全文{phrases * 100:0}%";
        foreach (var sentence in weighed.Where(sentence => sentence.IsPhrase && sentence.Weight < 1).Take(3)) yield return $"口号性表述：“{Shown(sentence.Text)}”";
        foreach (var sentence in weighed.Where(sentence => sentence.Weight == 0.25).Take(2)) yield return $"仅有开会学习，没有结果：“{Shown(sentence.Text)}”";
        foreach (var sentence in weighed.Where(sentence => sentence.Weight >= 1).OrderByDescending(sentence => sentence.Weight).Take(2)) yield return $"具体事项：“{Shown(sentence.Text)}”";
    }

    private static string Shown(string text) => text.Length > 40 ? $"{text[..40]}…" : text;

    [GeneratedRegex(@"[。！？；;!?\r\n]+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\d{1,2}月(\d{1,2}[日号]|上旬|中旬|下旬|底|初)|\d{1,2}[日号]|[上中下]旬|周[一二三四五六日]")]
    private static partial Regex Date();

    [GeneratedRegex(@"(\d+(\.\d+)?|[一二三四五六七八九十百千两]{1,4})余?多?(万元|亿元|元|万|%|％|个(?!方面|维护|意识|自信)|名|人次|人|户|件|项|处|家|份|条|起|笔|亩|公里|米|吨|台|辆|座|所|批|宗|例|本|套|间|组|村|次)|百分之")]
    private static partial Regex Amount();

    [GeneratedRegex(@"《[^》]+》|[\u4E00-\u9FFF]{2,}?(村|社区|小区|水库|河段|泵站|学校|小学|中学|幼儿园|卫生院|医院|公司|合作社|项目部|大桥|厂|养老院|敬老院|服务中心|服务站|水厂|供水站|管理所|财政所|窗口|工程|账户|合同)|[\u4E00-\u9FFF]某")]
    private static partial Regex Named();

    [GeneratedRegex(@"整改完成|办结|完成|退还|退回|追缴|收回|上缴|清退|拨付|发放|兑付|签订|修订|印发|出台|制定|废止|建成|修复|更换|安装|拆除|清理|清运|疏浚|查处|立案|处分|约谈|谈话|诫勉|批评教育|函询|通报|调离|辞退|走访|排查|检查|抽查|核查|发现|解决|化解|调处|移交|补签|补缴|补齐|核销|公示|公开|纠正|关停|验收|招标|培训|核对|盘点|入账|取消|停用|停发|核减|督促|暗访|回访|审计")]
    private static partial Regex Act();

    [GeneratedRegex(@"会议|大会|例会|学习|传达|研讨|党课|部署会|推进会|研究部署|专题研究")]
    private static partial Regex MeetingOnly();

    [GeneratedRegex(@"高度重视|认真(贯彻|学习|落实|履行|部署)|深入(学习|贯彻|推进|开展|落实)|切实|扎实|进一步|不断|持续|始终|坚决|坚定不移|坚持|牢固树立|提高(政治|思想)|政治站位|统一思想|压紧压实|压实|扛牢|扛起|狠抓|全面(加强|落实|推进|从严)|强化|加强|严格(落实|执行|按照)|以上率下|统筹推进|稳步推进|有序(推进|开展)|明显(成效|提升|好转)|一定成效|显著|良好(氛围|局面|成效)|营造|凝聚|筑牢|增强|四个意识|两个维护|两个确立|引领|新台阶|常抓不懈|抓实抓细|落到实处|落实到位|履职尽责|担当作为|真抓实干|久久为功")]
    private static partial Regex Phrase();
}
