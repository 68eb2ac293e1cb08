using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web;
using Bihuan.Web.Access;
using Bihuan.Web.Features.Ledger;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Bench;

/// <summary>
/// The yardstick: the ledger's own SQL for its 50 rows, run through ADO.NET in a handler without sign-in, layout, counts
/// or framework, the rows written by hand. What the real page costs above it is what it costs to be a product.
/// </summary>
internal static class BareServer
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task<int> RunAsync(string folder, string urls)
    {
        var (sql, parameters) = await CaptureAsync(folder);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(urls);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        var connection = new SqliteConnectionStringBuilder { DataSource = new DataFolder(folder).Database, Mode = SqliteOpenMode.ReadOnly }.ToString();
        app.MapGet("/", http => AnswerAsync(http, connection, sql, parameters));
        await app.RunAsync();
        return 0;
    }

    /// <summary>The very command that the ledger runs for the measured address and member.</summary>
    private static async Task<(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters)> CaptureAsync(string folder)
    {
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = folder });
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BihuanDb>();
        var (actor, unit) = await MemberAsync(db, app.Services.GetRequiredService<ActorSource>());
        var address = new LedgerAddress { Filter = new FindingFilter { Unit = unit, States = [FindingState.Closed] } };
        using var command = LedgerRows.Query(address, new Asking(db, actor, new DateOnly(2026, 5, 20))).CreateDbCommand();
        return (command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]);
    }

    public static async Task<(Actor Actor, UnitId Unit)> MemberAsync(BihuanDb db, ActorSource actors)
    {
        var person = await db.People.Where(p => p.Name == LargeDistrict.Member).Select(p => p.Id).SingleAsync();
        var actor = (await actors.OfAsync(person, db, default))!;
        return (actor, actor.Posts[0].Unit);
    }

    private static async Task AnswerAsync(HttpContext http, string connectionString, string sql, IReadOnlyList<(string Name, object? Value)> parameters)
    {
        var page = new StringBuilder(32_000);
        page.Append("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>台账</title></head><body><table><tbody>");
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) Row(page, reader);
        page.Append("</tbody></table></body></html>");
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static void Row(StringBuilder page, SqliteDataReader row)
    {
        page.Append("<tr><td><a href=\"/findings/").Append(row.GetString(0)).Append("\">").Append(row.GetString(1)).Append("</a></td>");
        for (var i = 2; i < row.FieldCount; i++)
        {
            page.Append("<td>");
            if (!row.IsDBNull(i)) page.Append(Html.Encode(Convert.ToString(row.GetValue(i), CultureInfo.InvariantCulture)!));
            page.Append("</td>");
        }

        page.Append("</tr>");
    }
}
