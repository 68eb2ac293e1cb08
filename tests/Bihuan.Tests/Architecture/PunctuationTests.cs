using System.Text.RegularExpressions;

namespace Bihuan.Tests.Architecture;

/// <summary>Official Chinese text has full-width marks: a half-width one between two Chinese characters, or between
/// two expressions that give such text, is a slip of the keyboard.</summary>
public partial class PunctuationTests
{
    private static readonly string[] Patterns = ["*.cs", "*.cshtml", "*.js", "*.txt"];

    /// <summary>What is no text to be read: the reader's word lists work on folded text, the plans of the demo are lists separated by commas.</summary>
    private static readonly string[] NoProse = ["src/Bihuan.Analysis/", "src/Bihuan.Web/Demo/Texts/qinglan.txt", "src/Bihuan.Web/Demo/Texts/baichuan.txt", "src/Bihuan.Web/wwwroot/lib/"];

    /// <summary>The one file among the reader's that speaks to people.</summary>
    private const string Spoken = "src/Bihuan.Analysis/Feedback/ReadingWarnings.cs";

    [Fact]
    public void Between_Chinese_characters_marks_are_full_width()
    {
        var slips = Patterns.SelectMany(pattern => Sources.Under("src", pattern)).Where(IsProse).Append(Path.Combine(Sources.Root, "README.md")).SelectMany(SlipsIn);
        Assert.Empty(slips);
    }

    [Theory]
    [InlineData("\u8BF7\u6838\u5BF9,\u518D\u63D0\u4EA4")]
    [InlineData("\u53BF(\u533A)\u672C\u7EA7")]
    [InlineData("\u201C\u9898\u201D:\u5DF2\u529E")]
    [InlineData("@(Words.Of(verdict)):@opinion")]
    [InlineData("string.Join(\";\", reasons)")]
    [InlineData("@(title)(@(unit),@state)")]
    public void A_half_width_mark_is_found(string text) => Assert.Matches(HalfWidth(), text);

    /// <summary>Razor takes an at sign behind a letter for a mail address and prints the expression itself: it needs parentheses.</summary>
    [Fact]
    public void An_expression_behind_a_Chinese_character_stands_in_parentheses() =>
        Assert.Empty(Sources.Under("src", "*.cshtml").SelectMany(file => File.ReadLines(file).Select((line, index) => (line, index)).Where(at => MailAddress().IsMatch(at.line)).Select(at => $"{Sources.NameOf(file)}:{at.index + 1}")));

    [GeneratedRegex(@"[\u4E00-\u9FFF]@[A-Za-z_]")]
    private static partial Regex MailAddress();

    private static bool IsProse(string file)
    {
        var name = Sources.NameOf(file);
        return name == Spoken || !NoProse.Any(name.StartsWith);
    }

    private static IEnumerable<string> SlipsIn(string file) =>
        File.ReadLines(file).Select((line, index) => (line, index)).Where(at => HalfWidth().IsMatch(at.line)).Select(at => $"{Sources.NameOf(file)}:{at.index + 1} {HalfWidth().Match(at.line).Value}");

    [GeneratedRegex(@"[\u4E00-\u9FFF\u201D\u300B\uFF09][,;:?!()][\u4E00-\u9FFF\u201C\u300A\uFF08]|\)[,;:]@|@\w+[,;:]@|\)\(@|string\.Join\(""[,;:]""")]
    private static partial Regex HalfWidth();
}
