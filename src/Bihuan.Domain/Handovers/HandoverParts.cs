namespace Bihuan.Domain.Handovers;

/// <summary>Who signs a handover sheet. The office only where somebody has left without signing.</summary>
public enum HandoverParty { Outgoing, Incoming, Office }

public enum HandoverItemKind
{
    /// <summary>An open finding.</summary>
    Finding,
    /// <summary>What the unit still owes.</summary>
    Obligation,
    /// <summary>承诺事项: a decision that the outgoing head promised to see to.</summary>
    Promise,
}

/// <summary>A line of the sheet as it stood on its day; it is never written anew.</summary>
/// <param name="Thing">The live row: the finding, the inspection that owes, the meeting that decided.</param>
/// <param name="Due">The last day (inclusive), or null.</param>
public sealed record HandoverItem(HandoverItemKind Kind, Guid Thing, string Code, string Text, string Status, DateOnly? Due);

/// <summary>A head of the unit, by name as it was.</summary>
public sealed record HandoverHead(PersonId Person, string Name);

/// <summary>The post that ended.</summary>
/// <param name="LastDay">Inclusive.</param>
public sealed record EndedPost(PostId Post, UnitId Unit, HandoverHead Head, DateOnly LastDay);

public sealed record HandoverSignature(HandoverParty Party, PersonId By, string Name, DateTimeOffset At, string? Remark);

/// <summary>The official words of handovers, once.</summary>
public static class HandoverWords
{
    public static string Of(HandoverParty party) => party switch
    {
        HandoverParty.Outgoing => "移交人（原任）",
        HandoverParty.Incoming => "接收人（新任）",
        _ => "见证人（巡察办）",
    };

    public static string Of(HandoverItemKind kind) => kind switch
    {
        HandoverItemKind.Finding => "未销号问题",
        HandoverItemKind.Obligation => "单位未办结事项",
        _ => "承诺事项",
    };
}

public sealed record NoIncomingHead() : Refusal("新任主要负责人尚未任命，任命后再签收");
public sealed record SignedAlready(string Party) : Refusal($"{Party}已签字");
public sealed record OutgoingStillHere(DateOnly LastDay) : Refusal($"原任主要负责人任职至{LastDay:yyyy-MM-dd}，应由本人签字；离任未签的由巡察办见证");
public sealed record WitnessNotNeeded() : Refusal("原任已签字，不需要见证");
