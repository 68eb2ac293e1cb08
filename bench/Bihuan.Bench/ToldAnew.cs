using System.Diagnostics;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Bench;

/// <summary>Pages right after something changed in the region: nothing that was counted or read before may be told again.</summary>
internal static class ToldAnew
{
    public static async Task SayAsync(string folder, Server server, string cookie, IReadOnlyList<string> paths)
    {
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = folder });
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        var id = await Measurements.WithAsync(app, db => db.Findings.Where(f => f.State == FindingState.Rectifying).OrderBy(f => f.Code).Select(f => f.Id).FirstAsync());
        var liaison = (await Measurements.LiaisonsAsync(app, [id]))[id];
        foreach (var path in paths)
        {
            var took = new List<double>();
            for (var turn = 0; turn < 7; turn++)
            {
                await ChangeAsync(app, id, liaison, turn);
                var watch = Stopwatch.StartNew();
                await client.GetByteArrayAsync(path);
                took.Add(watch.Elapsed.TotalMilliseconds);
            }

            took.Sort();
            Console.WriteLine($"  told anew {Uri.UnescapeDataString(path),-50} p50 {took[3],7:N1} ms   worst {took[^1],7:N1} ms");
        }
    }

    /// <summary>A look would not do: only a change ends what is kept (decision 7).</summary>
    private static Task<int> ChangeAsync(WebApplication app, FindingId id, Actor liaison, int turn) => Measurements.WithAsync(app, async db =>
    {
        var finding = await db.Findings.SingleAsync(f => f.Id == id);
        finding.SetGoal($"第{turn}次测量前填写的整改目标", null, liaison, DateTimeOffset.UnixEpoch.AddYears(56));
        return await db.SaveChangesAsync();
    });
}
