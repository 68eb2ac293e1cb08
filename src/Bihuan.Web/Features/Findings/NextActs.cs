using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Recurrences;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Ui;

namespace Bihuan.Web.Features.Findings;

/// <summary>An act one click away. A <paramref name="Post"/> is done at once, the others open their form.</summary>
internal sealed record NextAct(string Verb, string Url, string Icon, bool Post = false);

/// <summary>An act that would be this actor's, and what stands in its way.</summary>
internal sealed record BarredAct(string Title, IReadOnlyList<Refusal> Obstacles);

/// <summary>What the acts are held against today: the round's rules, and the end of its concentrated period where it was extended.</summary>
internal sealed record Terms(RuleSet Rules, DateOnly Today, DateOnly? ExtendedUntil);

/// <summary>What this actor can do about this finding now, the most pressing first; what is not his does not appear.</summary>
internal sealed record NextActs(IReadOnlyList<NextAct> Open, IReadOnlyList<BarredAct> Barred)
{
    public static NextActs Of(Finding finding, Terms terms, Actor actor)
    {
        var barred = new List<BarredAct>();
        var open = new List<NextAct>();
        AddSubmission(finding, terms.Rules, actor, open, barred);
        AddReview(finding, terms, actor, open, barred);
        if (finding.Claim is null) Add(FindingAct.Claim, "claim", "hand-grab", post: true);
        var listsAreFull = finding.GapsInLists().Count == 0;
        if (listsAreFull && Allows(FindingAct.BeginRectifying)) open.Add(new NextAct("提交三张清单", Links.Lists(finding.InspectionId), "send"));
        if (Allows(FindingAct.Report)) open.Add(new NextAct("填报本周进展", Links.Progress(), "pencil"));
        Add(FindingAct.AddEvidence, "evidence", "upload");
        Add(FindingAct.Assign, "responsibilities", "users");
        Add(FindingAct.SetGoal, "goal", "target");
        Add(FindingAct.Plan, "measures", "list-check");
        if (!listsAreFull && Allows(FindingAct.BeginRectifying)) open.Add(new NextAct("查看三张清单", Links.Lists(finding.InspectionId), "list"));
        Add(FindingAct.Relapse, "relapse", "rotate");
        if (Recurrence.ObstaclesToDeciding(actor).Count == 0 && finding.State != FindingState.Draft) open.Add(new NextAct("比对以前轮次", Links.FindingAct(finding.Id, "recurrence"), "repeat"));
        if (finding.ClassRequest is null) Add(FindingAct.Reclassify, "classification", "category");
        else if (finding.ObstaclesToDecidingClass(actor).Count == 0) open.Insert(0, new NextAct(FindingAct.DecideClass.Verb, Links.FindingAct(finding.Id, "classification"), "gavel"));
        Add(FindingAct.Void, "voiding", "trash");
        if (finding.VoidRequest is null) Add(FindingAct.RequestVoid, "voiding", "trash");
        else if (finding.ObstaclesToDecidingVoid(actor).Count == 0) open.Insert(0, new NextAct(FindingAct.DecideVoid.Verb, Links.FindingAct(finding.Id, "voiding"), "gavel"));
        if (finding.Closure is not null) open.Add(new NextAct("销号单", Links.FindingAct(finding.Id, "closure"), "printer"));
        return new NextActs(open, barred);

        bool Allows(FindingAct act) => finding.ObstaclesTo(act, actor).Count == 0;

        void Add(FindingAct act, string noun, string icon, bool post = false)
        {
            if (Allows(act)) open.Add(new NextAct(act.Verb, Links.FindingAct(finding.Id, noun), icon, post));
        }
    }

    private static void AddSubmission(Finding finding, RuleSet rules, Actor actor, List<NextAct> open, List<BarredAct> barred)
    {
        if (finding.ObstaclesTo(FindingAct.Submit, actor).Count > 0)
        {
            // Before the lists are in, the gaps are what has to be done next.
            if (finding.State == FindingState.Issued && finding.ObstaclesTo(FindingAct.Plan, actor).Count == 0 && finding.GapsInLists() is { Count: > 0 } gaps) barred.Add(new("暂不能提交三张清单", gaps));
            return;
        }

        var obstacles = finding.ObstaclesToSubmitting(rules);
        if (finding.Aims.Any(aim => finding.ObstaclesToSubmitting(aim, rules).Count == 0)) open.Add(new NextAct(FindingAct.Submit.Verb, Links.FindingAct(finding.Id, "submission"), "send"));
        else barred.Add(new BarredAct("暂不能提交审核", obstacles));
    }

    private static void AddReview(Finding finding, Terms terms, Actor actor, List<NextAct> open, List<BarredAct> barred)
    {
        if (finding is not { State: FindingState.UnderReview, WaitsFor: { } turn } || !actor.HoldsFor(turn, finding.UnitId)) return;
        var isClosing = finding.ReviewStep >= terms.Rules.ReviewChain.Count;
        var obstacles = isClosing ? finding.ObstaclesToClosing(terms.Rules, terms.Today, actor, terms.ExtendedUntil) : finding.ObstaclesToReviewing(terms.Rules, actor);
        if (obstacles.Count == 0) open.Add(new NextAct(isClosing ? "销号" : "审核", Links.ReviewOf(finding.Id), "gavel"));
        else barred.Add(new BarredAct(isClosing ? "暂不能销号" : "暂不能审核", obstacles));
    }
}
