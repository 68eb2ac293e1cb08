using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bihuan.Tests.Storage;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Bihuan.Tests.Storage;

/// <summary>
/// A private PostgreSQL in a temporary folder, started when the first test asks for it and gone with the test run. It
/// refuses to run as root, so as root it is started as the user that its package brings.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private static readonly bool IsRoot = Environment.UserName == "root";
    private readonly SemaphoreSlim _gate = new(1, 1);
    private string? _folder;
    private int _port;
    private int _databases;

    /// <summary>Why there is none here, or null.</summary>
    public static string? Missing => Programs is null ? "PostgreSQL is not installed (package postgresql)" : null;

    /// <summary>The connection string of a new, empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        await StartAsync();
        var name = $"bihuan{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(Connect("postgres"));
        await connection.OpenAsync();
        await using var create = connection.CreateCommand();
#pragma warning disable CA2100 // a name made here
        create.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        await create.ExecuteNonQueryAsync();
        return Connect(name);
    }

    private string Connect(string database) => $"Host=127.0.0.1;Port={_port};Username=bihuan;Database={database};Maximum Pool Size=60;Include Error Detail=true";

    private async Task StartAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_folder is not null) return;
            var folder = Directory.CreateTempSubdirectory("bihuan-pg-").FullName;
            if (IsRoot) Run("chown", "postgres", folder);
            _port = FreePort();
            RunAsServer("initdb", "-D", $"{folder}/db", "-U", "bihuan", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
            var settings = $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=100";
            RunAsServer("pg_ctl", "-D", $"{folder}/db", "-l", $"{folder}/log", "-w", "-o", settings, "start");
            _folder = folder;
        }
        finally
        {
            _gate.Release();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunAsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs!, program);
        if (IsRoot) Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]);
        else Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // The server inherits open pipes and would keep them: its output goes nowhere.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    public ValueTask DisposeAsync()
    {
        if (_folder is null) return ValueTask.CompletedTask;
        NpgsqlConnection.ClearAllPools();
        RunAsServer("pg_ctl", "-D", $"{_folder}/db", "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
