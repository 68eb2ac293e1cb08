using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Bihuan.Bench;

/// <summary>A server process of its own, started for the measurement and ended with it.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, Uri address, TimeSpan startUp) => (_process, Address, StartUp) = (process, address, startUp);

    public Uri Address { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan StartUp { get; }

    public static async Task<Server> StartAsync(string port, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        _ = process.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient();
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
            try
            {
                await client.GetAsync(address);
                return new Server(process, address, watch.Elapsed);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Signs in with the demo district's button and gives back the cookie.</summary>
    public async Task<string> SignInAsync(Guid account)
    {
        var cookies = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = Address };
        var page = await client.GetStringAsync("/sign-in");
        var token = Token().Match(page).Groups[1].Value;
        await client.PostAsync($"/sign-in?handler=Demo&id={account}", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));
        return cookies.GetCookieHeader(Address);
    }

    /// <summary>Resident memory now, in MiB.</summary>
    public long Memory()
    {
        _process.Refresh();
        return _process.WorkingSet64 >> 20;
    }

    /// <summary>The processor time it has used so far: what an answer costs, however busy the machine is with other things.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
