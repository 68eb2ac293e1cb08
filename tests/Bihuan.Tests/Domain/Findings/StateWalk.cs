using System.Reflection;
using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.History;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Domain.Reviews;
using static Bihuan.Domain.Findings.FindingState;
using static Bihuan.Tests.Domain.Findings.Desk;

namespace Bihuan.Tests.Domain.Findings;

/// <summary>
/// Random people doing random things to one finding, right or wrong, for as long as asked. The walk keeps its own book of
/// who made what and holds the finding against it after every step; it trusts nothing the finding says of itself.
/// </summary>
internal sealed class StateWalk(int seed, Action<Finding, Random>? plant = null)
{
    private static readonly HashSet<(FindingState, FindingState)> Ways =
    [
        (Draft, Issued), (Issued, Rectifying), (Rectifying, UnderReview), (Continuous, UnderReview), (UnderReview, Rectifying), (UnderReview, Continuous),
        (UnderReview, Closed), (Closed, Relapsed), (Draft, Voided), (Issued, Voided), (Rectifying, Voided),
    ];

    /// <summary>Stands in for two of the office, now for one and now for the other.</summary>
    private static readonly PersonId Deputy = PersonId.New();

    private static readonly Actor[] People =
    [
        Head, Leader, Handler, Stationed, Clerk, Director, Stranger,
        Someone(Role.UnitHead, Role.StationedInspector, Role.OfficeClerk, Role.OfficeDirector),
        Someone(Role.SectionHandler, Role.StationedInspector), Someone(Role.OfficeClerk, Role.OfficeDirector),
        Someone(Role.StationedInspector, Role.OfficeClerk), Someone(Role.Liaison, Role.OfficeDirector),
        Someone(Role.StationedInspector) with { OnBehalfOf = Head.Person }, Someone(Role.UnitHead) with { OnBehalfOf = Stationed.Person },
        // Real delegations: who acts has the absent person's post, and both are walking about under their own names too.
        Director with { Person = Clerk.Person, OnBehalfOf = Director.Person }, Clerk with { Person = Director.Person, OnBehalfOf = Clerk.Person },
        Stationed with { Person = Handler.Person, OnBehalfOf = Stationed.Person }, Head with { Person = Stationed.Person, OnBehalfOf = Head.Person },
        Handler with { Person = Clerk.Person, OnBehalfOf = Handler.Person }, Clerk with { Person = Deputy, OnBehalfOf = Clerk.Person }, Director with { Person = Deputy, OnBehalfOf = Director.Person },
    ];

    private readonly Random _random = new(seed);
    private readonly Desk _desk = new((FindingClass)(seed % 3));
    private readonly HashSet<PersonId> _makers = [];
    private readonly HashSet<PersonId> _checkers = [];

    /// <summary>Whose report of a measure and week stands; a corrected one is the corrector's.</summary>
    private readonly Dictionary<(MeasureId, DateOnly), Actor> _reports = [];
    private MeasureId _picked;
    private Actor? _asker;
    private Actor? _classAsker;
    private (FindingClass Class, DateOnly? Due) _was;
    private (int Evidence, int Measures, int Submissions, int Spans) _had;

    public List<string> Violations { get; } = [];
    public int Done { get; private set; }
    public bool ReachedClosure { get; private set; }
    public bool Returned { get; private set; }

    public void Run(int steps)
    {
        for (var step = 0; step < steps && Violations.Count == 0; step++)
        {
            _desk.Now = _desk.Now.AddHours(_random.Next(1, 30));
            _desk.Today = DateOnly.FromDateTime(_desk.Now.UtcDateTime);
            Step();
        }
    }

