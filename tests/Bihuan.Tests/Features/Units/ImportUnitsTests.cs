using Bihuan.Domain.People;
using Bihuan.Office.Workbooks;
using Bihuan.Tests.World;
using Bihuan.Web.Features.Units;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Tests.Features.Units;

public class ImportUnitsTests
{
    [Fact]
    public async Task Units_come_in_any_order_move_and_are_found_again_by_their_code()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        var file = Sheet(["1301", "普教股", "内设科室", "13"], ["13", "县教育局", "党组", "0"], ["1101", "工程建设科", "内设科室", "13"], ["12", "县民政局", "党组", "0"]);
        await UploadAsync(admin, file);
        Assert.Contains("新增2项，修改1项，与现有内容一致1行", admin.Text, StringComparison.Ordinal);
        Assert.Contains("上级由“县水务局”改为“县教育局”", admin.Text, StringComparison.Ordinal);
        await admin.SubmitAsync("form[action*='handler=Confirm']");
        var parents = await world.WithDbAsync(db => db.Units.Where(u => u.Code == "1301" || u.Code == "1101").Select(u => db.Units.Single(above => above.Id == u.ParentId).Code).ToListAsync());
        Assert.Equal(["13", "13"], parents);
        await UploadAsync(admin, file);
        Assert.Contains("没有需要导入的内容", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_wrong_is_told_at_once_and_unknown_columns_are_named()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        var file = WorkbookWriter.ToBytes("单位", [.. UnitSheet.Columns, new Column("电话")], [
            ["21", "甲", "党组", "22", "1"], ["22", "乙", "党组", "21", "1"], ["23", "丙", "局", "0", "1"], ["24", "", "党组", "0", "1"], ["25", "戊", "党组", "99", "1"], ["26", "己", "党组", "0", "1"], ["26", "庚", "党组", "0", "1"], ["27", "辛", "党组", null, "1"]]);
        await UploadAsync(admin, file);
        var errors = admin.Page.QuerySelectorAll("tbody tr").Select(row => $"{row.QuerySelector("td[data-label=行号]")!.TextContent} {row.QuerySelector("td[data-label=列]")!.TextContent}").Order(StringComparer.Ordinal);
        Assert.Equal(["2 上级单位编码", "3 上级单位编码", "4 单位类型", "5 单位名称", "6 上级单位编码", "8 单位编码", "9 上级单位编码"], errors);
        Assert.Contains("未读取：电话", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_then_import_changes_nothing()
    {
        await using var world = await SmallWorld.StartAsync();
        using var admin = await world.AsAsync(Role.SystemAdmin);
        await UploadAsync(admin, await admin.Http.GetByteArrayAsync("/units/export.xlsx"));
        Assert.Contains("新增0项，修改0项，与现有内容一致6行", admin.Text, StringComparison.Ordinal);
    }

    private static byte[] Sheet(params object?[][] rows) => WorkbookWriter.ToBytes("单位", UnitSheet.Columns, rows);

    private static async Task UploadAsync(Visitor visitor, byte[] file)
    {
        await visitor.GoAsync("/units/import");
        await visitor.UploadAsync("#upload", "Workbook", [("单位.xlsx", file)]);
    }
}
