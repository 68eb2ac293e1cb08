using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.Notifications;
using Bihuan.Domain.Plans;
using Bihuan.Domain.RectificationGroups;
using Bihuan.Domain.Reports;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Storage;

namespace Bihuan.Web.Demo;

/// <summary>What one unit handed in: each paper on the day on which its obligation was met, decided and received in the days after.</summary>
internal sealed class RecordsStory(Stage stage, IReadOnlyList<Obligation> owed, IReadOnlyDictionary<string, KeptFile> files, DateOnly today)
{
    private const string FeedbackText = "巡察反馈意见全文";
    private const string Statement = "主要负责人表态讲话";
    private const string PlanText = "整改方案";

    /// <summary>A notification of so many days ago is still going round.</summary>
    private const int NewDays = 120;

    public static readonly IReadOnlyList<string> Papers = [FeedbackText, Statement, PlanText, .. Enum.GetValues<ReportKind>().Select(ReportWords.Of)];

    public IEnumerable<InspectionRecord> Play(IReadOnlyList<Finding> findings)
    {
        yield return Group();
        if (MetOn(ObligationKind.InnerNotification) is { } told) yield return Notification(told);
        if (MetOn(ObligationKind.Plan) is { } planned) yield return Plan(planned, findings);
        if (MetOn(ObligationKind.InterimReport) is { } interim) yield return Report(ReportKind.Interim, interim);
        if (MetOn(ObligationKind.DoubleReport) is not { } both) yield break;
        yield return Report(ReportKind.Rectification, both);
        yield return Report(ReportKind.HeadDuty, both);
    }

    private DateOnly? MetOn(ObligationKind kind) => owed.SingleOrDefault(obligation => obligation.Kind == kind)?.MetOn;

    private RectificationGroup Group()
    {
        var unit = stage.Unit;
        string[] duties = ["协助组长统筹整改工作", "督促责任科室落实整改措施", "负责建章立制和成果运用"];
        var members = unit.Members.Select((member, index) => new GroupMember(member.Person, member.Name, duties[index % duties.Length])).Append(new GroupMember(unit.Liaison.Person, unit.Liaison.Name, "负责日常联络、台账和材料报送"));
        var group = new RectificationGroup(stage.Inspection);
        group.SetUp(new GroupContent(new GroupMember(unit.Head.Person, unit.Head.Name, "组长"), [.. members], HeadIsUnitHead: true), unit.Liaison, Pace.At(After(stage.Day0, 1), 10 * 60));
        return group;
    }

    private InnerNotification Notification(DateOnly on)
    {
        var content = new NotificationContent(NotificationForm.Meeting, "全体党员和中层以上干部", on, [files[FeedbackText]], [files[Statement]]);
        var notification = InnerNotification.Register(stage.Inspection, content, 1, on, (stage.Unit.Liaison, Pace.At(on, 17 * 60)));
        // In the newest round the last of the leadership have not read it yet.
        var readers = stage.Unit.Members.Prepend(stage.Unit.Head).SkipLast(on > today.AddDays(-NewDays) ? 2 : 0);
        foreach (var (reader, index) in readers.Select((reader, index) => (reader, index)))
        {
            var day = After(on, index + 1);
            if (day < today) notification.Read(reader, Pace.At(day, 9 * 60));
        }

        return notification;
    }

    private Plan Plan(DateOnly on, IReadOnlyList<Finding> findings)
    {
        var draft = new PlanDraft("成立整改工作领导小组，逐项明确目标、措施、责任和时限，按周调度、按月通报，确保按期整改到位。", [files[PlanText]], Lists(findings));
        var plan = new Plan(stage.Inspection);
        plan.Submit(draft, stage.Rules.PlanChain, on, stage.Unit.Liaison, Pace.At(on, 15 * 60));
        var deciders = new[] { (stage.Unit.Stationed, "措施具体，责任明确，同意上报。"), (stage.Region.Clerks[0], "与反馈问题逐项对应，同意。"), (stage.Region.Director, "同意，请抓好落实。") };
        foreach (var ((decider, opinion), index) in deciders.Select((row, index) => (row, index)))
        {
            var day = After(on, 2 * (index + 1));
            if (day >= today) break;
            plan.Review(PlanOpinion.Pass(opinion), day, decider, Pace.At(day, 16 * 60));
        }

        if (plan.ApprovedOn is not null) Depart(findings);
        return plan;
    }

    private PlannedFinding[] Lists(IReadOnlyList<Finding> findings)
    {
        var unit = stage.Unit;
        var people = unit.Members.Concat(unit.Handlers).Append(unit.Head).DistinctBy(person => person.Person).ToDictionary(person => person.Person, person => person.Name);
        var sections = unit.Sections.Append(unit.Unit).ToDictionary(section => section.Id, section => section.Name);
        var names = new PartyNames(person => people[person], section => sections[section]);
        return [.. findings.Where(PlanLists.IsListed).Select(finding => PlannedFinding.Of(finding, names))];
    }

    /// <summary>Once the plan stands, a unit may do a thing otherwise; until a further version carries it, it is shown as a departure (A15).</summary>
    private void Depart(IReadOnlyList<Finding> findings)
    {
        if (findings.FirstOrDefault(finding => finding is { State: FindingState.Rectifying, Measures.Count: > 0 }) is not { } changed) return;
        var measure = changed.Measures[^1];
        changed.ChangeMeasure(measure.Id, MeasureContent.Of(measure) with { Deliverable = "修订后的制度文本、培训签到和抽查记录" }, stage.Unit.Liaison, Pace.At(today.AddDays(-1), 17 * 60));
    }

    private Report Report(ReportKind kind, DateOnly on)
    {
        var head = stage.Unit.Head;
        var signature = kind == ReportKind.HeadDuty ? new Signature(head.Name, head.Person, on) : new Signature(stage.Unit.Unit.Name, null, on);
        var summary = kind == ReportKind.HeadDuty ? "亲自部署、亲自过问、亲自协调、亲自督办，带头整改本人责任事项，逐项跟踪推进。" : "整改工作按方案推进，问题逐项落实，建章立制同步开展，未完成事项已明确下一步措施和时限。";
        var report = Domain.Reports.Report.Submit(stage.Inspection, new ReportDraft(kind, summary, signature, [files[ReportWords.Of(kind)]]), 1, on, (stage.Unit.Liaison, Pace.At(on, 16 * 60)));
        foreach (var (reader, index) in stage.Region.Readers.Append(stage.Unit.Leader).Prepend(stage.Region.Clerks[0]).Select((reader, index) => (reader, index)))
        {
            var day = After(on, index + 1);
            if (day < today) report.Open(reader, Pace.At(day, 9 * 60 + 30));
        }

        return report;
    }

    /// <summary>So many weekdays later.</summary>
    private static DateOnly After(DateOnly day, int weekdays)
    {
        for (; weekdays > 0; weekdays--)
        {
            do
            {
                day = day.AddDays(1);
            }
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        }

        return day;
    }
}
