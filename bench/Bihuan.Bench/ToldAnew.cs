using System.Diagnostics;
using Bihuan.Domain.History;
using Bihuan.Web;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Bench;

/// <summary>Pages right after something happened in the region: nothing that was counted or read before may be told again.</summary>
internal static class ToldAnew
{
    public static async Task SayAsync(string folder, Server server, string cookie, IReadOnlyList<string> paths)
    {
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = folder });
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        foreach (var path in paths)
        {
            var took = new List<double>();
            for (var turn = 0; turn < 7; turn++)
            {
                await HappenAsync(app);
                var watch = Stopwatch.StartNew();
                await client.GetByteArrayAsync(path);
                took.Add(watch.Elapsed.TotalMilliseconds);
            }

            took.Sort();
            Console.WriteLine($"  told anew {Uri.UnescapeDataString(path),-50} p50 {took[3],7:N1} ms   worst {took[^1],7:N1} ms");
        }
    }

    private static Task<int> HappenAsync(WebApplication app) => Measurements.WithAsync(app, async db =>
    {
        var region = await db.Regions.Select(r => r.Id).SingleAsync();
        db.Note(new Happening("bench.turn", region, null, null, DateTimeOffset.UnixEpoch.AddYears(56), new Subject("region", region.Value), "测量", ""));
        return await db.SaveChangesAsync();
    });
}
