using Bihuan.Analysis.Feedback;

namespace Bihuan.Tests.Analysis;

/// <summary>The labelled documents beside the checkout are read exactly (A06, H).</summary>
public sealed class SharedSamplesTest
{
    public static TheoryData<string> Documents()
    {
        if (!Directory.Exists(LabelledSamples.Shared)) return ["(absent)"];
        return [.. Directory.GetFiles(LabelledSamples.Shared, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Findings_are_exactly_those_labelled(string name)
    {
        Assert.SkipUnless(Directory.Exists(LabelledSamples.Shared), "the shared samples are not beside this checkout");
        var path = Path.Combine(LabelledSamples.Shared, name);
        var reading = FeedbackReader.Read(SourceDocument.FromPlainText(File.ReadAllText(path)));
        Readings.AssertAsLabelled(reading, LabelledSamples.LabelsOf(path)!);
    }
}
