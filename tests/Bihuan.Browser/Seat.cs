using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Microsoft.Playwright;

namespace Bihuan.Browser;

/// <summary>
/// A person before a real browser. What must hold on every page is watched all the time: no request leaves the program's
/// address, nothing is complained of in the console.
/// </summary>
public sealed class Seat : IAsyncDisposable
{
    private static readonly string Pictures = Path.Combine(RepositoryRoot(), "TestResults", "screenshots");
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private Seat(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Requests to other hosts, console errors and broken scripts so far.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    public static Task<Seat> TakeAsync(Chromium chromium, SmallWorld world, int width = 1366, int height = 768, bool script = true) =>
        TakeAsync(chromium, world.Address, width, height, script);

    public static async Task<Seat> TakeAsync(Chromium chromium, Uri home, int width = 1366, int height = 768, bool script = true)
    {
        var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = home.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script,
            HasTouch = width < 600,
        });
        // Long enough for a machine that builds at the same time; a healthy page takes a hundredth of it.
        context.SetDefaultTimeout(60_000);
        if (script) await context.AddInitScriptAsync(scriptPath: Axe.Script);
        var seat = new Seat(context, await context.NewPageAsync());
        seat.Watch(home);
        return seat;
    }

    /// <summary>Signs in with the button that a demonstration region offers for the role.</summary>
    public async Task<Seat> SignInAsync(Role role)
    {
        await Page.GotoAsync("/sign-in");
        await Page.Locator($"button[data-role={role}]").First.ClickAsync();
        await Page.Locator("nav[aria-label=主导航]").WaitForAsync();
        return this;
    }

    public async Task<int> GoAsync(string url) => (await Page.GotoAsync(url))!.Status;

    /// <summary>Keeps the whole page as a picture among the test results.</summary>
    public async Task ShootAsync(string name)
    {
        Directory.CreateDirectory(Pictures);
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = true });
    }

    private void Watch(Uri home)
    {
        Page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } asked && asked.Authority != home.Authority) _complaints.Add($"another host: {request.Url}");
        };
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !IsOwnStatus(message.Text)) _complaints.Add($"console on {Page.Url}: {message.Text}");
        };
        Page.PageError += (_, error) => _complaints.Add($"script on {Page.Url}: {error}");
    }

    /// <summary>The browser itself notes every page that comes with an error status; the tests ask for some on purpose.</summary>
    private static bool IsOwnStatus(string text) => text.StartsWith("Failed to load resource: the server responded with a status of", StringComparison.Ordinal);

    internal static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bihuan.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
