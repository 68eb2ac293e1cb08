using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Bihuan.Web.Demo;

/// <summary>Small real files for the demo's evidence: a page of text as PDF and a picture of a place as PNG.</summary>
internal static class SmallFiles
{
    private const int Width = 160, Height = 100;

    /// <summary>One A4 page. The font is one every reader brings for Chinese, so it need not be in the file.</summary>
    public static byte[] Pdf(IEnumerable<string> lines)
    {
        var content = new StringBuilder("BT /F1 12 Tf 56 780 Td 22 TL\n");
        foreach (var line in lines.SelectMany(line => line.Chunk(40)).Select(part => new string(part)))
        {
            content.Append('<').Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line))).Append("> Tj T*\n");
        }

        content.Append("ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
        ];
        return Assemble(objects);
    }

    private static byte[] Assemble(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (text, index) in objects.Select((text, index) => (text, index)))
        {
            places.Add(file.Length);
            file.Append($"{index + 1} 0 obj\n{text}\nendobj\n");
        }

        var table = file.Length;
        file.Append($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append($"{place:0000000000} 00000 n \n");
        file.Append($"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    /// <summary>Sky, hills, a building and ground, different in every picture.</summary>
    public static byte[] Png(Random random)
    {
        var (horizon, roof, left) = (random.Next(35, 60), random.Next(15, 34), random.Next(10, 90));
        var (sky, ground, wall) = (random.Next(150, 230), random.Next(60, 140), random.Next(120, 220));
        var rows = new byte[(Width * 3 + 1) * Height];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var hill = horizon - (int)(9 * Math.Sin((x + left) / 23.0));
                var (r, g, b) = y < hill ? (sky - y, sky, 235) : (ground + x % 7, ground + 45, ground / 2);
                if (x > left && x < left + 48 && y > roof && y < horizon + 28) (r, g, b) = (x - left) % 12 is > 3 and < 9 && (y - roof) % 14 is > 4 and < 11 ? (70, 90, 120) : (wall, wall - 10, wall - 25);
                var at = y * (Width * 3 + 1) + 1 + x * 3;
                (rows[at], rows[at + 1], rows[at + 2]) = ((byte)r, (byte)g, (byte)b);
            }
        }

        return Picture(rows);
    }

    private static byte[] Picture(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(rows);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32(body));
        return [.. length, .. body, .. sum];
    }

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }

        return ~crc;
    }
}
