using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bihuan.Bench;

/// <summary>What a load gave: how many answers per second, and how long one took.</summary>
/// <param name="Cost">Processor time of the server per answer.</param>
internal sealed record LoadResult(double PerSecond, TimeSpan Median, TimeSpan P99, TimeSpan Cost, int Failed)
{
    public override string ToString() =>
        $"{PerSecond,8:N0} /s   p50 {Median.TotalMilliseconds,7:N1} ms   p99 {P99.TotalMilliseconds,7:N1} ms   {Cost.TotalMilliseconds,7:N3} ms of processor each{(Failed > 0 ? $"   {Failed} failed" : "")}";
}

/// <summary>
/// A bounded closed loop over loopback: so many connections, each asks again when it was answered, for so many seconds.
/// Reads raw sockets, so that on two cores the asking costs little beside the answering.
/// </summary>
internal static class Load
{
    public static async Task<LoadResult> RunAsync(Server server, IReadOnlyList<string> paths, string? cookie, int connections = 8, int seconds = 5)
    {
        var (address, before) = (server.Address, server.Used);
        var requests = paths.Select(path => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}\r\n")).ToArray();
        var until = Stopwatch.GetTimestamp() + seconds * Stopwatch.Frequency;
        var watch = Stopwatch.StartNew();
        var loops = await Task.WhenAll(Enumerable.Range(0, connections).Select(i => Task.Run(() => Loop(address, requests, i, until))));
        var took = loops.SelectMany(loop => loop.Took).Order().ToArray();
        if (took.Length == 0) return new(0, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, loops.Sum(loop => loop.Failed));
        return new(took.Length / watch.Elapsed.TotalSeconds, At(0.5), At(0.99), (server.Used - before) / took.Length, loops.Sum(loop => loop.Failed));

        TimeSpan At(double share) => Stopwatch.GetElapsedTime(0, took[(int)(share * (took.Length - 1))]);
    }

    private static (List<long> Took, int Failed) Loop(Uri address, byte[][] requests, int first, long until)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, address.Port);
        var (took, failed, buffer) = (new List<long>(), 0, new byte[1 << 17]);
        for (var turn = first; Stopwatch.GetTimestamp() < until; turn++)
        {
            var begun = Stopwatch.GetTimestamp();
            socket.Send(requests[turn % requests.Length]);
            if (!ReadAnswer(socket, buffer)) failed++;
            took.Add(Stopwatch.GetTimestamp() - begun);
        }

        return (took, failed);
    }

    /// <summary>Reads one whole answer, by its length or to its last chunk; true for 200.</summary>
    private static bool ReadAnswer(Socket socket, byte[] buffer)
    {
        var read = 0;
        var head = -1;
        while (head < 0)
        {
            read += Receive(socket, buffer, read);
            head = buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }

        var headers = Encoding.ASCII.GetString(buffer, 0, head);
        var length = LengthOf(headers);
        if (length >= 0)
        {
            for (var left = head + 4 + length - read; left > 0;) left -= Receive(socket, buffer, 0);
        }
        else
        {
            Span<byte> tail = stackalloc byte[5];
            Keep(buffer.AsSpan(head + 4, read - head - 4), tail);
            while (!tail.SequenceEqual("0\r\n\r\n"u8))
            {
                var more = Receive(socket, buffer, 0);
                Keep(buffer.AsSpan(0, more), tail);
            }
        }

        return headers.StartsWith("HTTP/1.1 200", StringComparison.Ordinal);
    }

    private static void Keep(ReadOnlySpan<byte> part, Span<byte> tail)
    {
        if (part.Length >= tail.Length) part[^tail.Length..].CopyTo(tail);
        else
        {
            tail[part.Length..].CopyTo(tail);
            part.CopyTo(tail[^part.Length..]);
        }
    }

    private static int LengthOf(string headers)
    {
        var at = headers.IndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? -1 : int.Parse(headers.AsSpan(at + 15, (headers.IndexOf('\r', at) is var end and >= 0 ? end : headers.Length) - at - 15));
    }

    private static int Receive(Socket socket, byte[] buffer, int at)
    {
        var read = socket.Receive(buffer, at, buffer.Length - at, SocketFlags.None);
        return read > 0 ? read : throw new IOException("The server closed the connection.");
    }
}
