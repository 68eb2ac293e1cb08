using System.Text;
using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Office.Workbooks;
using Bihuan.Tests.World;
using Bihuan.Web.Features.People;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Features.People;

public class ImportPeopleTests
{
    [Fact]
    public async Task A_sheet_is_tried_confirmed_in_one_commit_and_changes_nothing_the_second_time()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        var file = Sheet(["N001", "田野", "副局长", "11", "班子成员", "2026年4月1日", null], ["N001", "田野", "副局长", "1101", "责任科室经办", "2026-04-01", null], ["P004", "沈长河", "党组书记", "11", "主要负责人", "2026-01-01", null]);
        await UploadAsync(admin, file);
        Assert.Contains("新增1项，修改2项，与现有内容一致0行", admin.Text, StringComparison.Ordinal);
        Assert.Equal(0, await world.WithDbAsync(db => db.People.CountAsync(p => p.Code == "N001")));
        await admin.SubmitAsync("form[action*='handler=Confirm']");
        Assert.Contains("导入完成", admin.Text, StringComparison.Ordinal);
        var person = await world.WithDbAsync(db => db.People.Include(p => p.Posts).SingleAsync(p => p.Code == "N001"));
        Assert.Equal([Role.LeadershipMember, Role.SectionHandler], person.Posts.Select(post => post.Role).Order());
        var last = await world.WithDbAsync(db => db.History.Where(h => h.Kind.StartsWith("person.")).MaxAsync(h => h.Number));
        await UploadAsync(admin, file);
        Assert.Contains("没有需要导入的内容", admin.Text, StringComparison.Ordinal);
        Assert.Null(admin.Page.QuerySelector("form[action*='handler=Confirm']"));
        Assert.Equal(last, await world.WithDbAsync(db => db.History.Where(h => h.Kind.StartsWith("person.")).MaxAsync(h => h.Number)));
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once_with_row_column_value_and_what_to_do()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await UploadAsync(admin, Sheet(
            ["", "无编码", null, null, null, null, null],
            ["N002", "单位错", null, "999", "班子成员", "2026-13-01", null],
            ["N003", "角色错", null, "11", "局长", null, null],
            ["N003", "另一个名", null, null, null, null, null],
            ["P016", "史可", null, "01", "巡察办干部", "2026-04-01", null],
            ["N004", "缺角色", null, "11", null, null, null]));
        var errors = admin.Page.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent))).ToArray();
        Assert.Equal(
            ["2|人员编码||", "3|任职第一天|2026-13-01|", "3|单位编码|999|", "4|角色|局长|", "5|姓名|另一个名|", "6|角色|巡察办干部|", "7|角色||"],
            errors.Select(error => error[..(error.LastIndexOf('|') + 1)]).Order(StringComparer.Ordinal));
        Assert.Contains(errors, error => error.Contains("不得兼任其他职务", StringComparison.Ordinal));
        Assert.Null(admin.Page.QuerySelector("form[action*='handler=Confirm']"));
    }

    [Fact]
    public async Task Somebody_elses_ticket_and_a_file_that_is_no_sheet_are_refused()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await UploadAsync(admin, Encoding.UTF8.GetBytes("姓名,编码"));
        Assert.Contains("另存为“.xlsx”", admin.Text, StringComparison.Ordinal);
        await UploadAsync(admin, Sheet(["N001", "田野", null, null, null, null, null]));
        await admin.SubmitAsync("form[action*='handler=Confirm']", ("Ticket", new string('0', 32)));
        Assert.Contains("已过期，请重新上传", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_offers_the_roles_and_reads_as_empty()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        var template = await admin.Http.GetByteArrayAsync("/people/template.xlsx");
        Assert.Empty(SheetReader.Read(new MemoryStream(template), PeopleSheet.Columns).Rows);
    }

    /// <summary>asks 5: what goes out and comes back unedited changes nothing, whatever people, titles and posts there are.</summary>
    [Fact]
    public async Task Export_then_import_is_a_no_op()
    {
        await using var world = await SmallWorld.StartAsync();
        var actor = await world.ActorAsync(world.Cast[Role.SystemAdmin]);
        var name = Gen.Elements('=', '+', '-', '@', '\'', '田', '野', 'a', '0', '\u3000', '"', '&').NonEmptyListOf().Select(characters => CellText.Tidy(new string([.. characters.Take(20)])))
            .Where(text => text.Length > 0 && !text.StartsWith("说明", StringComparison.Ordinal));
        var post = from unit in Gen.Elements(world.Cast.Root, world.Cast.Water, world.Cast.WaterSection)
                   from role in Gen.Elements(Role.UnitHead, Role.Liaison, Role.SectionHandler)
                   from begin in Gen.Choose(0, 900)
                   from length in Gen.Choose(-50, 400)
                   select (unit, role, From: new DateOnly(2025, 1, 1).AddDays(begin), Length: length);
        var people = (from called in name from title in name.OrNull() from posts in post.ListOf() select (called, title, posts)).ListOf();
        var number = 0;
        Prop.ForAll(people.ToArbitrary(), drawn => Task.Run(async () =>
        {
            await world.WithDbAsync(async db =>
            {
                foreach (var (called, title, posts) in drawn)
                {
                    var person = new Person(world.Cast.County.Id, called, $"{++number:0000}", title);
                    person.Enter(actor, world.Time.GetUtcNow());
                    foreach (var (unit, role, from, length) in posts)
                    {
                        try
                        {
                            person.Appoint(unit.Id, role, from, length < 0 ? null : from.AddDays(length), actor, world.Time.GetUtcNow());
                        }
                        catch (RefusedException)
                        {
                            // Overlaps with one drawn before; the person simply has one post less.
                        }
                    }

                    db.Add(person);
                }

                return await db.SaveChangesAsync();
            });
            await AssertNoOpAsync(world, actor);
        }).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    private static async Task AssertNoOpAsync(SmallWorld world, Actor actor)
    {
        var exported = await world.WithDbAsync(db => PeopleSheet.ExportAsync(db, actor, default));
        await using var scope = world.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ImportPeople>().RunAsync(exported, false, actor, default);
        Assert.Empty(report.Faults);
        Assert.Empty(report.Added);
        Assert.Empty(report.Changed);
        Assert.True(report.Unchanged > 0);
    }

    private static byte[] Sheet(params object?[][] rows) => WorkbookWriter.ToBytes("人员", PeopleSheet.Columns, rows);

    private static async Task UploadAsync(Visitor visitor, byte[] file)
    {
        await visitor.GoAsync("/people/import");
        await visitor.UploadAsync("#upload", "Workbook", [("人员.xlsx", file)]);
    }
}
