using System.Diagnostics;
using Bihuan.Domain;
using Bihuan.Domain.Bulletins;
using Bihuan.Domain.People;
using Bihuan.Web;
using Bihuan.Web.Access;
using Bihuan.Web.Features.Bulletins;
using Bihuan.Web.Features.Reminders;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Bench;

/// <summary>What the loop does by itself and what leaders look at: reminders, a month's bulletin, figures of a past day, wall charts.</summary>
internal static class Rhythm
{
    public static async Task<int> RunAsync(string folder, string program)
    {
        var bench = typeof(Rhythm).Assembly.Location;
        await KillInTheMiddleAsync(bench, folder);
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = folder });
        var region = await Measurements.WithAsync(app, db => db.Regions.Select(one => one.Id).SingleAsync());
        await RemindAsync(app, region);
        await ComposeAsync(app, region);
        await LookAsync(folder, program);
        return 0;
    }

    /// <summary>The daily run alone, in a process of its own that can be killed.</summary>
    public static async Task<int> RemindAloneAsync(string folder)
    {
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = folder });
        var region = await Measurements.WithAsync(app, db => db.Regions.Select(one => one.Id).SingleAsync());
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RaiseReminders>().RunAsync(region, default);
        return 0;
    }

    private static async Task KillInTheMiddleAsync(string bench, string folder)
    {
        using var run = Process.Start("dotnet", [bench, "remind", folder]);
        await Task.Delay(TimeSpan.FromSeconds(6));
        run.Kill();
        await run.WaitForExitAsync();
        await using var app = BihuanApp.Build(new ServeOptions { DataFolder = folder });
        Console.WriteLine($"reminders: killed after 6 s, {await Measurements.WithAsync(app, db => db.EscalationLevels.CountAsync()):N0} things raised by then");
    }

    private static async Task RemindAsync(WebApplication app, RegionId region)
    {
        for (var turn = 1; turn <= 2; turn++)
        {
            var watch = Stopwatch.StartNew();
            await using var scope = app.Services.CreateAsyncScope();
            var run = await scope.ServiceProvider.GetRequiredService<RaiseReminders>().RunAsync(region, default);
            Console.WriteLine($"reminders, run {turn}: {run.Looked:N0} open things, {run.Raised:N0} raised, {run.Reminders:N0} reminders in {watch.Elapsed.TotalSeconds:N1} s");
        }

        var (things, twice) = (await Measurements.WithAsync(app, db => db.EscalationLevels.CountAsync()),
            await Measurements.WithAsync(app, db => db.Reminders.GroupBy(r => new { r.PersonId, r.SubjectId, r.Due, r.Step }).Where(same => same.Count() > 1).Select(same => same.Key).CountAsync()));
        Console.WriteLine($"reminders: {things:N0} things raised in all, {twice} told twice");
    }

    private static async Task ComposeAsync(WebApplication app, RegionId region)
    {
        var clerk = await Measurements.WithAsync(app, async db =>
        {
            var person = await db.Set<Post>().Where(post => post.Role == Role.OfficeClerk).Select(post => post.PersonId).FirstAsync();
            return (await app.Services.GetRequiredService<ActorSource>().OfAsync(person, db, default))!;
        });
        await using var scope = app.Services.CreateAsyncScope();
        var month = BulletinPeriod.Of(BulletinKind.Month, scope.ServiceProvider.GetRequiredService<OfficeClock>().Today.AddMonths(-1));
        if (await Measurements.WithAsync(app, db => db.Bulletins.AnyAsync(b => b.RegionId == region && b.PeriodFrom == month.From))) return;
        var watch = Stopwatch.StartNew();
        var id = await scope.ServiceProvider.GetRequiredService<ComposeBulletin>().ComposeAsync(month, clerk, default);
        var content = (await Measurements.WithAsync(app, db => db.Bulletins.AsNoTracking().SingleAsync(b => b.Id == id))).Content;
        Console.WriteLine($"bulletin {month.Title}: {content.Units.Count:N0} units, {content.Figures.FedBack:N0} findings in {watch.Elapsed.TotalSeconds:N1} s");
    }

    private static async Task LookAsync(string folder, string program)
    {
        await using var server = await Server.StartAsync("7290", program, "serve", "--data", folder, "--urls", "http://127.0.0.1:7290");
        var (_, _, director, unit) = await Measurements.CastAsync(folder);
        var cookie = await server.SignInAsync(director);
        await ToldAnew.SayAsync(folder, server, cookie,
            [$"/wall?unit={unit.Value:N}", "/wall", "/statistics?date=2026-03-31", "/statistics?date=2026-05-15", "/todo", "/dispatch", "/workload", "/coverage", "/activity", "/recurrences"]);
    }
}
