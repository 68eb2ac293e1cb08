using Bihuan.Analysis.Feedback;
using Bihuan.Domain.Feedback;
using Bihuan.Domain.Findings;

namespace Bihuan.Web.Features.Feedback;

/// <summary>Lays what the reader found out as the working list of a review.</summary>
internal static class ReadingLayout
{
    public static DocumentReading Of(SourceDocument source, FeedbackReading reading, IReadOnlyList<string> categories) => new(
        reading.Title,
        source.Text,
        WorkingListBuilder.Build(
            source.Text,
            [.. reading.Sentences.Select(sentence => new TextSpan(sentence.Start, sentence.End))],
            [.. reading.Findings.Select(finding => new ReadCandidate(CandidateOf(finding, categories), [.. finding.Spans.Select(span => new TextSpan(span.Start, span.End))]))],
            [.. reading.LeftOut.Select(part => new ReadLeftOut(part.Start, part.End, ReadingWords.Of(part.Reason)))]),
        [.. source.Warnings.Concat(reading.Warnings).Distinct().Select(warning => new DocumentWarning(warning.Code, warning.Text, warning.Start, warning.End))]);

    private static Candidate CandidateOf(ReadFinding finding, IReadOnlyList<string> categories) => new()
    {
        Number = finding.No,
        Content = new CandidateContent
        {
            Level1 = finding.Level1,
            Level2 = finding.Level2,
            Title = finding.Title,
            Text = finding.Text,
            Class = ClassOf(finding.Stated),
            Category = categories.FirstOrDefault(category => finding.Level1?.Contains(category.Replace("方面", ""), StringComparison.Ordinal) == true),
        },
        Facts = [.. finding.Facts.Select(fact => new CandidateFact(fact.Text, fact.Kind.ToString(), fact.Value, fact.Unit, fact.Start, fact.End))],
        Measures = [.. finding.Measures.Select(measure => new CandidateMeasure(measure.Text, measure.Start))],
        Stated = finding.Stated,
        Confidence = finding.Confidence,
    };

    /// <summary>The class the document itself names (整改类别), where it does.</summary>
    private static FindingClass ClassOf(IReadOnlyDictionary<string, string> stated)
    {
        var named = string.Join(' ', stated.Values);
        if (named.Contains(Words.Of(FindingClass.Immediate), StringComparison.Ordinal)) return FindingClass.Immediate;
        return named.Contains("长期", StringComparison.Ordinal) ? FindingClass.LongTerm : FindingClass.Staged;
    }
}
