namespace Bihuan.Domain.Findings;

/// <summary>Where a finding stands. There is no other way from one to the next than the acts of <see cref="Finding"/>.</summary>
public enum FindingState
{
    /// <summary>草稿: read from the document, seen by the office and the team only.</summary>
    Draft,
    /// <summary>未启动: fed back to the unit, its three lists are not handed in yet.</summary>
    Issued,
    /// <summary>整改中.</summary>
    Rectifying,
    /// <summary>审核中.</summary>
    UnderReview,
    /// <summary>常态化: long-term, its stage goals are met, it carries on.</summary>
    Continuous,
    /// <summary>已销号.</summary>
    Closed,
    /// <summary>已反弹: was closed, came back; a new finding points to it.</summary>
    Relapsed,
    /// <summary>已作废: a duplicate, with the reason.</summary>
    Voided,
    /// <summary>已并入: left over from an earlier round, goes on as a finding of a later one and is counted there (B15).</summary>
    Carried,
}

/// <summary>整改类别: 立行立改 (A11), 阶段推进 (A12), 长期坚持 (A13).</summary>
public enum FindingClass { Immediate, Staged, LongTerm }

/// <summary>Where a finding comes from.</summary>
public enum FindingOrigin { Feedback, EarlierRound, LookBack, Audit, PublicComment, Relapse, Instruction, HigherInspection, Supervision }

/// <summary>The place in the stored original: UTF-16 indexes into its extracted text, the end exclusive.</summary>
public sealed record SourceSpan(FeedbackDocumentId Document, int Start, int End);

/// <summary>A leader took the finding upon himself (A19).</summary>
/// <param name="For">For whom he acted under a delegation, if any.</param>
public sealed record Claim(PersonId By, DateTimeOffset At, PersonId? For = null);

/// <summary>A number the document states about the finding (G28). Money in 元, percentages as 19.5.</summary>
public sealed class FindingFact
{
    private FindingFact() { }

    public FindingFact(string text, string kind, decimal value, string unit) => (Text, Kind, Value, Unit) = (text, kind, value, unit);

    /// <summary>As it stands in the document.</summary>
    public string Text { get; private set; } = "";
    public string Kind { get; private set; } = "";
    public decimal Value { get; private set; }
    public string Unit { get; private set; } = "";
}

/// <summary>Something the feedback document states about what is to be done: a measure, or a named column such as 牵头领导. Text, not a decision.</summary>
public sealed class Suggestion
{
    public const string Measure = "整改措施";

    private Suggestion() { }

    public Suggestion(string label, string text) => (Label, Text) = (label, text);

    /// <summary><see cref="Measure"/>, or the label as the document prints it, for example 整改时限.</summary>
    public string Label { get; private set; } = "";
    public string Text { get; private set; } = "";
}

/// <summary>
/// The finding was in this state, with this due date, from an instant on (inclusive) up to the next (exclusive); open-ended
/// while current. It carries what figures of a past day are counted by, so that they are told from the spans alone.
/// </summary>
public sealed class StateSpan
{
    private StateSpan() { }

    internal StateSpan(int number, Finding finding, FindingState state, DateTimeOffset from)
    {
        (Number, State, From, Due) = (number, state, from, finding.Due);
        (RegionId, RoundId, UnitId) = (finding.RegionId, finding.RoundId, finding.UnitId);
    }

    /// <summary>1 for the first of its finding.</summary>
    public int Number { get; private set; }
    public RegionId RegionId { get; private set; }
    public RoundId RoundId { get; private set; }
    public UnitId UnitId { get; private set; }
    public FindingState State { get; private set; }

    /// <summary>The last day that counted then (inclusive).</summary>
    public DateOnly? Due { get; private set; }
    public DateTimeOffset From { get; private set; }
    public DateTimeOffset? To { get; private set; }

    internal void EndAt(DateTimeOffset instant) => To = instant;
}
