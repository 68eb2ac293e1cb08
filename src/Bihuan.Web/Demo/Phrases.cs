namespace Bihuan.Web.Demo;

/// <summary>The sentences of progress entries, statements and opinions.</summary>
internal static class Phrases
{
    private static readonly ILookup<string, string> All = Read().ToLookup(phrase => phrase.Act, phrase => phrase.Text);

    /// <summary>One wording of an act, not filled in yet.</summary>
    public static string Of(string act, Random random)
    {
        var wordings = All[act].ToArray();
        return wordings.Length > 0 ? wordings[random.Next(wordings.Length)] : throw new InvalidOperationException($"The demo has no phrase for {act}.");
    }

    /// <summary>The reasons for a return that have wordings.</summary>
    public static IReadOnlyList<string> ReturnReasons { get; } = [.. All.Select(group => group.Key).Where(act => act.StartsWith("退回 ", StringComparison.Ordinal)).Select(act => act[3..])];

    private static IEnumerable<(string Act, string Text)> Read()
    {
        var act = "";
        foreach (var line in DemoTexts.Lines("phrases"))
        {
            if (line.StartsWith('[') && line.EndsWith(']')) act = line[1..^1];
            else yield return (act, line);
        }
    }
}
