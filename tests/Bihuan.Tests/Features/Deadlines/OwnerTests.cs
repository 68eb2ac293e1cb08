using System.Net;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Access;
using Bihuan.Web.Features.Reminders;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.Deadlines;

/// <summary>B01: what a unit owes has an owner: its head, or the person of the unit whom it named.</summary>
public class OwnerTests
{
    [Fact]
    public async Task The_head_owns_what_the_unit_owes_until_the_unit_names_somebody_who_then_finds_it_in_his_inbox()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        Assert.Equal("主要负责人沈长河", await OwnerOnPageAsync(world, liaison));
        using var handler = await world.AsAsync(Role.SectionHandler);
        Assert.Empty(await OwedLinesAsync(handler));

        await NameAsync(world, liaison, world.Cast[Role.SectionHandler]);
        Assert.Equal(HttpStatusCode.OK, liaison.Status);
        Assert.Equal("承办人何苗", await OwnerOnPageAsync(world, liaison));
        Assert.Contains("承办人何苗", Assert.Single(await OwedLinesAsync(handler)));
        await handler.GoAsync(handler.Page.QuerySelector("[data-group='obligations'] tbody a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, handler.Status);
        foreach (var role in new[] { Role.UnitHead, Role.Liaison })
        {
            using var other = await world.AsAsync(role);
            Assert.Contains(await OwedLinesAsync(other), line => line.Contains("承办人何苗", StringComparison.Ordinal));
        }

        var told = await world.WithDbAsync(db => db.History.Where(entry => entry.Kind == "obligation.owner-named").Select(entry => entry.Summary).SingleAsync());
        Assert.Equal("“召开专题会议逐条研究”自2026-04-10起由何苗承办", told);
    }

    [Fact]
    public async Task The_reminders_go_to_the_owner()
    {
        await using var world = await SmallWorld.StartAsync();
        using var head = await world.AsAsync(Role.UnitHead);
        await NameAsync(world, head, world.Cast[Role.SectionHandler]);
        await RemindAsync(world);
        Assert.Equal(["何苗", "江南"], await ToldAsync(world, ObligationKind.StudyMeeting));
        Assert.Equal(["江南", "沈长河"], await ToldAsync(world, ObligationKind.Plan));
    }

    [Fact]
    public async Task Who_loses_his_post_owns_nothing_and_the_head_does_again()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await NameAsync(world, liaison, world.Cast[Role.SectionHandler]);
        using (var administrator = await world.AsAsync(Role.SystemAdmin))
        {
            var handler = world.Cast[Role.SectionHandler];
            await administrator.GoAsync(Links.PostEnd(handler.Id, handler.Posts[0].Id));
            await administrator.SubmitAsync("main form.form-column", ("LastDay", "2026-04-10"));
            Assert.Equal(HttpStatusCode.OK, administrator.Status);
        }

        world.Time.MoveTo(new DateOnly(2026, 4, 11));
        world.Services.GetRequiredService<ActorSource>().Forget();
        using (var nextDay = await world.AsAsync(Role.Liaison)) Assert.Equal("主要负责人沈长河", await OwnerOnPageAsync(world, nextDay));
        await RemindAsync(world);
        Assert.Equal(["江南", "沈长河"], await ToldAsync(world, ObligationKind.StudyMeeting));
    }

    [Fact]
    public async Task A_substitute_of_the_owner_finds_it_in_the_owners_inbox()
    {
        await using var world = await SmallWorld.StartAsync();
        using var liaison = await world.AsAsync(Role.Liaison);
        await NameAsync(world, liaison, world.Cast[Role.SectionHandler]);
        var delegation = await world.DelegateAsync(Role.SectionHandler, Role.LeadershipMember);
        using var substitute = await world.AsAsync(Role.LeadershipMember);
        Assert.Empty(await OwedLinesAsync(substitute));
        await substitute.ActForAsync(delegation);
        Assert.Single(await OwedLinesAsync(substitute));
    }

    [Fact]
    public async Task Nobody_is_named_by_a_vague_word_from_another_unit_by_a_section_or_for_what_is_done()
    {
        await using var world = await SmallWorld.StartAsync();
        var (study, url) = (await world.OwedAsync(ObligationKind.StudyMeeting), Links.ObligationOwner((await world.OwedAsync(ObligationKind.StudyMeeting)).Id));
        using var liaison = await world.AsAsync(Role.Liaison);
        await liaison.GoAsync(url);
        Assert.DoesNotContain(world.Cast.OtherHead.Name, liaison.Page.QuerySelector("[name=Owner]")!.TextContent);
        await liaison.SubmitAsync("main form.form-column", ("Owner", "各科室"));
        Assert.Equal(HttpStatusCode.Conflict, liaison.Status);
        Assert.Contains("不是具体的责任主体", liaison.Text);
        await liaison.SubmitAsync("main form.form-column", ("Owner", world.Cast.OtherHead.Id.Value.ToString()));
        Assert.Contains("须是本单位或其内设科室的现任人员", liaison.Text);
        using var handler = await world.AsAsync(Role.SectionHandler);
        await handler.GoAsync(url);
        Assert.Equal(HttpStatusCode.Forbidden, handler.Status);
        await world.WithDbAsync(async db =>
        {
            (await db.Obligations.SingleAsync(o => o.Id == study.Id)).Meet(new DateOnly(2026, 4, 10), "党委会", await world.ActorAsync(world.Cast[Role.Liaison]), world.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await liaison.GoAsync(url);
        Assert.Contains("已办结，不再指定承办人", liaison.Text);
        Assert.Null(liaison.Page.QuerySelector("[name=Owner]"));
        Assert.Null((await world.OwedAsync(ObligationKind.StudyMeeting)).OwnerId);
    }

    [Fact]
    public async Task The_rows_behind_the_burden_of_a_unit_name_the_owner()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync(Links.BurdenRows(new DateOnly(2026, 4, 1), world.Cast.Water.Id, "reports"));
        Assert.Contains("主要负责人沈长河", clerk.Page.QuerySelector("main tbody")!.TextContent);
    }

    private static async Task NameAsync(SmallWorld world, Visitor visitor, Person owner)
    {
        await visitor.GoAsync(Links.ObligationOwner((await world.OwedAsync(ObligationKind.StudyMeeting)).Id));
        await visitor.SubmitAsync("main form.form-column", ("Owner", owner.Id.Value.ToString()));
    }

    private static async Task<string> OwnerOnPageAsync(SmallWorld world, Visitor visitor)
    {
        await visitor.GoAsync(Links.Inspection(world.Cast.Inspection.Id));
        return visitor.Page.QuerySelector($"[data-obligation={ObligationKind.StudyMeeting}] [data-owner]")!.FirstChild!.TextContent.Trim();
    }

    private static async Task<IReadOnlyList<string>> OwedLinesAsync(Visitor visitor)
    {
        await visitor.GoAsync(Links.Todo());
        return [.. visitor.Page.QuerySelectorAll("[data-group='obligations'] tbody tr").Select(row => row.TextContent)];
    }

    private static async Task RemindAsync(SmallWorld world)
    {
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RaiseReminders>().RunAsync(world.Cast.County.Id, default);
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(SmallWorld world, ObligationKind kind)
    {
        var owed = (await world.OwedAsync(kind)).Id.Value;
        var names = await world.WithDbAsync(db => db.Reminders.Where(r => r.SubjectId == owed).Join(db.People, r => r.PersonId, p => p.Id, (r, p) => p.Name).ToListAsync());
        return [.. names.Order(StringComparer.Ordinal)];
    }
}
