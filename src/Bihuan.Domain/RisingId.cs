using System.Buffers.Binary;

namespace Bihuan.Domain;

/// <summary>
/// Version 7 GUIDs (RFC 9562, section 6.2, method 1) that rise within one process even inside one millisecond: what was
/// entered first is listed first wherever rows stand in the order of their ids.
/// </summary>
public static class RisingId
{
    private const int CounterBits = 12;
    private static long _last;

    /// <summary>The next id; never below one made before in this process, even when the machine's clock is set back.</summary>
    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        var stamp = (ulong)After((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) >> 16) << CounterBits);
        BinaryPrimitives.WriteUInt64BigEndian(bytes, ((stamp >> CounterBits) << 16) | 0x7000 | (stamp & 0x0FFF));
        return new Guid(bytes, bigEndian: true);
    }

    private static long After(long now)
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(now, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return next;
        }
    }
}
