using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Bihuan.Browser.Chromium))]

namespace Bihuan.Browser;

/// <summary>The machine's own Chromium, started once for all tests; where there is none they are reported as skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, "没有 /usr/bin/chromium，浏览器测试未运行");
            return _browser!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
