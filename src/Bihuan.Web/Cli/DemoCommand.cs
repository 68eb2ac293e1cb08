using System.CommandLine;
using System.Text.Json;
using Bihuan.Domain;
using Bihuan.Web.Demo;
using Bihuan.Web.Storage;

namespace Bihuan.Web.Cli;

/// <summary><c>bihuan demo</c>: fills an empty data folder with the demonstration regions.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "在空的数据文件夹中载入示范数据");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = parsed.GetValue(Commands.Data)!, Postgres = parsed.GetValue(Commands.Postgres) });
        await app.Services.MigrateAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            var summary = await scope.ServiceProvider.GetRequiredService<DemoLoader>().LoadAsync(cancellationToken);
            Console.WriteLine(parsed.GetValue(Commands.Json) ? JsonSerializer.Serialize(summary, JsonSerializerOptions.Web) : $"已载入示范数据：{summary.Regions}个地区，{summary.Findings}个问题，其中{summary.Closed}个已销号。");
            return 0;
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }
}
