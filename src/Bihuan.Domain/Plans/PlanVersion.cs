using Bihuan.Domain.Evidence;
using Bihuan.Domain.People;
using Bihuan.Domain.Reviews;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Domain.Plans;

/// <summary>One 稿 of the plan as it was handed in; never changed afterwards.</summary>
public sealed class PlanVersion
{
    private readonly List<KeptFile> _files = [];
    private readonly List<PlanReview> _reviews = [];
    private readonly List<ReviewStep> _chain = [];
    private readonly List<PlannedFinding> _lists = [];

    private PlanVersion() { }

    internal PlanVersion(int number, PlanDraft draft, IReadOnlyList<ReviewStep> chain, DateOnly on, (Actor Actor, DateTimeOffset At) by)
    {
        Id = PlanVersionId.New();
        (Number, Summary, Seal) = (number, draft.Summary.Trim(), PlannedFinding.SealOf(draft.Lists));
        (Findings, Measures) = (draft.Lists.Count, draft.Lists.Sum(planned => planned.Content.Measures.Count));
        (SubmittedOn, SubmittedBy, SubmittedFor, SubmittedAt) = (on, by.Actor.Person, by.Actor.OnBehalfOf, by.At);
        _files.AddRange(draft.Files);
        // Steps of its own: rules may serve many plans in one commit, and each keeps its chain.
        _chain.AddRange(chain.Select(step => step with { }));
        _lists.AddRange(draft.Lists);
    }

    public PlanVersionId Id { get; private set; }
    public int Number { get; private set; }
    public string Summary { get; private set; } = "";

    /// <summary>What the three lists said on that day, finding by finding. Loaded only where it is read.</summary>
    public IReadOnlyList<PlannedFinding> Lists => _lists;

    /// <summary>Counted from <see cref="Lists"/> when they were frozen, so that a page need not load them.</summary>
    public int Findings { get; private set; }
    public int Measures { get; private set; }

    /// <summary>Tells whether the frozen lists are still what was handed in.</summary>
    public string Seal { get; private set; } = "";

    /// <summary>The day on which the last step passed it; null where it was not approved.</summary>
    public DateOnly? ApprovedOn { get; private set; }
    public DateOnly SubmittedOn { get; private set; }
    public PersonId SubmittedBy { get; private set; }
    public PersonId? SubmittedFor { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }
    public IReadOnlyList<KeptFile> Files => _files;

    /// <summary>The steps it goes through: those of the rules on the day it was handed in. Other rules are for the next version.</summary>
    public IReadOnlyList<ReviewStep> Chain => _chain;

    /// <summary>The decisions on it, in the order of the chain.</summary>
    public IReadOnlyList<PlanReview> Reviews => _reviews;

    /// <summary>He handed it in or decided an earlier step, himself or by somebody acting for him.</summary>
    internal bool IsMadeBy(Actor actor) =>
        actor.IsAnyOf(_reviews.SelectMany(review => new[] { review.ReviewedBy, review.ReviewedFor }).Append(SubmittedBy).Append(SubmittedFor));

    public bool IsSealIntact => Seal == PlannedFinding.SealOf(_lists);

    public PlannedContent? ContentOf(FindingId finding) => _lists.FirstOrDefault(planned => planned.FindingId == finding)?.Content;

    internal void Add(PlanReview review) => _reviews.Add(review);

    internal DateOnly Approve(DateOnly on) => (ApprovedOn = on).Value;
}

/// <summary>Why an item of the plan must be worked over; the finding is null for the plan as a whole.</summary>
public sealed record ReturnedItem(FindingId? Finding, string Item, string Reason);

/// <summary>A decision as it is given. A return names its reasons item by item and the day of the next version.</summary>
public sealed record PlanOpinion(Verdict Verdict, string Text, IReadOnlyList<ReturnedItem> Items, DateOnly? ResubmitBy)
{
    public static PlanOpinion Pass(string text) => new(Verdict.Passed, text, [], null);

    /// <summary>No version is waited for longer (inclusive).</summary>
    public static DateOnly FurthestResubmission(DateOnly today) => today.AddYears(1);

    internal IReadOnlyList<Refusal> Obstacles(DateOnly today)
    {
        var refusals = new List<Refusal>();
        if (Text.Trim().Length == 0) refusals.Add(new Missing("意见"));
        if (Verdict == Verdict.Returned && !Items.Any(item => item.Reason.Trim().Length > 0)) refusals.Add(new PlanReturnNeedsReasons());
        if (Verdict == Verdict.Returned && (ResubmitBy is null || ResubmitBy <= today)) refusals.Add(new PlanReturnNeedsDay());
        if (Verdict == Verdict.Returned && ResubmitBy > FurthestResubmission(today)) refusals.Add(new PutOffTooFar(FurthestResubmission(today)));
        return refusals;
    }
}

/// <summary>One step's decision on one version: opinion, date, person.</summary>
public sealed class PlanReview
{
    private readonly List<ReturnedItem> _items = [];

    private PlanReview() { }

    internal PlanReview(int step, string stepName, PlanOpinion opinion, DateOnly on, (Actor Actor, DateTimeOffset At) by)
    {
        var isReturn = opinion.Verdict == Verdict.Returned;
        (Step, StepName, Verdict, Opinion, ResubmitBy) = (step, stepName, opinion.Verdict, opinion.Text.Trim(), isReturn ? opinion.ResubmitBy : null);
        (ReviewedOn, ReviewedBy, ReviewedFor, ReviewedAt) = (on, by.Actor.Person, by.Actor.OnBehalfOf, by.At);
        if (isReturn) _items.AddRange(opinion.Items.Where(item => item.Reason.Trim().Length > 0).Select(item => item with { Reason = item.Reason.Trim() }));
    }

    /// <summary>0 for the first step.</summary>
    public int Step { get; private set; }
    public string StepName { get; private set; } = "";
    public Verdict Verdict { get; private set; }
    public string Opinion { get; private set; } = "";
    public IReadOnlyList<ReturnedItem> Items => _items;

    /// <summary>The last day for the next version (inclusive).</summary>
    public DateOnly? ResubmitBy { get; private set; }
    public DateOnly ReviewedOn { get; private set; }
    public PersonId ReviewedBy { get; private set; }
    public PersonId? ReviewedFor { get; private set; }
    public DateTimeOffset ReviewedAt { get; private set; }
}
