using System.Text;
using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Measures;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Domain.Plans;
using Bihuan.Domain.Reports;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.World;

/// <summary>Plan and reports of 水务局 as people hand them in.</summary>
internal static class Records
{
    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A study meeting with a note of the first so many findings; what a plan needs is a note of all twelve (A16).</summary>
    public static async Task StudyAsync(this SmallWorld world, int findings = 12)
    {
        using var liaison = await world.AsAsync(Role.Liaison);
        var notes = Enumerable.Range(0, findings).Select(row => ($"Form.Studies[{row}].Note", $"会议研究第{row + 1}个问题，明确牵头领导"));
        await liaison.RegisterAsync(world, MeetingKind.Study, [.. Meetings.Common(world), .. notes]);
        Assert.Equal(System.Net.HttpStatusCode.OK, liaison.Status);
    }

    public static async Task SubmitPlanAsync(this SmallWorld world, Visitor visitor, string name = "整改方案.txt")
    {
        await visitor.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        await visitor.UploadAsync("#submission", "Files", [(name, Text("整改方案正文"))], ("Summary", "成立领导小组，逐项落实。"));
    }

    public static async Task PassPlanAsync(this SmallWorld world, Visitor reviewer, string opinion = "同意")
    {
        await reviewer.GoAsync(Links.Plan(world.Cast.Inspection.Id));
        await reviewer.SubmitAsync("#review", ("Verdict", "Passed"), ("Opinion", opinion));
    }

    /// <summary>A plan of what the lists say now, handed in and passed by every step, without a visit to its page.</summary>
    public static async Task ApprovePlanAsync(this SmallWorld world)
    {
        var (head, file) = (await world.ActorAsync(world.Cast[Role.UnitHead]), await world.Services.GetRequiredService<FileVault>().KeepAsync("整改方案.txt", new MemoryStream(Text("整改方案正文")), default));
        var reviewers = new List<Actor>();
        foreach (var role in new[] { Role.StationedInspector, Role.OfficeClerk, Role.OfficeDirector }) reviewers.Add(await world.ActorAsync(world.Cast[role]));
        await world.WithDbAsync(async db =>
        {
            var plan = new Plan(world.Cast.Inspection);
            var lists = await db.ListsNowAsync(world.Cast.Inspection.Id, head, default);
            plan.Submit(new PlanDraft("成立领导小组，逐项落实。", [file], lists), world.Cast.Rules.Rules.PlanChain, new DateOnly(2026, 4, 10), head, world.Time.GetUtcNow());
            foreach (var reviewer in reviewers) plan.Review(PlanOpinion.Pass("同意"), new DateOnly(2026, 4, 10), reviewer, world.Time.GetUtcNow());
            db.Add(plan);
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>The head gives the first measure of a finding another deliverable and drops nothing else.</summary>
    public static async Task DepartAsync(this SmallWorld world, int number)
    {
        var head = await world.ActorAsync(world.Cast[Role.UnitHead]);
        await world.WithDbAsync(async db =>
        {
            var finding = await db.Findings.Whole().SingleAsync(f => f.Id == world.Cast.Findings[number - 1].Id);
            var measure = finding.Measures.OrderBy(m => m.Number).First();
            finding.ChangeMeasure(measure.Id, MeasureContent.Of(measure) with { Deliverable = "巡查台账" }, head, world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
    }

    public static async Task SubmitReportAsync(this SmallWorld world, Visitor visitor, string kind, string signedOn = "2026-04-09", Person? head = null)
    {
        await visitor.GoAsync(Links.NewReport(world.Cast.Inspection.Id, kind));
        (string, string)[] signer = head is null ? [] : [("Head", head.Id.Value.ToString())];
        await visitor.UploadAsync("#report", "Files", [($"{kind}.txt", Text($"报告正文{kind}"))], [("Summary", "整改工作有序推进。"), ("SignedOn", signedOn), .. signer]);
    }

    public static Task<Obligation> OwedAsync(this SmallWorld world, ObligationKind kind) =>
        world.WithDbAsync(db => db.Obligations.AsNoTracking().SingleAsync(owed => owed.Kind == kind));

    public static Task<Plan> PlanAsync(this SmallWorld world) => world.WithDbAsync(db => db.Plans.AsNoTracking().Whole().SingleAsync());

    public static async Task AppointAsync(this SmallWorld world, Person person, Role role, UnitId unit)
    {
        await world.WithDbAsync(async db =>
        {
            var found = await db.People.Include(p => p.Posts).SingleAsync(p => p.Id == person.Id);
            found.Appoint(unit, role, new DateOnly(2026, 1, 1), null, Actor.System(found.RegionId), world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        world.Services.GetRequiredService<Bihuan.Web.Access.ActorSource>().Forget();
    }

    /// <summary>A report of 水务局 without a visit to its page.</summary>
    public static async Task<ReportId> EnterReportAsync(this SmallWorld world)
    {
        var head = await world.ActorAsync(world.Cast[Role.UnitHead]);
        var file = await world.Services.GetRequiredService<FileVault>().KeepAsync("报告.txt", new MemoryStream(Text("阶段性报告")), default);
        return await world.WithDbAsync(async db =>
        {
            var draft = new ReportDraft(ReportKind.Interim, "整改工作有序推进。", new Signature("县水务局", null, new DateOnly(2026, 4, 9)), [file]);
            var report = Report.Submit(world.Cast.Inspection, draft, 1, new DateOnly(2026, 4, 10), (head, world.Time.GetUtcNow()));
            db.Add(report);
            await db.SaveChangesAsync();
            return report.Id;
        });
    }
}