    private void Step()
    {
        // Mostly people with one post, in two of three walks nearly always, or hardly one would get anywhere: whoever stacks posts soon is a maker.
        var (finding, actor) = (_desk.Finding, People[_random.Next(_random.Next(100) < (seed % 9 < 6 ? 98 : 70) ? 6 : People.Length)]);
        var (state, version, due) = (finding.State, finding.Version, finding.Due);
        var (name, act) = Pick(finding, actor);
        var refused = false;
        try
        {
            act();
        }
        catch (RefusedException)
        {
            refused = true;
        }

        if (refused && (finding.Version != version || finding.State != state)) Violations.Add($"{name}: refused, yet changed");
        if (!refused) Book(name, finding, actor, state);
        plant?.Invoke(finding, _random);
        Hold(name, finding, state);
        HoldGround(name, finding, due, finding.TakeHappenings());
    }

    /// <summary>Mostly what could be next, sometimes anything at all.</summary>
    private (string Name, Action Act) Pick(Finding finding, Actor actor)
    {
        var (rules, today, now) = (Rules, _desk.Today, _desk.Now);
        var measure = finding.Measures.Count == 0 ? default : finding.Measures[_random.Next(finding.Measures.Count)];
        _picked = measure?.Id ?? default;
        return _random.Next(30) switch
        {
            0 => ("issue", () => finding.Issue(_desk.Inspection, rules, actor, now)),
            1 => ("claim", () => finding.ClaimBy(actor, now)),
            2 => ("assign", () => finding.Assign(new(Head.Person, Leader.Person, Measure().Section, Handler.Person, [], LeadIsOfTheUnit: true), actor, now)),
            3 => ("goal", () => finding.SetGoal("目标", "一次性事项", actor, now)),
            // What is planned anew has to be done anew: at work that is rare, or hardly a walk would come to its end.
            4 or 5 when IsSeldom(finding) => ("plan", () => { if (finding.Measures.Count(m => !m.IsDropped) < 3) finding.AddMeasure(Measure(), actor, now); }),
            6 when IsSeldom(finding) => ("change", () => finding.ChangeMeasure(measure?.Id ?? MeasureId.New(), Measure(), actor, now)),
            7 when _random.Next(8) == 0 => ("drop", () => finding.DropMeasure(measure?.Id ?? MeasureId.New(), "合并", actor, now)),
            8 => ("begin", () => finding.BeginRectifying(actor, now)),
            9 => ("report", () => finding.Report(measure?.Id ?? MeasureId.New(), new(today, _random.Next(8) == 0 ? _random.Next(-20, 130) : 100, "进展", null, BlockerKind.None, null), WeekClock.On(today), actor, now)),
            10 => ("meet", () => finding.MeetMilestone(measure?.Milestones.FirstOrDefault(milestone => milestone.MetAt is null)?.Id ?? MilestoneId.New(), "完成", today, actor, now)),
            11 or 12 => ("prove", () => { if (finding.Evidence.Count < 30) finding.AddEvidence([File($"{_random.Next(1000)}")], EvidenceKind.Photo, (Unproven(finding) ?? measure)?.Id, null, actor, now); }),
            13 => ("withdraw", () => finding.WithdrawEvidence(finding.Evidence.LastOrDefault()?.Id ?? EvidenceId.New(), "传错", actor, now)),
            14 or 15 => ("submit", () => finding.Submit("说明", rules, actor, now, finding.Aims[_random.Next(finding.Aims.Count)])),
            16 or 17 or 18 => ("review", () => finding.Review(Opinion(), rules, today, actor, now)),
            19 => ("close", () => finding.Close("同意", rules, today, actor, now)),
            20 => ("refuse", () => finding.ReturnInsteadOfClosing(Opinion(), rules, today, actor, now)),
            21 when _random.Next(40) == 0 => ("void", () => finding.Void("重复", FindingId.New(), actor, now)),
            21 when _random.Next(20) == 0 => ("ask", () => finding.RequestVoid("重复", FindingId.New(), actor, now)),
            21 when _random.Next(10) == 0 => ("decide", () => finding.DecideVoid(_random.Next(2) == 0, "意见", actor, now)),
            21 when _random.Next(4) == 0 => ("relapse", () => finding.Relapse("复发", _desk.Inspection, rules, today, actor, now)),
            22 or 23 or 28 or 29 => ("meet", () => finding.MeetMilestone(Unmet(finding), "完成", today, actor, now)),
            24 or 25 or 26 or 27 => ("report", () => finding.Report(_picked = finding.Measures.FirstOrDefault(m => !m.IsDropped && m.Percent < 100)?.Id ?? MeasureId.New(), new(today, 100, "完成", null, BlockerKind.None, null), WeekClock.On(today), actor, now)),
            21 when _random.Next(6) == 0 => ("decide class", () => finding.DecideClass(_random.Next(2) == 0, "意见", rules, actor, now)),
            _ => ("reclassify", () => finding.Reclassify(_random.Next(60) == 0 ? (FindingClass)_random.Next(3) : finding.Class, null, false, "理由", actor, now)),
        };
    }

