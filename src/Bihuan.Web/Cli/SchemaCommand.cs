using System.CommandLine;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Cli;

/// <summary><c>bihuan schema</c>: prints the model's schema for one database; developers write migrations from it.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "输出数据库结构（开发用）") { Hidden = true };
        command.SetAction(parsed =>
        {
            using var app = BihuanApp.Build(new ServeOptions { DataFolder = Path.GetTempPath(), Postgres = parsed.GetValue(Commands.Postgres) });
            using var scope = app.Services.CreateScope();
            Console.Write(scope.ServiceProvider.GetRequiredService<BihuanDb>().Database.GenerateCreateScript());
        });
        return command;
    }
}
