using System.Net;
using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.People;

public class PeopleTests
{
    [Fact]
    public async Task People_are_found_by_name_unit_and_role()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        Assert.Equal(["周小满"], await NamesAsync(admin, "/people?q=小满"));
        Assert.Equal(["沈长河", "白露"], await NamesAsync(admin, "/people?role=UnitHead"));
        Assert.Equal(["白露"], await NamesAsync(admin, $"/people?role=UnitHead&unit={world.Cast.CivilAffairs.Id.Value:N}"));
    }

    [Fact]
    public async Task Pages_go_by_code_in_both_directions_and_show_everybody_once()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.WithDbAsync(async db =>
        {
            var system = Actor.System(world.Cast.County.Id);
            for (var i = 0; i < 120; i++)
            {
                var person = new Person(world.Cast.County.Id, $"人{i}", $"X{i:000}");
                person.Enter(system, world.Time.GetUtcNow());
                db.Add(person);
            }

            return await db.SaveChangesAsync();
        });
        using var admin = await world.AsAsync(Role.SystemAdmin);
        var seen = new List<string>(await NamesAsync(admin, "/people"));
        var pages = new List<string> { string.Join(',', seen) };
        while (admin.Page.QuerySelector("a[rel=next]") is { } next)
        {
            var names = await NamesAsync(admin, next.GetAttribute("href")!);
            pages.Add(string.Join(',', names));
            seen.AddRange(names);
        }

        Assert.Equal((138, 138), (seen.Count, seen.Distinct().Count()));
        for (var back = pages.Count - 2; back >= 0; back--)
        {
            Assert.Equal(pages[back], string.Join(',', await NamesAsync(admin, admin.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href")!)));
        }

        Assert.Null(admin.Page.QuerySelector("a[rel=prev]"));
    }

    [Fact]
    public async Task A_person_is_registered_appointed_and_released()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await admin.GoAsync("/people/new");
        await admin.SubmitAsync("form.form-column", ("Name", "田野"), ("Code", "T001"), ("JobTitle", "副局长"));
        await admin.SubmitAsync("form.form-column", ("Unit", $"{world.Cast.Water.Id.Value}"), ("Role", nameof(Role.LeadershipMember)), ("From", "2026-04-01"));
        var person = admin.At.AbsolutePath;
        await admin.GoAsync(admin.Page.QuerySelector("a[href$='/end']")!.GetAttribute("href")!);
        await admin.SubmitAsync("form.form-column", ("LastDay", "2026-04-30"));
        Assert.Equal(person, admin.At.AbsolutePath);
        Assert.Contains("2026-04-30", admin.Text, StringComparison.Ordinal);
        var id = await world.WithDbAsync(db => db.People.Where(p => p.Code == "T001").SingleAsync());
        Assert.True((await world.ActorAsync(id)).Holds(Role.LeadershipMember));
        world.Time.MoveTo(new DateOnly(2026, 4, 30));
        Assert.True((await world.ActorAsync(id)).Holds(Role.LeadershipMember));
        world.Time.MoveTo(new DateOnly(2026, 5, 1));
        Assert.False((await world.ActorAsync(id)).Holds(Role.LeadershipMember));
    }

    [Fact]
    public async Task An_administrator_gets_no_second_post()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await admin.GoAsync($"/people/{world.Cast[Role.AuditAdmin].Id.Value:N}/posts");
        await admin.SubmitAsync("form.form-column", ("Unit", $"{world.Cast.Office.Id.Value}"), ("Role", nameof(Role.OfficeClerk)), ("From", "2026-04-01"));
        Assert.Equal(HttpStatusCode.Conflict, admin.Status);
        Assert.Contains("不得兼任其他职务", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_system_administrator_cannot_leave()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        var self = world.Cast[Role.SystemAdmin];
        await admin.GoAsync($"/people/{self.Id.Value:N}");
        await admin.GoAsync(admin.Page.QuerySelector("a[href$='/end']")!.GetAttribute("href")!);
        await admin.SubmitAsync("form.form-column", ("LastDay", "2026-04-30"));
        Assert.Contains("最后一位可登录的系统管理员", admin.Text, StringComparison.Ordinal);
    }

    private static async Task<string[]> NamesAsync(Visitor visitor, string url)
    {
        await visitor.GoAsync(url);
        return [.. visitor.Page.QuerySelectorAll("tbody th").Select(name => name.TextContent)];
    }
}
