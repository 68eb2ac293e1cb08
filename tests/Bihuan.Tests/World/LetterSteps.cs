using System.Net;
using Bihuan.Domain;
using Bihuan.Domain.Letters;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

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
