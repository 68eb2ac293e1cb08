using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Cli;

/// <summary>A damage as it is told: the region's name and the number of the record.</summary>
internal sealed record ToldDamage(string Region, long Number, string Text);

/// <summary><c>bihuan audit verify</c>: exit 0 when every chain is sound, 2 when one is damaged, 1 where there is nothing to verify.</summary>
internal static class AuditCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Command Create()
    {
        var verify = new Command("verify", "核验历史记录链是否完整");
        verify.SetAction(VerifyAsync);
        return new Command("audit", "审计") { verify };
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (folder, postgres) = (parsed.GetValue(Commands.Data)!, parsed.GetValue(Commands.Postgres));
        if (postgres is null && !File.Exists(Path.Combine(folder, "bihuan.db")))
        {
            await Console.Error.WriteLineAsync($"“{folder}”中没有数据库，无可核验");
            return 1;
        }

        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = folder, Postgres = postgres });
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BihuanDb>();
        var (entries, damages) = await ChainVerifier.VerifyAsync(db, app.Services.GetRequiredService<ChainWitness>(), cancellationToken);
        var names = await db.Regions.AsNoTracking().ToDictionaryAsync(region => region.Id, region => region.Name, cancellationToken);
        Tell(parsed.GetValue(Commands.Json), entries, [.. damages.Select(damage => new ToldDamage(names.GetValueOrDefault(damage.Region) ?? $"{damage.Region.Value:N}", damage.Number, damage.Text))]);
        return damages.Count == 0 ? 0 : 2;
    }

    private static void Tell(bool json, long entries, IReadOnlyList<ToldDamage> damages)
    {
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { sound = damages.Count == 0, entries, damages }, Readable));
            return;
        }

        foreach (var damage in damages) Console.WriteLine($"{damage.Region}第{damage.Number}条：{damage.Text}");
        Console.WriteLine(damages.Count == 0 ? $"共核验{entries}条记录，历史记录链完整。" : $"共核验{entries}条记录，发现{damages.Count}处异常。");
    }
}
