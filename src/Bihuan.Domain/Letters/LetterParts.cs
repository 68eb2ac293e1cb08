using Bihuan.Domain.Evidence;

namespace Bihuan.Domain.Letters;

/// <summary>依据: a finding a letter rests on, as it stood when it was named.</summary>
public sealed record LetterBasis(FindingId Finding, string Code, string Title, DateOnly? Due);

/// <summary>发文字号: 机关代字〔year〕serial.</summary>
public sealed record LetterNumber(string Word, int Year, int Serial)
{
    public override string ToString() => $"{Word}〔{Year}〕{Serial}号";
}

/// <summary>What a letter is begun with.</summary>
/// <param name="Kind">Its name in the rule set.</param>
public sealed record LetterDraft(string Kind, UnitId Unit, InspectionId? Inspection, LetterContent Content)
{
    public ProposalId? Proposal { get; init; }
}

/// <summary>What can be edited while the letter is a draft.</summary>
/// <param name="ToPerson">The person it is addressed to; null where it goes to the unit.</param>
/// <param name="Addressee">As the letter names it, for example 江南同志 or 县水务局党组.</param>
public sealed record LetterContent(string Title, string Body, PersonId? ToPerson, string Addressee, IReadOnlyList<LetterBasis> Basis, PublicationScope? Scope);

/// <summary>回复.</summary>
public sealed record LetterReply(string Text, IReadOnlyList<KeptFile> Files, PersonId By, DateTimeOffset At);

/// <summary>约谈记录 (C04): who talked with whom about what, and until when it is to be put right.</summary>
public sealed record TalkRecord(DateOnly HeldOn, string By, string With, string Points, DateOnly CorrectBy);

/// <summary>后续落实 of a talk (C04).</summary>
public sealed record TalkFollowUp(DateOnly On, string Text, PersonId By, DateTimeOffset At);
