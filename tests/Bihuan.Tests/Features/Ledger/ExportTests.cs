using System.Net;
using System.Text;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Office.Workbooks;
using Bihuan.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Ledger;

public class ExportTests(CrowdedWorld crowd) : IClassFixture<CrowdedWorld>
{
    private static readonly Column[] Asked = [new("编号"), new("问题"), new("单位"), new("状态")];
    private readonly SmallWorld _world = crowd.World;

    [Theory]
    [InlineData(Role.OfficeClerk, "")]
    [InlineData(Role.Liaison, "sort=-due")]
    [InlineData(Role.LeadershipMember, "state=rectifying")]
    [InlineData(Role.SectionHandler, "q=灌区")]
    public async Task The_workbook_holds_exactly_the_rows_of_the_list_in_its_order(Role role, string query)
    {
        using var visitor = await _world.AsAsync(role);
        var listed = await visitor.CodesAsync($"/findings?{query}");
        Assert.Equal(listed, (await SheetAsync(visitor, query)).Rows.Select(row => row["编号"]));
    }

    [Fact]
    public async Task The_page_alone_can_be_taken_along_and_that_it_was_is_recorded()
    {
        using var clerk = await _world.AsAsync(Role.OfficeClerk);
        await clerk.GoAsync("/findings");
        await clerk.GoAsync(clerk.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var here = clerk.CodesHere().ToList();
        var before = await ExportsAsync();
        var page = clerk.Page.QuerySelectorAll("a[download]").Single(link => link.TextContent.Contains("本页")).GetAttribute("href")!;
        Assert.Equal(here, (await SheetAsync(clerk, page.Split('?')[1])).Rows.Select(row => row["编号"]));
        Assert.Equal(before + 1, await ExportsAsync());
    }

    [Fact]
    public async Task What_looks_like_a_formula_is_text_in_the_workbook()
    {
        await using var world = await SmallWorld.StartAsync();
        await world.WithDbAsync(async db =>
        {
            var clerk = await world.ActorAsync(world.Cast[Role.OfficeClerk]);
            var inspection = await db.Inspections.SingleAsync(i => i.Id == world.Cast.Inspection.Id);
            db.Add(Finding.Draft(inspection, "13-08-11", new FindingContent { Title = "=HYPERLINK(\"http://x\",\"点此\")", Text = "。" }, clerk, world.Time.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        using var visitor = await world.AsAsync(Role.OfficeClerk);
        var bytes = await visitor.Http.GetByteArrayAsync("/findings/ledger.xlsx?state=draft");
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        var xml = new StreamReader(zip.Entries.Single(entry => entry.FullName.Contains("worksheets/sheet")).Open(), Encoding.UTF8).ReadToEnd();
        Assert.Contains("'=HYPERLINK", xml);
        Assert.DoesNotContain("<f>", xml);
    }

    [Fact]
    public async Task An_administrator_exports_nothing()
    {
        using var admin = await _world.AsAsync(Role.SystemAdmin);
        Assert.NotEqual(HttpStatusCode.OK, (await admin.Http.GetAsync("/findings/ledger.xlsx")).StatusCode);
    }

    private Task<int> ExportsAsync() => _world.WithDbAsync(db => db.History.CountAsync(h => h.Kind == "ledger.exported"));

    private static async Task<Sheet> SheetAsync(Visitor visitor, string query)
    {
        var bytes = await visitor.Http.GetByteArrayAsync($"/findings/ledger.xlsx?{query}");
        return SheetReader.Read(new MemoryStream(bytes), Asked);
    }
}
