using System.Net;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Units;

public class UnitsTests
{
    [Fact]
    public async Task The_tree_shows_units_below_units_and_the_number_of_people_leads_to_them()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await admin.GoAsync("/units");
        var water = admin.Page.QuerySelectorAll("li").Last(li => li.TextContent.Contains("县水务局", StringComparison.Ordinal) && li.TextContent.Contains("工程建设科", StringComparison.Ordinal));
        Assert.Null(water.QuerySelector("details[open]"));
        Assert.NotEmpty(admin.Page.QuerySelectorAll(".unit-tree > ul > li > details[open]"));
        var count = water.QuerySelector(".unit-people")!;
        await admin.GoAsync(count.GetAttribute("href")!);
        var rows = admin.Page.QuerySelectorAll("tbody tr");
        Assert.StartsWith($"{rows.Length}人", count.TextContent, StringComparison.Ordinal);
        Assert.Contains("沈长河", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filtering_keeps_the_units_above_a_hit_and_says_when_there_is_none()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await admin.GoAsync("/units?q=工程");
        Assert.Equal(["青岚县", "县水务局", "工程建设科"], admin.Page.QuerySelectorAll(".unit-name").Select(name => name.TextContent));
        Assert.Contains("共1个单位", admin.Text, StringComparison.Ordinal);
        Assert.Empty(admin.Page.QuerySelectorAll("details:not([open])").Intersect(admin.Page.QuerySelectorAll(".unit-tree details")));
        await admin.GoAsync("/units?q=查无此单位");
        Assert.Contains("没有找到符合条件的单位", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_is_registered_changed_and_abolished_and_each_is_written_down()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await admin.GoAsync("/units/new");
        await admin.SubmitAsync("form.form-column", ("Parent", $"{world.Cast.Root.Id.Value}"), ("Name", "县教育局"), ("Kind", nameof(UnitKind.PartyGroup)), ("Code", "13"));
        Assert.Contains("已登记“县教育局”", admin.Text, StringComparison.Ordinal);
        var page = admin.At.AbsolutePath;
        await admin.GoAsync($"{page}/edit");
        await admin.SubmitAsync("form.form-column", ("Name", "县教育体育局"));
        Assert.Contains("县教育体育局", admin.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await admin.GoAsync($"{page}/abolition");
        await admin.SubmitAsync("form[method=post]:has(#LastDay)", ("LastDay", "2026-06-30"));
        Assert.Contains("2026-06-30", admin.Text, StringComparison.Ordinal);
        var kinds = await world.WithDbAsync(db => db.History.Where(h => h.Kind.StartsWith("unit.") && h.By == world.Cast[Role.SystemAdmin].Id).OrderBy(h => h.Number).Select(h => h.Kind).ToListAsync());
        Assert.Equal(["unit.established", "unit.changed", "unit.abolished"], kinds);
    }

    [Fact]
    public async Task A_code_is_used_once()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await admin.GoAsync("/units/new");
        await admin.SubmitAsync("form.form-column", ("Parent", $"{world.Cast.Root.Id.Value}"), ("Name", "县教育局"), ("Kind", nameof(UnitKind.PartyGroup)), ("Code", " 11 "));
        Assert.Equal(HttpStatusCode.Conflict, admin.Status);
        Assert.Contains("单位编码“11”已被使用", admin.Text, StringComparison.Ordinal);
        Assert.Equal("县教育局", admin.Page.QuerySelector("#Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_hangs_on_a_unit_stands_on_the_page_before_anybody_abolishes_it_and_refuses_whoever_tries()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await admin.GoAsync($"/units/{world.Cast.Office.Id.Value:N}/abolition");
        Assert.Null(admin.Page.QuerySelector("#LastDay"));
        await admin.GoAsync($"/units/{world.Cast.Water.Id.Value:N}/abolition");
        var obstacles = admin.Page.QuerySelectorAll(".obstacles li").Select(li => li.TextContent).ToArray();
        Assert.Equal(3, obstacles.Length);
        Assert.Contains("任职", obstacles[0], StringComparison.Ordinal);
        Assert.Contains("下设的1个单位", obstacles[1], StringComparison.Ordinal);
        Assert.Contains("未了结的问题", obstacles[2], StringComparison.Ordinal);
        Assert.DoesNotContain("12", obstacles[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_unit_never_stands_below_itself()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await admin.GoAsync($"/units/{world.Cast.Water.Id.Value:N}/edit");
        await admin.SubmitAsync("form.form-column", ("Parent", $"{world.Cast.WaterSection.Id.Value}"));
        Assert.Equal(HttpStatusCode.Conflict, admin.Status);
        Assert.Contains("上级单位不能是本单位或其下级单位", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_number_of_findings_is_for_those_who_may_see_them()
    {
        await using var world = await SmallWorld.StartAsync();
        using var clerk = await world.AsAsync(Role.OfficeClerk);
        using var admin = await world.AsAsync(Role.SystemAdmin);
        var url = $"/units/{world.Cast.Water.Id.Value:N}";
        await clerk.GoAsync(url);
        Assert.Contains("12", clerk.Page.QuerySelector($"a.figure-tile[href='/findings?unit={world.Cast.Water.Id.Value:N}']")!.TextContent, StringComparison.Ordinal);
        Assert.Null(clerk.Page.QuerySelector("a[href$='/edit']"));
        await admin.GoAsync(url);
        Assert.Null(admin.Page.QuerySelector(".figure-tile"));
    }
}
