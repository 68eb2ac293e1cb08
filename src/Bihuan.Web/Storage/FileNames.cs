using System.Globalization;
using System.Text;

namespace Bihuan.Web.Storage;

/// <summary>The name under which a file is shown and handed out; it never decides where a file lies.</summary>
internal static class FileNames
{
    private const int Longest = 120;

    /// <summary>The last part of a path in either writing, without control and direction marks, at most 120 characters, its ending kept.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = new StringBuilder(last.Length);
        foreach (var character in last.Where(IsHarmless)) clean.Append(character);
        var text = clean.ToString().Trim().TrimStart('.');
        if (text.Length == 0) return "未命名文件";
        if (text.Length <= Longest) return text;
        var ending = Path.GetExtension(text);
        return ending.Length is > 0 and < 10 ? text[..(Longest - ending.Length)] + ending : text[..Longest];
    }

    /// <summary>Direction marks can make gpj.exe read as exe.jpg; they count as format characters.</summary>
    private static bool IsHarmless(char character) =>
        char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        && character is not ('"' or '<' or '>' or '|' or ':' or '*' or '?');
}
