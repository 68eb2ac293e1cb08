using Bihuan.Analysis.Feedback;

namespace Bihuan.Tests.Analysis;

/// <summary>No sentence is lost silently, whatever the document looks like (A06).</summary>
public sealed class CoverageTest
{
    static IEnumerable<string> Texts =>
        Directory.GetFiles(LabelledSamples.Own, "*.txt")
            .Concat(Directory.Exists(LabelledSamples.Shared) ? Directory.GetFiles(LabelledSamples.Shared, "*.txt") : [])
            .OrderBy(Path.GetFileName, StringComparer.Ordinal).Select(File.ReadAllText);

    [Fact]
    public void Every_sentence_of_the_samples_is_accounted_for()
    {
        foreach (var text in Texts) Check(text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Every_sentence_of_damaged_samples_is_accounted_for(int seed)
    {
        var random = new Random(seed);
        var texts = Texts.ToArray();
        for (var round = 0; round < 120; round++)
            Check(Mutations.Of(texts[random.Next(texts.Length)], texts[random.Next(texts.Length)], random));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("一、")]
    [InlineData("。；：，“”（）")]
    [InlineData("1.\t2.\t\n\t\t")]
    [InlineData("问题1:\n整改措施:\n")]
    public void Scraps_are_accounted_for(string text) => Check(text);

    static void Check(string text)
    {
        var document = SourceDocument.FromPlainText(text);
        Readings.AssertNothingIsLost(document, FeedbackReader.Read(document));
    }
}
