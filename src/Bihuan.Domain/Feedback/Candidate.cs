using Bihuan.Domain.Findings;

namespace Bihuan.Domain.Feedback;

/// <summary>候选问题: what may become a finding, as the review has it so far.</summary>
public sealed record Candidate
{
    /// <summary>Its name within the document; never given twice, not its place in the order.</summary>
    public required int Number { get; init; }
    public required CandidateContent Content { get; init; }

    /// <summary>Numbers in its text (G28).</summary>
    public IReadOnlyList<CandidateFact> Facts { get; init; } = [];

    /// <summary>Measures the document states for it.</summary>
    public IReadOnlyList<CandidateMeasure> Measures { get; init; } = [];

    /// <summary>Further columns or labels of the document by their own names, such as 牵头领导 or 整改时限.</summary>
    public IReadOnlyDictionary<string, string> Stated { get; init; } = new Dictionary<string, string>();

    /// <summary>Verdicts on findings of earlier rounds it is like; they become the finding's own when the review is confirmed (B16).</summary>
    public IReadOnlyList<CandidateLikeness> Likenesses { get; init; } = [];

    /// <summary>0 to 1: how sure the reader was. What a person wrote or cut is sure.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>A person has looked at it and agrees.</summary>
    public bool IsAccepted { get; init; }

    /// <summary>The finding made of it when the review was confirmed.</summary>
    public FindingId? Finding { get; init; }
}

/// <summary>What a candidate says; the part that can be typed over.</summary>
public sealed record CandidateContent
{
    public string? Level1 { get; init; }
    public string? Level2 { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public FindingClass Class { get; init; } = FindingClass.Staged;
    public string? Category { get; init; }
    public bool IsKeyLivelihood { get; init; }
}

/// <summary>A number with its unit and its place in the original.</summary>
public sealed record CandidateFact(string Text, string Kind, decimal Value, string Unit, int Start, int End);

/// <summary>A stated measure; <paramref name="Start"/> is null for one that was typed in.</summary>
public sealed record CandidateMeasure(string Text, int? Start);