    private bool IsSeldom(Finding finding) => finding.State is Draft or Issued || _random.Next(25) == 0;

    private static Measure? Unproven(Finding finding) =>
        finding.Measures.FirstOrDefault(measure => !measure.IsDropped && measure.Kind == MeasureKind.Immediate && finding.Evidence.All(file => file.MeasureId != measure.Id));

    private static MilestoneId Unmet(Finding finding) =>
        finding.Measures.Where(measure => !measure.IsDropped).SelectMany(measure => measure.Milestones).FirstOrDefault(milestone => milestone.MetAt is null)?.Id ?? MilestoneId.New();

    private MeasureContent Measure() => _desk.Plan(_desk.Finding.Measures.Count == 0 ? MeasureKind.Immediate : (MeasureKind)_random.Next(2)) with
    {
        StartsOn = null,
        Milestones = [new(null, "甲", (_desk.Finding.Due ?? _desk.Today).AddDays(-9)), new(null, "乙", (_desk.Finding.Due ?? _desk.Today).AddDays(-2))],
    };

    private ReviewOpinion Opinion() => _random.Next(5) == 0 ? ReviewOpinion.Return("其他", "再改", _desk.Today.AddDays(30)) : ReviewOpinion.Pass("同意");

    /// <summary>The walk's own book of makers and checkers.</summary>
    private void Book(string name, Finding finding, Actor actor, FindingState before)
    {
        Done++;
        if (name == "ask") _asker = actor;
        if (name == "decide" && AreOneHand(actor, _asker!)) Violations.Add("voided: asked and decided by the same person");
        if (name == "reclassify" && finding.ClassRequest is not null) _classAsker ??= actor;
        if (name == "decide class" && AreOneHand(actor, _classAsker!)) Violations.Add("class: asked and decided by the same person");
        if (finding.ClassRequest is null) _classAsker = null;
        if (name is "submit" or "claim" or "meet") Note(_makers);
        if (name == "report") _reports[(_picked, ProgressContent.MondayOf(_desk.Today))] = actor;
        if (name == "submit") _checkers.Clear();
        if (name is not ("review" or "close" or "refuse")) return;
        var makers = _makers.Concat(_reports.Values.SelectMany(reporter => new[] { reporter.Person, reporter.OnBehalfOf ?? reporter.Person })).ToHashSet();
        if (makers.Contains(actor.Person) || (actor.OnBehalfOf is { } whom && makers.Contains(whom))) Violations.Add($"{name}: a maker judged his own work");
        if (!_checkers.Add(actor.Person) | (actor.OnBehalfOf is { } absent && !_checkers.Add(absent))) Violations.Add($"{name}: the same person judged twice");
        Returned |= before == UnderReview && finding.State is Rectifying or Continuous;
        if (finding.State == FindingState.Closed) HoldClosure(finding, actor);

        void Note(HashSet<PersonId> book)
        {
            book.Add(actor.Person);
            if (actor.OnBehalfOf is { } whom) book.Add(whom);
        }
    }

