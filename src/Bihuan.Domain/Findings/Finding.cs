using Bihuan.Domain.Closures;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.History;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Responsibilities;
using Bihuan.Domain.Reviews;

namespace Bihuan.Domain.Findings;

/// <summary>
/// 问题: one fault the inspection fed back, and all that is done about it until it is closed. The parts of its life
/// stand in files of their own beside this one: drafting, lists, progress, evidence, review, closure.
/// </summary>
public sealed partial class Finding : Aggregate
{
    private readonly List<FindingFact> _facts = [];
    private readonly List<Suggestion> _suggestions = [];
    private readonly List<Responsibility> _responsibilities = [];
    private readonly List<Measure> _measures = [];
    private readonly List<EvidenceFile> _evidence = [];
    private readonly List<Submission> _submissions = [];
    private readonly List<StateSpan> _spans = [];

    private Finding() { }

    public FindingId Id { get; private set; }
    public RegionId RegionId { get; private set; }
    public RoundId RoundId { get; private set; }
    public InspectionId InspectionId { get; private set; }
    public UnitId UnitId { get; private set; }

    /// <summary>Number within the inspection; never reused.</summary>
    public int Number { get; private set; }

    /// <summary>The number people write, unique in the region, for example <c>7-03-012-005</c>.</summary>
    public string Code { get; private set; } = "";

    public string? Level1 { get; private set; }
    public string? Level2 { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>The whole passage of the feedback document, masks and all.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where it stands in the stored original; null for findings that did not come from a document.</summary>
    public SourceSpan? Source { get; private set; }

    public string? Category { get; private set; }
    public FindingClass Class { get; private set; }
    public FindingOrigin Origin { get; private set; }

    /// <summary>The closed finding that has come back as this one (D20), or the leftover of an earlier round that goes on as this one (B15).</summary>
    public FindingId? PointsBackTo { get; private set; }

    /// <summary>The finding of a later round as which this leftover goes on (B15).</summary>
    public FindingId? CarriedInto { get; private set; }

    /// <summary>The finding that this one, now void, doubled.</summary>
    public FindingId? DuplicateOf { get; private set; }
    public string? VoidedBecause { get; private set; }

    /// <summary>The request to void it that waits for the director; null where none does.</summary>
    public VoidRequest? VoidRequest { get; private set; }

    /// <summary>The request for another class that waits for the director; null where none does.</summary>
    public ClassRequest? ClassRequest { get; private set; }

    /// <summary>民生实事 (C14).</summary>
    public bool IsKeyLivelihood { get; private set; }

    public FindingState State { get; private set; }

    /// <summary>Index into the review chain while under review; equal to its length when only the closure is left.</summary>
    public int ReviewStep { get; private set; }

    /// <summary>The role whose turn it is while under review; null otherwise. Lets a queue be read by an index.</summary>
    public Role? WaitsFor { get; private set; }

    /// <summary>The last day of the current deadline (inclusive); null before it is issued.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>When its planned stage was reached for the first time; stage-complete is not closed (G20).</summary>
    public DateTimeOffset? StageCompletedAt { get; private set; }

    /// <summary>Day 0 of its deadline: the feedback meeting, or for a relapse the day it was found. Null before it is issued.</summary>
    public DateOnly? ClockStartedOn { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The office's day of the closure: what is held against the due date, whatever the hour was in UTC.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Times a reviewer returned it (D04).</summary>
    public int ReturnCount { get; private set; }

    /// <summary>Mean of its measures' progress, 0 to 100.</summary>
    public int Percent { get; private set; }

    /// <summary>The first day (inclusive) by which a milestone of its measures is still to be met; null where none waits. Told with the row, so that what lags is found by an index (A14).</summary>
    public DateOnly? NextMilestoneDue { get; private set; }

    public Claim? Claim { get; private set; }

    /// <summary>整改目标.</summary>
    public string? Goal { get; private set; }

    /// <summary>Why nothing lasting (长久立) is needed; null when a lasting measure is asked for (C11).</summary>
    public string? NoLastingReason { get; private set; }

    public Closure? Closure { get; private set; }

    public IReadOnlyList<FindingFact> Facts => _facts;

    /// <summary>Measures, owners and dates the feedback document states; the unit may adopt them into its lists.</summary>
    public IReadOnlyList<Suggestion> Suggestions => _suggestions;

    /// <summary>Measures the feedback document states and nobody has taken into the list yet, by their place among the suggestions.</summary>
    public IEnumerable<(int Place, string Text)> StatedMeasures =>
        from suggestion in _suggestions.Select((suggestion, place) => (suggestion, place))
        where suggestion.suggestion.Label == Suggestion.Measure && _measures.All(measure => measure.Text != suggestion.suggestion.Text)
        select (suggestion.place, suggestion.suggestion.Text);
    public IReadOnlyList<Responsibility> Responsibilities => _responsibilities;
    public IReadOnlyList<Measure> Measures => _measures;
    public IReadOnlyList<EvidenceFile> Evidence => _evidence;
    public IReadOnlyList<Submission> Submissions => _submissions;
    public IReadOnlyList<StateSpan> Spans => _spans;

    /// <summary>The submission under review or reviewed last; null before the first.</summary>
    public Submission? LatestSubmission => _submissions.MaxBy(submission => submission.Number);

    protected override Subject Subject => new("finding", Id.Value, UnitId);

    /// <summary>Open for work by the unit: neither under review nor at an end.</summary>
    public bool IsInUnitsHands => State is FindingState.Rectifying or FindingState.Continuous;

    private void Enter(FindingState state, DateTimeOffset at)
    {
        _spans.SingleOrDefault(span => span.To is null)?.EndAt(at);
        _spans.Add(new StateSpan(_spans.Count + 1, this, state, at));
        State = state;
    }
}
