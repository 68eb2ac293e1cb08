using System.CommandLine;
using Bihuan.Web.Features.Setup;
using Bihuan.Web.Storage;

namespace Bihuan.Web.Cli;

/// <summary><c>bihuan serve</c>: the web program, also what runs without a command.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Urls = new("--urls") { Description = "监听地址", DefaultValueFactory = _ => "http://127.0.0.1:5080" };

    public static Command Create()
    {
        var command = new Command("serve", "启动网页服务(默认命令)") { Urls };
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var app = BihuanApp.Build(new ServeOptions
        {
            DataFolder = parsed.GetValue(Commands.Data)!,
            Postgres = parsed.GetValue(Commands.Postgres),
            Urls = parsed.GetValue(Urls)!,
        });
        await app.Services.MigrateAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        Console.WriteLine($"闭环已启动:{string.Join(" ", app.Urls)}");
        if (await FirstAccount.InvitationAsync(app.Services, cancellationToken) is { } link) Console.WriteLine($"首次使用,请打开一次性设置链接:{app.Urls.First()}{link}");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
