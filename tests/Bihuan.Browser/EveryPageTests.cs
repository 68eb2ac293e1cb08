using Bihuan.Tests.World;

namespace Bihuan.Browser;

/// <summary>What holds on every page of the program, in both looks, on the office's screen.</summary>
public class EveryPageOnTheOfficeScreenTests(Chromium chromium)
{
    [Fact]
    public Task Every_page_meets_WCAG_21_AA_fits_the_screen_and_stays_on_this_address() => EveryPage.AssertSoundAsync(chromium, width: 1366, inTheDark: true);
}

/// <summary>The same on the smallest phone; the colours of the dark have been looked at on the large screen.</summary>
public class EveryPageOnAPhoneTests(Chromium chromium)
{
    [Fact]
    public Task Every_page_meets_WCAG_21_AA_fits_the_screen_and_stays_on_this_address() => EveryPage.AssertSoundAsync(chromium, width: 360, inTheDark: false);
}

internal static class EveryPage
{
    public static async Task AssertSoundAsync(Chromium chromium, int width, bool inTheDark)
    {
        await using var world = await SmallWorld.StartAsync();
        await world.AdvanceAsync();
        var faults = new List<string>();
        foreach (var looks in (await PageCatalog.OfAsync(world)).GroupBy(look => look.As))
        {
            await using var seat = await Seat.TakeAsync(chromium, world, width);
            if (looks.Key is { } role) await seat.SignInAsync(role);
            foreach (var look in looks) faults.AddRange((await FaultsOfAsync(seat, look, width, inTheDark)).Select(fault => $"{look.Url} as {look.As} at {width}: {fault}"));
            faults.AddRange(seat.Complaints);
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static async Task<List<string>> FaultsOfAsync(Seat seat, Look look, int width, bool inTheDark)
    {
        var faults = new List<string>();
        var status = await seat.GoAsync(look.Url);
        if (status >= 400 && !look.Url.StartsWith("/status/")) return [$"answers {status}"];
        faults.AddRange(await seat.Page.ViolationsAsync());
        await seat.ShootAsync($"page-{width}-{look.Name}-light");
        var wide = await seat.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0) faults.Add($"scrolls sideways by {wide} pixels");
        if (!inTheDark) return faults;
        await Wear(seat, "dark");
        faults.AddRange((await seat.Page.ViolationsAsync("color-contrast")).Select(fault => $"dark {fault}"));
        await seat.ShootAsync($"page-{width}-{look.Name}-dark");
        return faults;
    }

    /// <summary>Changes the look and waits until its colours are in force.</summary>
    private static Task Wear(Seat seat, string theme) => seat.Page.EvaluateAsync(
        "theme => new Promise(done => { document.documentElement.dataset.bsTheme = theme; setTimeout(done, 50); })", theme);
}
