using System.Diagnostics;
using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Progress;
using Bihuan.Web;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Bench;

/// <summary>Measures what the design promises, on one machine, the yardstick and the program in the same run.</summary>
internal static class Measurements
{
    private static readonly string Program = typeof(BihuanApp).Assembly.Location;
    private static readonly string Bench = typeof(Measurements).Assembly.Location;

    public static async Task<int> RunAsync(string folder, int findings, int units)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB, .NET {Environment.Version}, load {await LoadAverageAsync()}");
        Console.WriteLine($"Data folder {folder}: {findings:N0} findings in {units:N0} units");
        await new LargeDistrict(folder, findings, units).BuildAsync();
        Console.WriteLine($"  {await File.ReadAllTextAsync(LargeDistrict.DoneMark(folder))}, database {new FileInfo(new DataFolder(folder).Database).Length >> 20} MiB");
        await ReadAsync(folder);
        return await WriteAsync(folder);
    }

    private static async Task ReadAsync(string folder)
    {
        var (member, leader, director, unit) = await CastAsync(folder);
        await using var bare = await Server.StartAsync("7291", Bench, "bare", folder, "http://127.0.0.1:7291");
        await using var server = await Server.StartAsync("7290", Program, "serve", "--data", folder, "--urls", "http://127.0.0.1:7290");
        Console.WriteLine($"start-up to the first answer: {server.StartUp.TotalSeconds:N2} s, memory then {server.Memory()} MiB");
        var (ofMember, ofLeader, ofDirector) = (await server.SignInAsync(member), await server.SignInAsync(leader), await server.SignInAsync(director));

        var ledger = $"/findings?unit={unit.Value:N}&state=closed";
        // The just-in-time compiler needs some thousand answers before it has done its best on either side.
        await Load.RunAsync(bare, ["/"], null, seconds: 10);
        await Load.RunAsync(server, [ledger], ofMember, seconds: 30);
        for (var round = 1; round <= 5; round++)
        {
            var yardstick = await Load.RunAsync(bare, ["/"], null);
            var page = await Load.RunAsync(server, [ledger], ofMember);
            Console.WriteLine($"round {round}: bare handler                {yardstick}");
            Console.WriteLine($"         ledger, unit and state      {page}   {page.PerSecond / yardstick.PerSecond:P0} of bare; by processor time {yardstick.Cost / page.Cost:P0}");
        }

        await SayAsync("ledger, leader (own name only)", server, [ledger], ofLeader, 8);
        await SayAsync("ledger, director, mixed filters and sorts", server, Mixed, ofDirector, 8);
        foreach (var path in Mixed) await SayAsync($"  one at a time {Uri.UnescapeDataString(path)}", server, [path], ofDirector, 1, 2);
        await SayAsync("home, director", server, ["/"], ofDirector, 8);
        await SayAsync("home, member", server, ["/"], ofMember, 8);
        await SayAsync("mixed, 32 clients", server, [.. Mixed, "/", ledger], ofDirector, 32, 10);
        await ToldAnew.SayAsync(folder, server, ofDirector, [.. Mixed, "/"]);
        await ExportAsync(server, ofDirector);
        Console.WriteLine($"memory after the load: {server.Memory()} MiB");
    }

    private static readonly string[] Mixed =
    [
        "/findings", "/findings?state=rectifying&sort=due", "/findings?sort=-updated", "/findings?sort=percent", "/findings?class=immediate&due=overdue&sort=-due",
        "/findings?flag=livelihood&sort=-returns", "/findings?flag=unclaimed", "/findings?q=" + Uri.EscapeDataString("管护"), "/findings?q=" + Uri.EscapeDataString("采砂"),
        "/findings?q=" + Uri.EscapeDataString("台账") + "&sort=-due", "/findings?state=under-review&view=tasks", "/findings?view=responsibilities&sort=-percent",
    ];

    /// <summary>Only what is told anew and the export: what a change of a query is judged by.</summary>
    public static async Task<int> AnewAsync(string folder)
    {
        Console.WriteLine($"load {await LoadAverageAsync()}");
        var (_, _, director, _) = await CastAsync(folder);
        await using var server = await Server.StartAsync("7290", Program, "serve", "--data", folder, "--urls", "http://127.0.0.1:7290");
        Console.WriteLine($"start-up to the first answer: {server.StartUp.TotalSeconds:N2} s, {server.Used.TotalSeconds:N2} s of processor time");
        var cookie = await server.SignInAsync(director);
        await Load.RunAsync(server, [.. Mixed, "/"], cookie, 4, 5);
        await ToldAnew.SayAsync(folder, server, cookie, [.. Mixed, "/"]);
        await ExportAsync(server, cookie);
        return 0;
    }

    private static async Task SayAsync(string what, Server server, IReadOnlyList<string> paths, string cookie, int connections, int seconds = 4)
    {
        await Load.RunAsync(server, paths, cookie, 1, 1);
        Console.WriteLine($"{what,-60} {await Load.RunAsync(server, paths, cookie, connections, seconds)}");
    }

    private static async Task ExportAsync(Server server, string cookie)
    {
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        for (var turn = 1; turn <= 3; turn++)
        {
            var watch = Stopwatch.StartNew();
            var bytes = await client.GetByteArrayAsync("/findings/ledger.xlsx?class=immediate&state=rectifying&state=under-review");
            Console.WriteLine($"export {bytes.Length >> 10} KiB .xlsx in {watch.ElapsedMilliseconds} ms");
        }
    }

    /// <summary>Through the same use of the domain and the same commit as a page, without the page.</summary>
    public static async Task<int> WriteAsync(string folder)
    {
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = folder });
        var ids = await WithAsync(app, db => db.Findings.Where(f => f.State == FindingState.Rectifying).OrderBy(f => f.Code).Take(60).Select(f => f.Id).ToListAsync());
        var liaisons = await LiaisonsAsync(app, ids);
        await ReportAsync(app, ids[^1], liaisons[ids[^1]]);
        var took = new List<double>();
        foreach (var id in ids.Take(50))
        {
            var watch = Stopwatch.StartNew();
            await ReportAsync(app, id, liaisons[id]);
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        took.Sort();
        Console.WriteLine($"one change with its chain entry: p50 {took[took.Count / 2]:N1} ms, p95 {took[(int)(took.Count * 0.95)]:N1} ms");
        await CrowdAsync(app, ids[0], liaisons[ids[0]]);
        var witness = app.Services.GetRequiredService<ChainWitness>();
        var verifying = Stopwatch.StartNew();
        var (entries, damages) = await WithAsync(app, db => ChainVerifier.VerifyAsync(db, witness, default));
        Console.WriteLine($"chain of {entries:N0} entries verified in {verifying.Elapsed.TotalSeconds:N1} s, {damages.Count} damages");
        return damages.Count == 0 ? 0 : 2;
    }

    /// <summary>Fifty writers, each adding a measure to the same finding until it is in: none may be lost or doubled.</summary>
    private static async Task CrowdAsync(WebApplication app, FindingId id, Domain.People.Actor liaison)
    {
        var before = await GoalsSetAsync(app, id);
        var (watch, conflicts) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(n => Task.Run(async () =>
        {
            while (true)
            {
                try
                {
                    await WithAsync(app, async db =>
                    {
                        var finding = await db.Findings.Include(f => f.Measures).ThenInclude(m => m.Milestones).SingleAsync(f => f.Id == id);
                        finding.SetGoal($"第{n}位填写的整改目标", null, liaison, DateTimeOffset.UnixEpoch.AddYears(56));
                        return await db.SaveChangesAsync();
                    });
                    return;
                }
                catch (DbUpdateConcurrencyException)
                {
                    Interlocked.Increment(ref conflicts);
                }
            }
        })));
        var entries = await GoalsSetAsync(app, id) - before;
        Console.WriteLine($"50 writers on one finding: {entries} kept, {conflicts} told of a conflict and repeated, {watch.Elapsed.TotalSeconds:N1} s");
    }

    private static Task<int> GoalsSetAsync(WebApplication app, FindingId id) =>
        WithAsync(app, db => db.History.CountAsync(h => h.SubjectId == id.Value && h.Kind == "finding.goal-set"));

    private static Task<int> ReportAsync(WebApplication app, FindingId id, Domain.People.Actor liaison) => WithAsync(app, async db =>
    {
        var finding = await db.Findings.Include(f => f.Measures).ThenInclude(m => m.Progress).SingleAsync(f => f.Id == id);
        var today = new DateOnly(2026, 6, 1);
        finding.Report(finding.Measures[0].Id, new ProgressContent(today, 60, "本周完成现场核对。", null, BlockerKind.None, null), WeekClock.On(today), liaison, DateTimeOffset.UnixEpoch.AddYears(56));
        return await db.SaveChangesAsync();
    });

    /// <summary>Who reports for each finding's unit, loaded before the clock runs: a request finds its actor made.</summary>
    internal static async Task<Dictionary<FindingId, Domain.People.Actor>> LiaisonsAsync(WebApplication app, IReadOnlyList<FindingId> ids) => await WithAsync(app, async db =>
    {
        var liaisons = new Dictionary<FindingId, Domain.People.Actor>();
        foreach (var finding in await db.Findings.Where(f => ids.Contains(f.Id)).Select(f => new { f.Id, f.UnitId }).ToListAsync())
        {
            var person = await db.Set<Domain.People.Post>().Where(post => post.UnitId == finding.UnitId && post.Role == Domain.People.Role.Liaison).Select(post => post.PersonId).FirstAsync();
            liaisons[finding.Id] = (await app.Services.GetRequiredService<ActorSource>().OfAsync(person, db, default))!;
        }

        return liaisons;
    });

    internal static async Task<(Guid Member, Guid Leader, Guid Director, UnitId Unit)> CastAsync(string folder)
    {
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = folder });
        return await WithAsync(app, async db =>
        {
            var (_, unit) = await BareServer.MemberAsync(db, app.Services.GetRequiredService<ActorSource>());
            return (await AccountAsync(db, LargeDistrict.Member), await AccountAsync(db, LargeDistrict.Leader), await AccountAsync(db, LargeDistrict.Director), unit);
        });
    }

    private static Task<Guid> AccountAsync(BihuanDb db, string name) => db.Users.Where(account => account.UserName == name).Select(account => account.Id).SingleAsync();

    internal static async Task<T> WithAsync<T>(WebApplication app, Func<BihuanDb, Task<T>> use)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<BihuanDb>());
    }

    private static async Task<string> LoadAverageAsync() => File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0] : "unknown";
}
