using System.Globalization;
using System.Text;
using System.Xml;

namespace Bihuan.Office.Workbooks;

/// <summary>Text on its way into and out of cells.</summary>
public static class CellText
{
    /// <summary>The most a cell holds, in UTF-16 units; the format's own limit.</summary>
    public const int Limit = 32767;

    private const string CutOff = "……（内容过长，其余部分请在系统中查看）";
    private static readonly string[] DateForms = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <summary>
    /// Takes its power from text that a spreadsheet program could run as a formula: an apostrophe goes in front. Text that
    /// begins with one gets a second, so that <see cref="Restore"/> gives back exactly what went in.
    /// </summary>
    public static string Neutralise(string text) => text.Length > 0 && IsActive(text[0]) ? $"'{text}" : text;

    public static string Restore(string text) => text.Length > 1 && text[0] == '\'' && IsActive(text[1]) ? text[1..] : text;

    /// <summary>One line without what nobody sees: zero-width marks go, any white space becomes one blank, ends are trimmed.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || character == '\u00A0') { if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' '); }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control)) tidy.Append(character);
        }

        return tidy.ToString().TrimEnd();
    }

    /// <summary>A day as people write it, or the number of days that a spreadsheet keeps for it.</summary>
    public static bool TryDay(string text, out DateOnly day)
    {
        if (DateOnly.TryParseExact(text.Replace(" ", ""), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) || serial is < 20_000 or > 80_000) return false;
        day = DateOnly.FromDateTime(DateTime.FromOADate(serial));
        return true;
    }

    /// <summary>Without what the format cannot hold, and no longer than it can hold.</summary>
    internal static string Storable(string text)
    {
        var safe = Neutralise(text);
        if (safe.Length > Limit) safe = string.Concat(safe.AsSpan(0, Limit - CutOff.Length), CutOff);
        return IsStorable(safe) ? safe : Strip(safe);
    }

    private static bool IsActive(char first) => first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\'' or '＝' or '＋' or '－' or '＠';

    private static bool IsStorable(string text)
    {
        foreach (var character in text)
        {
            if (!XmlConvert.IsXmlChar(character)) return false;
        }

        return true;
    }

    /// <summary>Drops control characters and halves of characters; whole characters beyond the first plane stay.</summary>
    private static string Strip(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) kept.Append(text[i]).Append(text[++i]);
            else if (XmlConvert.IsXmlChar(text[i])) kept.Append(text[i]);
        }

        return kept.ToString();
    }
}
