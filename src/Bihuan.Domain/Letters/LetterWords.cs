namespace Bihuan.Domain.Letters;

/// <summary>What a letter is for. Its name and the word of its number come from the rule set; the acts on it from here.</summary>
public enum LetterType
{
    /// <summary>履责提示函 to the leader in charge (A05).</summary>
    DutyReminder,
    /// <summary>约谈通知书 (C04).</summary>
    Talk,
    /// <summary>通报批评 (C05).</summary>
    Criticism,
    /// <summary>Any further kind that the rule set names.</summary>
    Other,
}

public enum LetterState { Draft, Submitted, Approved, Issued, Received, Replied, Withdrawn }

/// <summary>发布范围 of a criticism notice (C05).</summary>
public enum PublicationScope
{
    /// <summary>The criticised unit and its superiors.</summary>
    UnitItself,
    /// <summary>党内: every unit of the region.</summary>
    Party,
    /// <summary>党内 and 社会.</summary>
    Public,
}

/// <summary>The official words of letters, once.</summary>
public static class LetterWords
{
    /// <summary>The states in which a letter has left the office.</summary>
    public static readonly IReadOnlyList<LetterState> Out = [LetterState.Issued, LetterState.Received, LetterState.Replied];

    public static string Of(LetterState state) => state switch
    {
        LetterState.Draft => "草稿",
        LetterState.Submitted => "待审批",
        LetterState.Approved => "已审批待印发",
        LetterState.Issued => "已印发待签收",
        LetterState.Received => "已签收",
        LetterState.Replied => "已回复",
        _ => "已撤回",
    };

    public static string Of(PublicationScope scope) => scope switch
    {
        PublicationScope.UnitItself => "仅发被通报单位",
        PublicationScope.Party => "党内：全县（区）各单位党组织",
        _ => "党内并向社会公开",
    };

    /// <summary>A rule set calls its kinds as the place is used to; what a kind is for is told by the word in its name.</summary>
    public static LetterType TypeOf(string kind) =>
        kind.Contains("履责", StringComparison.Ordinal) ? LetterType.DutyReminder
        : kind.Contains("约谈", StringComparison.Ordinal) ? LetterType.Talk
        : kind.Contains("通报批评", StringComparison.Ordinal) ? LetterType.Criticism
        : LetterType.Other;
}
