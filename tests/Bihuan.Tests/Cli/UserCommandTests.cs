using System.Diagnostics;
using System.Text.Json;
using Bihuan.Tests.World;

namespace Bihuan.Tests.Cli;

/// <summary><c>bihuan user</c> as a process of its own, beside the server that has the data folder open.</summary>
public class UserCommandTests
{
    [Fact]
    public async Task Accounts_are_made_listed_reset_and_closed_from_the_command_line()
    {
        await using var world = await SmallWorld.StartAsync();
        var (added, made) = await RunAsync(world, "add", "tianye", "--name", "田野", "--code", "T001", "--unit", "01", "--role", "OfficeClerk");
        Assert.Equal(0, added);
        using var visitor = world.Anonymous();
        await visitor.TryPasswordAsync("tianye", made.GetProperty("password").GetString()!);
        Assert.Equal("/account/password", visitor.At.AbsolutePath);

        var (listed, accounts) = await RunAsync(world, "list");
        Assert.Equal(0, listed);
        Assert.Contains(accounts.EnumerateArray(), account => account.GetProperty("userName").GetString() == "tianye" && account.GetProperty("mustChangePassword").GetBoolean());

        var (closed, _) = await RunAsync(world, "disable", "tianye");
        Assert.Equal(0, closed);
        // The running server keeps what it knows of a person for twenty seconds; another program cannot tell it to forget.
        world.Time.Advance(TimeSpan.FromSeconds(21));
        await visitor.GoAsync("/account");
        Assert.Equal("/sign-in", visitor.At.AbsolutePath);
        var (_, after) = await RunAsync(world, "list");
        Assert.Contains(after.EnumerateArray(), account => account.GetProperty("userName").GetString() == "tianye" && account.GetProperty("disabled").GetBoolean());
    }

    [Theory]
    [InlineData("reset", "查无此人"), InlineData("disable", "管宁")]
    public async Task What_is_refused_ends_with_one_and_changes_nothing(string verb, string name)
    {
        await using var world = await SmallWorld.StartAsync();
        var before = await world.WithDbAsync(db => Task.FromResult(db.History.Count()));
        Assert.Equal(1, (await RunAsync(world, verb, name)).Exit);
        Assert.Equal(before, await world.WithDbAsync(db => Task.FromResult(db.History.Count())));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_read_ends_with_two()
    {
        var file = Path.GetTempFileName();
        Assert.Equal(2, (await StartAsync("user", "list", "--data", file)).Exit);
        File.Delete(file);
    }

    private static async Task<(int Exit, JsonElement Answer)> RunAsync(SmallWorld world, params string[] arguments)
    {
        var (exit, output) = await StartAsync(["user", .. arguments, "--data", world.Folder, "--json"]);
        return (exit, output.Length > 0 ? JsonDocument.Parse(output).RootElement : default);
    }

    private static async Task<(int Exit, byte[] Output)> StartAsync(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "bihuan.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        await errors;
        return (process.ExitCode, output.ToArray());
    }
}
