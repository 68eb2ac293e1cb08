namespace Bihuan.Domain.Letters;

/// <summary>What a template tells, counted on the day the draft is made.</summary>
public sealed record LetterFacts
{
    public required string Unit { get; init; }
    public string Office { get; init; } = "巡察办";
    public string? Round { get; init; }
    public DateOnly? FedBackOn { get; init; }
    public DateOnly? RectifyUntil { get; init; }
    public int Findings { get; init; }
    public int Closed { get; init; }
    public int Overdue { get; init; }

    /// <summary>What a proposal rests on, in its own words.</summary>
    public IReadOnlyList<string> Grounds { get; init; } = [];
}

/// <summary>The words a letter begins with; the drafter changes them as he sees fit.</summary>
public static class LetterTemplates
{
    /// <summary>Stands where the drafter must say himself what the matter is; a letter that still holds it is not finished.</summary>
    public const string ToBeFilledIn = "（请列明具体情形）";

    public static string TitleOf(LetterType type, string kind, LetterFacts facts) => type switch
    {
        LetterType.DutyReminder => $"关于督促{facts.Unit}抓好巡察整改的{kind}",
        LetterType.Talk => $"关于对{facts.Unit}进行约谈的通知",
        LetterType.Criticism => $"关于{facts.Unit}巡察整改不力的通报",
        _ => $"致{facts.Unit}的{kind}",
    };

    public static string BodyOf(LetterType type, LetterFacts facts) => string.Join('\n', type switch
    {
        LetterType.DutyReminder => DutyReminder(facts),
        LetterType.Talk => Talk(facts),
        LetterType.Criticism => Criticism(facts),
        _ => [Situation(facts), "现就有关事项函告如下：", "一、"],
    });

    private static IEnumerable<string> DutyReminder(LetterFacts facts) =>
    [
        Situation(facts),
        "该单位由您分管（联系）。请按照“一岗双责”要求，督促其党组织扛起整改主体责任，重点抓好以下工作：",
        "一、督促研究制定整改方案，逐项明确整改目标、措施、责任人和完成时限。",
        "二、参加整改专题民主生活会并督促指导，推动班子成员认领责任、带头整改。",
        "三、定期听取整改进展情况，对进度滞后、久拖不决的问题亲自过问、协调解决。",
        "四、对照时限把关整改成效，防止敷衍整改、虚假整改。",
        $"请予签收，并将督促整改情况书面回复{facts.Office}。",
    ];

    private static IEnumerable<string> Talk(LetterFacts facts) =>
    [
        Situation(facts),
        "经调度，你单位整改工作存在以下情形：",
        .. Numbered(facts.Grounds),
        "经研究，决定对你单位主要负责人进行约谈。请准备整改推进情况、滞后原因和下一步措施的书面材料，约谈时间和地点另行通知。",
    ];

    private static IEnumerable<string> Criticism(LetterFacts facts) =>
    [
        Situation(facts),
        "该单位推进整改不力，主要表现在：",
        .. Numbered(facts.Grounds),
        "经研究，决定对该单位予以通报批评。该单位要深刻反思、照单整改，限期报告整改情况；其他单位要引以为戒，举一反三，压实整改责任。",
    ];

    private static string Situation(LetterFacts facts)
    {
        if (facts.FedBackOn is null && facts.Findings == 0) return $"现就{facts.Unit}落实责任有关情况函告如下。";
        var head = facts.FedBackOn is { } day ? $"{facts.Round ?? "巡察"}对{facts.Unit}的反馈会于{day:yyyy年M月d日}召开{(facts.Findings > 0 ? $"，反馈问题{facts.Findings}个" : "")}" : $"{facts.Unit}共有巡察反馈问题{facts.Findings}个";
        var closed = facts.Closed > 0 ? $"，已销号{facts.Closed}个" : "";
        var overdue = facts.Overdue > 0 ? $"，逾期未完成{facts.Overdue}个" : "";
        var until = facts.RectifyUntil is { } last ? $"，集中整改期至{last:yyyy年M月d日}" : "";
        return $"{head}{closed}{overdue}{until}。";
    }

    private static IEnumerable<string> Numbered(IReadOnlyList<string> grounds) =>
        grounds.Count == 0 ? [ToBeFilledIn] : grounds.Select((ground, index) => $"（{index + 1}）{ground}。");
}