    private static bool AreOneHand(Actor one, Actor other) =>
        new[] { one.Person, one.OnBehalfOf ?? one.Person }.Intersect([other.Person, other.OnBehalfOf ?? other.Person]).Any();

    private void HoldClosure(Finding finding, Actor closer)
    {
        ReachedClosure = true;
        var submission = finding.LatestSubmission!;
        var steps = submission.Reviews.Select(review => (review.Step, review.Verdict)).ToArray();
        if (!steps.SequenceEqual(Rules.ReviewChain.Select((_, index) => (index, Verdict.Passed)))) Violations.Add("closed: a step was skipped or judged twice");
        var hands = submission.Reviews.Select(review => review.ReviewedBy).Append(submission.SubmittedBy).Append(closer.Person).Distinct().Count();
        if (hands != Rules.ReviewChain.Count + 2) Violations.Add($"closed: only {hands} people");
    }

    private void Hold(string name, Finding finding, FindingState before)
    {
        var waitedFor = finding.Measures.Where(measure => !measure.IsDropped).SelectMany(measure => measure.Milestones).Where(milestone => milestone.MetAt is null).Select(milestone => milestone.Due).ToArray();
        if (finding.NextMilestoneDue != (waitedFor.Length == 0 ? null : waitedFor.Min())) Violations.Add($"{name}: the next milestone is told wrongly");
        if (before != Draft && finding.Class != _was.Class && name != "decide class") Violations.Add($"{name}: one person changed the class of what was fed back");
        if (name == "reclassify" && finding.Due != _was.Due) Violations.Add($"{name}: one person moved the deadline");
        _was = (finding.Class, finding.Due);
        if (finding.State != before && !Ways.Contains((before, finding.State))) Violations.Add($"{name}: {before} to {finding.State}");
        if (finding.Percent is < 0 or > 100 || finding.Measures.Any(measure => measure.Percent is < 0 or > 100)) Violations.Add($"{name}: percent");
        if (finding.State == FindingState.Closed != (finding.Closure is { RelapsedAt: null })) Violations.Add($"{name}: closed without a closure");
        if (finding.State == UnderReview != finding.WaitsFor is not null) Violations.Add($"{name}: waits for nobody, or for somebody without need");
        var has = (finding.Evidence.Count, finding.Measures.Count, finding.Submissions.Count, finding.Spans.Count);
        if (has.Item1 < _had.Evidence || has.Item2 < _had.Measures || has.Item3 < _had.Submissions || has.Item4 < _had.Spans) Violations.Add($"{name}: something was lost");
        if (has.Item4 != _had.Spans) HoldSpans(name, finding);
        _had = has;
    }

    /// <summary>No last day without the ground it rests on, and what was counted comes to the same day again.</summary>
    private void HoldGround(string name, Finding finding, DateOnly? before, IReadOnlyList<Happening> told)
    {
        if (finding.Due is not { } due || due == before) return;
        var ground = told.Where(happening => DueGround.Kinds.Contains(happening.Kind)).Select(happening => DueGround.ReadFrom(happening.Payload)).LastOrDefault();
        if (ground?.Due != due || ground.Before != before) Violations.Add($"{name}: moved to {due} without a ground");
        else if (ground.Counted is not null && ground.Derivation(WorkingCalendar.Shipped)[^1].Due != due) Violations.Add($"{name}: the ground comes to another day than {due}");
    }

    private void HoldSpans(string name, Finding finding)
    {
        var spans = finding.Spans;
        for (var index = 1; index < spans.Count; index++)
        {
            if (spans[index - 1].To != spans[index].From) Violations.Add($"{name}: a hole between two states");
        }

        if (spans[^1].To is not null || spans[^1].State != finding.State) Violations.Add($"{name}: the last span is not the state");
    }

    /// <summary>For planted bugs: writes past the domain's acts.</summary>
    public static void Force<T>(T target, string property, object? value) =>
        typeof(T).GetProperty(property, BindingFlags.Instance | BindingFlags.Public)!.SetValue(target, value);
}
