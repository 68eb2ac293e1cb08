using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Measures;
using Bihuan.Domain.People;
using Bihuan.Domain.Progress;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;

namespace Bihuan.Tests.World;

/// <summary>The steps of rectification as people take them in the browser, each over the page's own form.</summary>
internal static class Loop
{
    /// <summary>The finding of this number in the small world: 1 立行立改, 2 阶段推进, 3 长期坚持, and so on.</summary>
    public static Finding Finding(this SmallWorld world, int number) => world.Cast.Findings[number - 1];

    public static Task<Finding> ReloadAsync(this SmallWorld world, FindingId id) =>
        world.WithDbAsync(db => Task.FromResult(db.Findings.Whole().Single(f => f.Id == id)));

    /// <summary>Claim, responsibility, goal, an immediate and a lasting measure: all that the lists ask for.</summary>
    public static async Task FillListsAsync(this SmallWorld world, FindingId id, Visitor head)
    {
        await head.GoAsync(Links.FindingAct(id, "claim"));
        await head.SubmitAsync("main form button[type=submit]");
        await world.AssignAsync(id, head);
        await head.GoAsync(Links.FindingAct(id, "goal"));
        await head.SubmitAsync("[name=Goal]", ("Goal", "工程管护责任全部落实到人"));
        await world.PlanAsync(id, head, "Immediate", "逐处签订管护责任书");
        await world.PlanAsync(id, head, "Lasting", "出台工程管护办法");
    }

    public static async Task AssignAsync(this SmallWorld world, FindingId id, Visitor head)
    {
        await head.GoAsync(Links.FindingAct(id, "responsibilities"));
        await head.SubmitAsync(
            "[name=LeadLeader]",
            ("LeadLeader", world.Cast[Role.UnitHead].Id.Value.ToString()),
            ("DeputyLeader", world.Cast[Role.LeadershipMember].Id.Value.ToString()),
            ("Section", world.Cast.WaterSection.Id.Value.ToString()),
            ("Handler", world.Cast[Role.SectionHandler].Id.Value.ToString()));
        Assert.Equal(HttpStatusCode.OK, head.Status);
    }

    public static async Task PlanAsync(this SmallWorld world, FindingId id, Visitor visitor, string kind, string text, params (string Goal, string Due)[] milestones)
    {
        var finding = await world.ReloadAsync(id);
        if (milestones.Length == 0 && finding.Class != FindingClass.Immediate) milestones = [("完成摸底", "2026-05-15"), ("全部签订", "2026-06-15")];
        await visitor.GoAsync(Links.FindingAct(id, "measures"));
        await visitor.SubmitAsync(
            "[name='Form.Text']",
            [
                ("Form.Kind", kind), ("Form.Text", text), ("Form.Goal", "责任书签订率达到100%"), ("Form.Deliverable", "责任书"),
                ("Form.Owner", world.Cast[Role.SectionHandler].Id.Value.ToString()), ("Form.Section", world.Cast.WaterSection.Id.Value.ToString()),
                ("Form.Due", finding.Class == FindingClass.Immediate ? "2026-04-28" : "2026-06-20"),
                .. milestones.SelectMany((m, row) => new[] { ($"Form.Milestones[{row}].Goal", m.Goal), ($"Form.Milestones[{row}].Due", m.Due) }),
            ]);
    }

    /// <summary>The lists of every finding filled in through the domain and handed in on the page: the quick way to a world at work.</summary>
    public static async Task<Visitor> BeginAllAsync(this SmallWorld world)
    {
        await world.FillAllAsync();
        var head = await world.AsAsync(Role.UnitHead);
        await head.GoAsync(Links.Lists(world.Cast.Inspection.Id));
        await head.SubmitAsync("main form button.btn-primary");
        Assert.Equal(HttpStatusCode.OK, head.Status);
        return head;
    }

