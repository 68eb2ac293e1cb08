using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bihuan.Domain;
using Bihuan.Web.Storage;

namespace Bihuan.Web.Cli;

/// <summary>Runs one act of the command line over the data folder and tells its answer: exit 0 done, 1 refused, 2 failed.</summary>
internal static class CommandScope
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static async Task<int> RunAsync<T>(ParseResult parsed, Func<IServiceProvider, CancellationToken, Task<T>> act, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = BihuanApp.Build(new ServeOptions { DataFolder = parsed.GetValue(Commands.Data)!, Postgres = parsed.GetValue(Commands.Postgres) });
            await app.Services.MigrateAsync(cancellationToken);
            await using var scope = app.Services.CreateAsyncScope();
            Tell(parsed, JsonSerializer.SerializeToElement(await act(scope.ServiceProvider, cancellationToken), Readable));
            return 0;
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"未能完成：{failure.Message}");
            return 2;
        }
    }

    private static void Tell(ParseResult parsed, JsonElement answer)
    {
        // Scripts read UTF-8, whatever the terminal is set to.
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        if (parsed.GetValue(Commands.Json)) output.WriteLine(JsonSerializer.Serialize(answer, Readable));
        else if (answer.ValueKind != JsonValueKind.Array) output.WriteLine(Line(answer));
        else foreach (var row in answer.EnumerateArray()) output.WriteLine(Line(row));
    }

    private static string Line(JsonElement row) => string.Join("  ", row.EnumerateObject().Select(field => $"{Words.GetValueOrDefault(field.Name, field.Name)}：{Text(field.Value)}"));

    private static string Text(JsonElement value) => value.ValueKind switch { JsonValueKind.True => "是", JsonValueKind.False => "否", _ => value.ToString() };

    private static readonly IReadOnlyDictionary<string, string> Words = new Dictionary<string, string>
    {
        ["userName"] = "登录名",
        ["name"] = "姓名",
        ["code"] = "编码",
        ["region"] = "县（区）",
        ["disabled"] = "已停用",
        ["mustChangePassword"] = "待改密码",
        ["password"] = "一次性密码",
    };
}
