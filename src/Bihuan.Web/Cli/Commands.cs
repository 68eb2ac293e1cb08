using System.CommandLine;

namespace Bihuan.Web.Cli;

/// <summary>The command line: one file per command, all over the same use cases as the pages. Exit 0 ok, 1 refused, 2 damaged or failed.</summary>
internal static class Commands
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "数据文件夹",
        DefaultValueFactory = _ => "data",
        Recursive = true,
    };

    public static readonly Option<string?> Postgres = new("--postgres")
    {
        Description = "PostgreSQL 连接串（不填则使用数据文件夹中的 SQLite）",
        Recursive = true,
    };

    public static readonly Option<bool> Json = new("--json") { Description = "以 JSON 输出", Recursive = true };

    public static RootCommand Root()
    {
        var root = new RootCommand("闭环：巡察整改全流程管理") { Data, Postgres, Json };
        var serve = ServeCommand.Create();
        root.Subcommands.Add(serve);
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(ParseCommand.Create());
        root.Subcommands.Add(ScheduleCommand.Create());
        root.Subcommands.Add(AuditCommand.Create());
        root.Subcommands.Add(SchemaCommand.Create());
        root.Subcommands.Add(UserCommand.Create());
        foreach (var option in serve.Options) root.Options.Add(option);
        root.SetAction(ServeCommand.RunAsync);
        return root;
    }
}
