using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;
using Bihuan.Office.Workbooks;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Units;

/// <summary>Units as rows of a sheet: the same columns go out and come in.</summary>
internal static class UnitSheet
{
    public const string Code = "单位编码";
    public const string Name = "单位名称";
    public const string Kind = "单位类型";
    public const string Parent = "上级单位编码";

    public static readonly IReadOnlyDictionary<string, UnitKind> Kinds = Enum.GetValues<UnitKind>().ToDictionary(kind => Words.Of(kind));

    public static readonly IReadOnlyList<Column> Columns =
    [
        new(Code, 16, "不重复；已有编码的行按编码修改，没有的新增", Required: true),
        new(Name, 30, "规范简称，例如：县水务局", Required: true),
        new(Kind, 20, "从下拉列表中选择", [.. Kinds.Keys], Required: true),
        new(Parent, 18, "上级单位的编码；可以是本表中的其他行，县（区）本级不填"),
    ];

    public static byte[] Template() => WorkbookWriter.ToBytes("单位", Columns, [], asTemplate: true);

    public static async Task<byte[]> ExportAsync(BihuanDb db, Actor actor, CancellationToken cancellationToken)
    {
        var units = await db.Units.AsNoTracking().VisibleTo(actor).Where(unit => unit.AbolishedOn == null).OrderBy(unit => unit.Code)
            .Select(unit => new { unit.Id, unit.Code, unit.Name, unit.Kind, unit.ParentId }).ToListAsync(cancellationToken);
        var codes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        return WorkbookWriter.ToBytes("单位", Columns, units.Select(unit => (IReadOnlyList<object?>)
            [unit.Code, unit.Name, Words.Of(unit.Kind), unit.ParentId is { } parent ? codes.GetValueOrDefault(parent) : null]));
    }
}