    public static async Task FillAllAsync(this SmallWorld world)
    {
        var head = await world.ActorAsync(world.Cast[Role.UnitHead]);
        await world.WithDbAsync(async db =>
        {
            foreach (var finding in db.Findings.Whole().Where(f => f.State == FindingState.Issued).ToList()) Fill(finding, world.Cast, head, world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
    }

    public static async Task UploadAsync(this SmallWorld world, FindingId id, Visitor visitor, string name = "责任书.txt", string content = "管护责任书十二份")
    {
        var finding = await world.ReloadAsync(id);
        var measure = finding.Measures.First(m => m.Kind == MeasureKind.Immediate).Id.Value.ToString();
        await visitor.GoAsync(Links.FindingAct(id, "evidence"));
        await visitor.UploadAsync("#Files", "Files", [(name, System.Text.Encoding.UTF8.GetBytes(content))], ("Measure", measure), ("Kind", "Document"));
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    public static async Task SubmitAsync(this Visitor visitor, FindingId id)
    {
        await visitor.GoAsync(Links.FindingAct(id, "submission"));
        await visitor.SubmitAsync("[name=Statement]", ("Statement", "已逐处签订责任书，管护经费拨付到位。"));
    }

    /// <summary>Every measure reported as done and every milestone as met, by the section that works on it.</summary>
    public static async Task FinishAsync(this SmallWorld world, FindingId id)
    {
        var (handler, now) = (await world.ActorAsync(world.Cast[Role.SectionHandler]), world.Time.GetUtcNow());
        await world.WithDbAsync(async db =>
        {
            db.Findings.Whole().Single(f => f.Id == id).Finish(OfficeClock.DayOf(now), handler, now);
            return await db.SaveChangesAsync();
        });
    }

    public static void Finish(this Finding finding, DateOnly today, Actor handler, DateTimeOffset at)
    {
        var live = finding.Measures.Where(measure => !measure.IsDropped).ToArray();
        foreach (var measure in live.Where(measure => measure.Percent < 100)) finding.Report(measure.Id, new(today, 100, "全部签订到位", null, BlockerKind.None, null), WeekClock.On(today), handler, at);
        foreach (var milestone in live.SelectMany(measure => measure.Milestones).Where(milestone => milestone.MetAt is null).ToArray()) finding.MeetMilestone(milestone.Id, "已全部签订", today, handler, at);
    }

    /// <summary>The clerk asks to void it, the director agrees.</summary>
    public static async Task VoidAsync(this SmallWorld world, FindingId id, FindingId duplicate)
    {
        var (clerk, director, now) = (await world.ActorAsync(world.Cast[Role.OfficeClerk]), await world.ActorAsync(world.Cast[Role.OfficeDirector]), world.Time.GetUtcNow());
        await world.WithDbAsync(async db =>
        {
            var finding = db.Findings.Whole().Single(f => f.Id == id);
            finding.RequestVoid("重复登记", duplicate, clerk, now);
            finding.DecideVoid(true, "同意", director, now);
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>The clerk asks for another class, the director agrees.</summary>
    public static async Task ReclassifyAsync(this SmallWorld world, FindingId id, FindingClass to)
    {
        var (clerk, director, now) = (await world.ActorAsync(world.Cast[Role.OfficeClerk]), await world.ActorAsync(world.Cast[Role.OfficeDirector]), world.Time.GetUtcNow());
        await world.WithDbAsync(async db =>
        {
            var finding = db.Findings.Whole().Single(f => f.Id == id);
            finding.Reclassify(to, finding.Category, finding.IsKeyLivelihood, "任务变化", clerk, now);
            finding.DecideClass(true, "同意", world.Cast.Rules.Rules, director, now);
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>Evidence and submission of a finding at work; the head does both.</summary>
    public static async Task ProveAsync(this SmallWorld world, FindingId id, Visitor head, string content = "管护责任书十二份")
    {
        await world.FinishAsync(id);
        await world.UploadAsync(id, head, content: content);
        await head.SubmitAsync(id);
        Assert.Equal(HttpStatusCode.OK, head.Status);
    }

    public static async Task PassAsync(this Visitor reviewer, FindingId id)
    {
        await reviewer.GoAsync(Links.ReviewOf(id));
        await reviewer.SubmitAsync("[name='Form.Opinion']", ("Form.Verdict", "Passed"), ("Form.Opinion", "经核，责任书齐全，同意。"));
    }

    public static async Task ReturnAsync(this Visitor reviewer, FindingId id, string newDue, string reason = "佐证材料不足")
    {
        await reviewer.GoAsync(Links.ReviewOf(id));
        await reviewer.SubmitAsync("[name='Form.Opinion']", ("Form.Verdict", "Returned"), ("Form.Opinion", "缺少现场照片。"), ("Form.Reason", reason), ("Form.NewDue", newDue));
    }

    /// <summary>Through all steps to the closure, each step by its own person.</summary>
    public static async Task CloseAsync(this SmallWorld world, FindingId id)
    {
        foreach (var role in new[] { Role.StationedInspector, Role.OfficeClerk, Role.OfficeDirector })
        {
            using var reviewer = await world.AsAsync(role);
            await reviewer.PassAsync(id);
            Assert.Equal(HttpStatusCode.OK, reviewer.Status);
        }
    }

    private static void Fill(Finding finding, Cast cast, Actor head, DateTimeOffset at)
    {
        finding.ClaimBy(head, at);
        finding.Assign(new(cast[Role.UnitHead].Id, cast[Role.LeadershipMember].Id, cast.WaterSection.Id, cast[Role.SectionHandler].Id, [], LeadIsOfTheUnit: true), head, at);
        finding.SetGoal("管护责任落实到人", null, head, at);
        foreach (var kind in new[] { MeasureKind.Immediate, MeasureKind.Lasting })
        {
            finding.AddMeasure(new()
            {
                Kind = kind,
                Text = $"{Words.Of(kind)}：签订并落实管护责任书",
                Goal = "签订率100%",
                Owner = cast[Role.SectionHandler].Id,
                Section = cast.WaterSection.Id,
                StartsOn = new DateOnly(2026, 4, 10),
                Due = finding.Due,
                Milestones = [new(null, "完成摸底", finding.Due!.Value.AddDays(-10)), new(null, "全部签订", finding.Due!.Value.AddDays(-3))],
            }, head, at);
        }
    }
}
