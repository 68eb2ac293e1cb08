using Bihuan.Tests.World;

namespace Bihuan.Browser;

/// <summary>What holds on every page, in both looks, on the office's screen and on a phone.</summary>
public class EveryPageTests(Chromium chromium)
{
    [Theory]
    [InlineData(1366)]
    [InlineData(360)]
    public async Task Every_page_meets_WCAG_21_AA_fits_the_screen_and_stays_on_this_address(int width)
    {
        await using var world = await SmallWorld.StartAsync();
        var faults = new List<string>();
        foreach (var looks in (await PageCatalog.OfAsync(world)).GroupBy(look => look.As))
        {
            await using var seat = await Seat.TakeAsync(chromium, world, width);
            if (looks.Key is { } role) await seat.SignInAsync(role);
            foreach (var look in looks) faults.AddRange((await FaultsOfAsync(seat, look, width)).Select(fault => $"{look.Url} as {look.As} at {width}: {fault}"));
            faults.AddRange(seat.Complaints);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<List<string>> FaultsOfAsync(Seat seat, Look look, int width)
    {
        var faults = new List<string>();
        var status = await seat.GoAsync(look.Url);
        if (status >= 400 && !look.Url.StartsWith("/status/")) return [$"answers {status}"];
        await Wear(seat, "light");
        faults.AddRange(await seat.Page.ViolationsAsync());
        await seat.ShootAsync($"page-{width}-{look.Name}-light");
        await Wear(seat, "dark");
        faults.AddRange((await seat.Page.ViolationsAsync("color-contrast")).Select(fault => $"dark {fault}"));
        await seat.ShootAsync($"page-{width}-{look.Name}-dark");
        var wide = await seat.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0) faults.Add($"scrolls sideways by {wide} pixels");
        return faults;
    }

    /// <summary>Changes the look and waits until its colours are in force.</summary>
    private static Task Wear(Seat seat, string theme) => seat.Page.EvaluateAsync(
        "theme => new Promise(done => { document.documentElement.dataset.bsTheme = theme; setTimeout(done, 50); })", theme);
}
