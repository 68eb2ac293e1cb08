using System.Text;

namespace Bihuan.Office.Reading;

/// <summary>Decodes plain text: UTF-8 with or without mark, UTF-16, GB18030 (what Chinese Windows calls ANSI).</summary>
static class TextDecoding
{
    static readonly Encoding _strictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static bool LooksLikeText(ReadOnlySpan<byte> bytes) => TryDecode(bytes) is not null;

    public static string Decode(ReadOnlySpan<byte> bytes) =>
        TryDecode(bytes) ?? throw new UnreadableDocumentException("不是可读的文本文件，或编码不是 UTF-8、UTF-16、GB18030。");

    static string? TryDecode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Strict(_strictUtf8, bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Strict(new UnicodeEncoding(false, false, true), bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Strict(new UnicodeEncoding(true, false, true), bytes[2..]);
        if (Utf16ByZeros(bytes) is { } bare) return Strict(bare, bytes);
        return Strict(_strictUtf8, bytes) ?? Strict(Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), bytes);
    }

    // UTF-16 without mark: line ends and digits leave a zero in every other byte.
    static UnicodeEncoding? Utf16ByZeros(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 is 1) return null;
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < Math.Min(bytes.Length, 4096); i += 2)
        {
            if (bytes[i] is 0) even++;
            if (bytes[i + 1] is 0) odd++;
        }
        if (odd > 0 && even is 0) return new UnicodeEncoding(false, false, true);
        return even > 0 && odd is 0 ? new UnicodeEncoding(true, false, true) : null;
    }

    static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Any(c => c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001a')) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
