using System.CommandLine;
using Bihuan.Web.Demo;
using Bihuan.Web.Features.Setup;
using Bihuan.Web.Storage;

namespace Bihuan.Web.Cli;

/// <summary><c>bihuan serve</c>: the web program, also what runs without a command.</summary>
internal static class ServeCommand
{
    private static readonly Option<string> Urls = new("--urls") { Description = "监听地址", DefaultValueFactory = _ => "http://127.0.0.1:5080" };

    private static readonly Option<bool> Demo = new("--demo") { Description = "数据文件夹为空时先载入示范数据" };

    public static Command Create()
    {
        var command = new Command("serve", "启动网页服务（默认命令）") { Urls, Demo };
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (data, postgres) = (parsed.GetValue(Commands.Data)!, parsed.GetValue(Commands.Postgres));
        // The longest part of a start goes on beside the rest.
        var model = Task.Run(() => StorageSetup.BuildModelAsync(data, postgres), cancellationToken);
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = data, Postgres = postgres, Urls = parsed.GetValue(Urls)!, IsScheduled = true });
        BihuanApp.Prepare(app);
        await model;
        await app.Services.MigrateAsync(cancellationToken);
        if (parsed.GetValue(Demo)) await FillIfEmptyAsync(app.Services, cancellationToken);
        await app.StartAsync(cancellationToken);
        Console.WriteLine($"闭环已启动：{string.Join(" ", app.Urls)}");
        if (await FirstAccount.InvitationAsync(app.Services, cancellationToken) is { } link) Console.WriteLine($"首次使用，请打开一次性设置链接：{app.Urls.First()}{link}");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    private static async Task FillIfEmptyAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var demo = scope.ServiceProvider.GetRequiredService<DemoLoader>();
        if (!await demo.IsPossibleAsync(cancellationToken)) return;
        Console.WriteLine("数据文件夹为空，正在载入示范数据……");
        await demo.LoadAsync(cancellationToken);
    }
}
