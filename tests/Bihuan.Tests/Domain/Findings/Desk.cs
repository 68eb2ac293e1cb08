using Bihuan.Domain;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Domain.Reviews;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Tests.Domain.Findings;

/// <summary>One finding on a desk, the people around it, and a day: all that the domain needs, without a database.</summary>
internal sealed class Desk
{
    public static readonly RuleSet Rules = ShippedRuleSets.CountyDefault;
    private static readonly UnitId Unit = UnitId.New();
    private static readonly UnitId Section = UnitId.New();
    private static readonly RegionId Region = RegionId.New();

    public Desk(FindingClass kind = FindingClass.Immediate)
    {
        var round = new Round(new Term(Region, 1, "一届县委", new DateOnly(2021, 9, 1)), RuleSetId.New(), new RoundContent(1, "第一轮", RoundType.Routine, RoundSource.Inspection, new DateOnly(2026, 1, 5)));
        Inspection = new Inspection(round, Unit, null);
        Inspection.HoldFeedbackMeeting(new FeedbackMeeting(new DateOnly(2026, 3, 31), "高远", null, "沈长河", null), Today, Clerk, Now);
        Finding = Finding.Draft(Inspection, "1-01-01", new FindingContent { Title = "管护责任不落实", Text = "抽查12处工程，均未签订责任书。", Class = kind }, Clerk, Now);
    }

    public Inspection Inspection { get; }
    public Finding Finding { get; }
    public DateOnly Today { get; set; } = new(2026, 4, 10);
    public DateTimeOffset Now { get; set; } = new(2026, 4, 10, 1, 0, 0, TimeSpan.Zero);

    public static Actor Head { get; } = Someone(Role.UnitHead);
    public static Actor Leader { get; } = Someone(Role.LeadershipMember);
    public static Actor Handler { get; } = Someone(Role.SectionHandler);
    public static Actor Stationed { get; } = Someone(Role.StationedInspector);
    public static Actor Clerk { get; } = Someone(Role.OfficeClerk);
    public static Actor Director { get; } = Someone(Role.OfficeDirector);

    /// <summary>The same post in another unit.</summary>
    public static Actor Stranger { get; } = new() { Person = PersonId.New(), Name = "外人", Region = Region, Posts = [new ActorPost(Role.UnitHead, UnitId.New(), new HashSet<UnitId>())] };

    public static Actor Someone(params Role[] roles) =>
        new() { Person = PersonId.New(), Name = "某人", Region = Region, Posts = [.. roles.Select(role => new ActorPost(role, Unit, new HashSet<UnitId> { Unit, Section }))] };

    /// <summary>The refusals of an act, by type; empty when it was done.</summary>
    public static IReadOnlyList<Type> RefusalsOf(Action act)
    {
        try
        {
            act();
            return [];
        }
        catch (RefusedException refused)
        {
            return [.. refused.Reasons.Select(reason => reason.GetType())];
        }
    }

    public static KeptFile File(string content) => new(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content))), $"{content}.pdf", 10, "application/pdf");

    public MeasureContent Plan(MeasureKind kind = MeasureKind.Immediate) => new()
    {
        Kind = kind,
        Text = "签订管护责任书",
        Goal = "签订率100%",
        Deliverable = "责任书",
        Owner = Handler.Person,
        Section = Section,
        StartsOn = new DateOnly(2026, 4, 1),
        Due = Finding.Due,
        Milestones = [new(null, "完成摸底", new DateOnly(2026, 4, 15)), new(null, "全部签订", new DateOnly(2026, 4, 28))],
    };

    /// <summary>Into another class after it was fed back: the clerk asks, the director agrees.</summary>
    public void Reclassify(FindingClass to)
    {
        Finding.Reclassify(to, Finding.Category, Finding.IsKeyLivelihood, "任务变化", Clerk, Now);
        Finding.DecideClass(true, "同意", Rules, Director, Now);
    }

    public Desk Issued()
    {
        Finding.Issue(Inspection, Rules, Clerk, Now);
        return this;
    }

    public Desk Listed()
    {
        Issued();
        Finding.ClaimBy(Head, Now);
        Finding.Assign(new(Head.Person, Leader.Person, Section, Handler.Person, [], LeadIsOfTheUnit: true), Head, Now);
        Finding.SetGoal("责任落实到人", null, Head, Now);
        Finding.AddMeasure(Plan(), Head, Now);
        Finding.AddMeasure(Plan(MeasureKind.Lasting), Head, Now);
        return this;
    }

    public Desk AtWork()
    {
        Listed();
        Finding.BeginRectifying(Head, Now);
        return this;
    }

    public Desk Proven()
    {
        AtWork();
        Finding.AddEvidence([File("责任书")], EvidenceKind.Document, Finding.Measures[0].Id, null, Handler, Now);
        if (Finding.Class == FindingClass.LongTerm) Finding.MeetMilestone(Finding.Measures[0].Milestones[0].Id, "已完成", Today, Handler, Now);
        else Finish();
        return this;
    }

    /// <summary>Every measure done, every milestone met.</summary>
    public Desk Finish()
    {
        foreach (var measure in Finding.Measures.Where(measure => !measure.IsDropped && measure.Percent < 100)) Finding.Report(measure.Id, new(Today, 100, "全部完成", null, BlockerKind.None, null), WeekClock.On(Today), Handler, Now);
        foreach (var milestone in Finding.Measures.Where(measure => !measure.IsDropped).SelectMany(measure => measure.Milestones).Where(milestone => milestone.MetAt is null).ToArray()) Finding.MeetMilestone(milestone.Id, "已完成", Today, Handler, Now);
        return this;
    }

    public Desk Submitted()
    {
        Proven();
        Finding.Submit("已签订责任书", Rules, Head, Now);
        return this;
    }

    public Desk Passed()
    {
        Submitted();
        Finding.Review(ReviewOpinion.Pass("同意"), Rules, Today, Stationed, Now);
        Finding.Review(ReviewOpinion.Pass("同意"), Rules, Today, Clerk, Now);
        return this;
    }

    public Desk Closed()
    {
        Passed();
        Finding.Close("予以销号", Rules, Today, Director, Now);
        return this;
    }
}
