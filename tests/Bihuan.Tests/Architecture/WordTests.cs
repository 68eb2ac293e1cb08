using System.Text.RegularExpressions;

namespace Bihuan.Tests.Architecture;

/// <summary>One word names the folder in the domain, in the program, and stands in the glossary.</summary>
public partial class WordTests
{
    private static readonly string Glossary = File.ReadAllText(Path.Combine(Sources.Root, "docs", "glossary.md"));
    private static readonly string[] Words = [.. Row().Matches(Glossary).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Every_folder_s_word_stands_in_the_glossary()
    {
        var folders = Sources.FoldersIn("src/Bihuan.Domain").Concat(Sources.FoldersIn("src/Bihuan.Web/Features")).Distinct();
        Assert.Empty(folders.Except(Words));
    }

    [Fact]
    public void No_word_is_explained_twice() => Assert.Empty(Words.GroupBy(word => word, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1));

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
