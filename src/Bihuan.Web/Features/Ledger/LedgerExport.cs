using Bihuan.Domain.Findings;
using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Office.Workbooks;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui.Desk;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Ledger;

/// <summary>导出台账: exactly the rows of an address as a workbook, or of its page alone. That it left the house is recorded first.</summary>
internal sealed class LedgerExport(BihuanDb db, OfficeClock clock, AskingNow asker)
{
    private static readonly Column[] Columns =
    [
        new("编号", 18), new("问题", 48), new("单位", 22), new("整改类别", 10), new("问题分类", 30), new("来源", 10), new("民生实事", 8), new("状态", 8),
        new("牵头领导", 10), new("整改时限", 12), new("进度（%）", 8), new("退回（次）", 8), new("最近变动", 12),
    ];

    public async Task<IResult> ExportAsync(LedgerAddress address, bool pageOnly, CancellationToken cancellationToken)
    {
        var asking = await asker.OfAsync(cancellationToken);
        var rows = pageOnly ? (await LedgerRows.PageAsync(address, asking, cancellationToken)).Rows.ToAsyncEnumerable() : LedgerRows.AllAsync(address, asking);
        var file = NewTemporaryFile();
        try
        {
            var count = await WorkbookWriter.WriteAsync(file, "整改台账", Columns, rows.Select(Cells), cancellationToken);
            await RecordAsync(address, pageOnly, count, asking.Actor, cancellationToken);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        return Results.Stream(file, FileTypes.Excel, $"整改台账-{clock.Today:yyyyMMdd}.xlsx");
    }

    private Task RecordAsync(LedgerAddress address, bool pageOnly, int count, Actor actor, CancellationToken cancellationToken)
    {
        db.Note(new Happening("ledger.exported", actor.Region, actor.Person, actor.OnBehalfOf, clock.Now, new Subject("region", actor.Region.Value),
            $"导出台账{count}条", Happening.ToPayload(new { query = pageOnly ? address.ToQueryOfPage() : address.ToQuery(), rows = count })));
        return db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The whole workbook lies on the disk, not in memory, until it has been sent; nothing of it goes out before its record is kept.</summary>
    private static FileStream NewTemporaryFile() => new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 << 10, FileOptions.DeleteOnClose);

    private static IReadOnlyList<object?> Cells(LedgerRow row) =>
    [
        row.Code, row.Title, row.Unit, Words.Of(row.Class), row.Category, Words.Of(row.Origin), row.IsKeyLivelihood ? "是" : null, Words.Of(row.State),
        row.Leader, row.Due, row.Percent, row.ReturnCount, OfficeClock.DayOf(row.ChangedAt),
    ];
}
