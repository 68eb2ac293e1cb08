namespace Bihuan.Web.Demo;

/// <summary>The readable files beside this one: places, names, faults of each field of work, phrases of each act.</summary>
internal static class DemoTexts
{
    /// <summary>The lines of one file without comments and empty ones.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DemoTexts).Assembly.GetManifestResourceStream($"Bihuan.Web.Demo.Texts.{name}.txt")
            ?? throw new InvalidOperationException($"The demo has no file {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#')) yield return line.Trim();
        }
    }

    /// <summary>Lists of words: the first word of a line names the list.</summary>
    public static IReadOnlyDictionary<string, string[]> WordLists(string name) =>
        Lines(name).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(words => words[0], words => words[1..]);
}
