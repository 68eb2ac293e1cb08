using System.Diagnostics;
using System.Text;

namespace Bihuan.Tests.Cli;

/// <summary>The program as a process of its own, the way scripts call it.</summary>
internal static class CommandLine
{
    public static Task<(int Exit, byte[] Output, string Errors)> StartAsync(params string[] arguments) => StartAsync(null, arguments);

    /// <param name="timeZone">The process's time zone, or null for the machine's.</param>
    public static async Task<(int Exit, byte[] Output, string Errors)> StartAsync(string? timeZone, string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "bihuan.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        if (timeZone is not null) start.Environment["TZ"] = timeZone;
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        return (process.ExitCode, output.ToArray(), await errors);
    }
}
