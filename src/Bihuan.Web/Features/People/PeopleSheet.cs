using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Office.Workbooks;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.People;

/// <summary>People as rows of a sheet, one row per post: the same columns go out and come in.</summary>
internal static class PeopleSheet
{
    public const string Code = "人员编码";
    public const string Name = "姓名";
    public const string Title = "职务名称";
    public const string Unit = "单位编码";
    public const string Role = "角色";
    public const string From = "任职第一天";
    public const string To = "任职最后一天";

    public static readonly IReadOnlyDictionary<string, Role> RoleWords = Enum.GetValues<Role>().ToDictionary(role => Words.Of(role));

    public static readonly IReadOnlyList<Column> Columns =
    [
        new(Code, 16, "不重复；一人多职的写多行，编码相同。请勿使用身份证号", Required: true),
        new(Name, 14, "同一编码的各行须一致", Required: true),
        new(Title, 24, "例如：党组书记、局长"),
        new(Unit, 16, "任职单位的编码；只登记人员、暂不任命的，与角色一同留空"),
        new(Role, 18, "从下拉列表中选择", [.. RoleWords.Keys]),
        new(From, 16, "例如：2026-03-01；不填的自导入当日起"),
        new(To, 16, "含当日；未定的不填"),
    ];

    public static byte[] Template() => WorkbookWriter.ToBytes("人员", Columns, [], asTemplate: true);

    public static async Task<byte[]> ExportAsync(BihuanDb db, Actor actor, CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking().VisibleTo(actor).Include(person => person.Posts).OrderBy(person => person.Code).ToListAsync(cancellationToken);
        var codes = await db.Units.VisibleTo(actor).ToDictionaryAsync(unit => unit.Id, unit => unit.Code, cancellationToken);
        return WorkbookWriter.ToBytes("人员", Columns, people.SelectMany(person => person.Posts.Count == 0
            ? [[person.Code, person.Name, person.Title, null, null, null, null]]
            : person.Posts.OrderBy(post => post.From).Select(post => (IReadOnlyList<object?>)[person.Code, person.Name, person.Title, codes[post.UnitId], Words.Of(post.Role), post.From, post.To])));
    }
}
