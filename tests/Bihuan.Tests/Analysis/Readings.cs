using Bihuan.Analysis.Feedback;

namespace Bihuan.Tests.Analysis;

/// <summary>What the tests say about readings.</summary>
static class Readings
{
    public static FeedbackReading Of(string text) => FeedbackReader.Read(SourceDocument.FromPlainText(text));

    public static string[] Titles(string text) => [.. Of(text).Findings.Select(finding => finding.Title)];

    public static void AssertAsLabelled(FeedbackReading reading, IReadOnlyList<Labelled> labels)
    {
        Assert.Equal(
            labels.Select(label => LabelledSamples.Normal(label.Title)),
            reading.Findings.Select(finding => LabelledSamples.Normal(finding.Title)));
        foreach (var (label, finding) in labels.Zip(reading.Findings))
        {
            Assert.Equal(LabelledSamples.NormalHeading(label.Level1), LabelledSamples.NormalHeading(finding.Level1));
            Assert.Equal(LabelledSamples.NormalHeading(label.Level2), LabelledSamples.NormalHeading(finding.Level2));
            Assert.Equal(label.Measures.Select(LabelledSamples.Normal), finding.Measures.Select(measure => LabelledSamples.Normal(measure.Text)));
        }
    }

    /// <summary>Every character of every sentence is in a finding or left out, never in both.</summary>
    public static void AssertNothingIsLost(SourceDocument document, FeedbackReading reading)
    {
        var taken = new int[document.Text.Length];
        foreach (var span in reading.Findings.SelectMany(finding => finding.Spans))
            for (var i = span.Start; i < span.End; i++) taken[i] |= 1;
        foreach (var left in reading.LeftOut)
            for (var i = left.Start; i < left.End; i++) taken[i] |= 2;
        foreach (var sentence in reading.Sentences)
            for (var i = sentence.Start; i < sentence.End; i++)
                Assert.True(taken[i] is 1 or 2 || char.IsWhiteSpace(document.Text[i]),
                    $"at {i}: “{document.Text[sentence.Start..sentence.End]}”");
        var told = reading.Sentences.Sum(sentence => Letters(document.Text, sentence.Start, sentence.End));
        Assert.Equal(Letters(document.Text, 0, document.Text.Length), told);
    }

    static int Letters(string text, int start, int end) =>
        text[start..end].Count(c => !char.IsWhiteSpace(c) && c is not '\uFEFF');
}
