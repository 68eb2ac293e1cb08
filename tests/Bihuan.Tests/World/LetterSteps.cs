using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.DutyReports;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Web.Access;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.World;

/// <summary>Letters as people draft, issue and answer them.</summary>
internal static class LetterSteps
{
    public static Task<Letter> LetterAsync(this SmallWorld world, LetterId id) => world.WithDbAsync(db => db.Letters.AsNoTracking().SingleAsync(letter => letter.Id == id));

    /// <summary>Duty reminders that were issued before, with the numbers from 1.</summary>
    public static async Task IssueEarlierAsync(this SmallWorld world, int count)
    {
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        await world.WithDbAsync(async db =>
        {
            foreach (var serial in Enumerable.Range(1, count)) db.Add(world.Issued("履责提示函", serial, clerk));
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>A letter to the leader in charge of 水务局 without a visit to its pages.</summary>
    public static async Task<LetterId> EnterLetterAsync(this SmallWorld world, string kind = "履责提示函")
    {
        var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
        return await world.WithDbAsync(async db =>
        {
            var letter = world.Issued(kind, 501, clerk);
            db.Add(letter);
            await db.SaveChangesAsync();
            return letter.Id;
        });
    }

    /// <summary>Drafts a letter on its page and comes to its text.</summary>
    public static async Task<LetterId> DraftLetterAsync(this Visitor office, string kind, Unit unit)
    {
        await office.GoAsync(Links.NewLetter());
        await office.SubmitAsync("#draft", ("Kind", kind), ("Unit", unit.Id.Value.ToString()));
        Assert.Equal(HttpStatusCode.OK, office.Status);
        return new LetterId(Guid.Parse(office.At.Segments[2].TrimEnd('/')));
    }

    /// <summary>河道管理站, a body below 水务局, with a head of its own.</summary>
    public static async Task<(Unit Body, Person Head)> EnterBodyAsync(this SmallWorld world)
    {
        var made = await world.WithDbAsync(async db =>
        {
            var (system, now) = (Actor.System(world.Cast.County.Id), world.Time.GetUtcNow());
            var count = await db.Units.CountAsync();
            var body = new Unit(world.Cast.County.Id, world.Cast.Water.Id, "河道管理站", UnitKind.PublicInstitution, $"119{count}");
            body.Establish(system, now);
            var head = new Person(world.Cast.County.Id, "石磊", $"H{count}");
            head.Enter(system, now);
            head.Appoint(body.Id, Role.UnitHead, new DateOnly(2026, 1, 1), null, system, now);
            db.AddRange(body, head, new Account { UserName = $"石磊{count}", NormalizedUserName = $"石磊{count}", PersonId = head.Id, SecurityStamp = "stamp" });
            await db.SaveChangesAsync();
            return (body, head);
        });
        world.Services.GetRequiredService<ActorSource>().Forget();
        return made;
    }

    /// <summary>A monthly report of a new body below 水务局.</summary>
    public static async Task<DutyReportId> EnterDutyReportAsync(this SmallWorld world)
    {
        var (body, person) = await world.EnterBodyAsync();
        var head = await world.ActorAsync(person);
        return await world.WithDbAsync(async db =>
        {
            var report = DutyReport.Submit(world.Cast.County.Id, body.Id, new DateOnly(2026, 3, 1), "高度重视，认真落实。", new Emptiness(90, 60, ["没有具体事项"]), new DateOnly(2026, 4, 10), (head, world.Time.GetUtcNow()));
            db.Add(report);
            await db.SaveChangesAsync();
            return report.Id;
        });
    }

    /// <summary>Posts past the forms, as nobody's page offers it.</summary>
    public static async Task<HttpStatusCode> PostAsync(this Visitor visitor, string url, params (string Name, string Value)[] fields)
    {
        await visitor.GoAsync("/");
        var token = visitor.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return (await visitor.Http.PostAsync(url, new FormUrlEncodedContent(form))).StatusCode;
    }

    private static Letter Issued(this SmallWorld world, string kind, int serial, Actor clerk)
    {
        var type = LetterWords.TypeOf(kind);
        var content = new LetterContent($"关于督促整改的{kind}", "请督促整改。", type == LetterType.DutyReminder ? world.Cast[Role.SupervisingLeader].Id : null, "江南同志", [], null);
        var letter = Letter.Draft(world.Cast.County.Id, new LetterDraft(kind, world.Cast.Water.Id, world.Cast.Inspection.Id, content), clerk, world.Time.GetUtcNow());
        letter.Issue(letter.KindBy(world.Cast.Rules.Rules), serial, new DateOnly(2026, 4, 10), clerk, world.Time.GetUtcNow());
        return letter;
    }
}
