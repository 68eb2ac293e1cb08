using Bihuan.Analysis.Feedback;

namespace Bihuan.Tests.Analysis;

/// <summary>The project's own labelled documents, in the many shapes such documents have (A06, H).</summary>
public sealed class OwnSamplesTest
{
    public static TheoryData<string> Documents() =>
        [.. Directory.GetFiles(LabelledSamples.Own, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Findings_are_exactly_those_labelled(string name)
    {
        var path = Path.Combine(LabelledSamples.Own, name);
        var reading = FeedbackReader.Read(SourceDocument.FromPlainText(File.ReadAllText(path)));
        Readings.AssertAsLabelled(reading, LabelledSamples.LabelsOf(path)!);
    }

    [Fact]
    public void Ten_or_more_of_them_report_no_finding() =>
        Assert.True(Documents().Count(name => LabelledSamples.LabelsOf(Path.Combine(LabelledSamples.Own, name.Data))!.Count is 0) >= 10);
}
