using Bihuan.Domain.Feedback;

namespace Bihuan.Web.Features.Feedback;

/// <summary>A place where a candidate may be split, and how the second half would begin.</summary>
internal sealed record CutPoint(int At, string Begins)
{
    /// <summary>The sentences and clauses of a candidate but its first: what is offered to those without a cursor.</summary>
    public static IReadOnlyList<CutPoint> Of(FeedbackDocument document, int number)
    {
        var points = new List<CutPoint>();
        foreach (var passage in document.List.PassagesOf(number))
        {
            if (points.Count > 0 || passage.Start > document.List.PassagesOf(number).First().Start) points.Add(Of(document.Text, passage.Start, passage.End));
            for (var at = passage.Start + 1; at < passage.End - 1; at++)
            {
                if (document.Text[at] is ';' or '；' or '。' or ':' or '：') points.Add(Of(document.Text, at + 1, passage.End));
            }
        }

        return [.. points.DistinctBy(point => point.At)];
    }

    private static CutPoint Of(string text, int at, int end) => new(at, text[at..Math.Min(end, at + 24)].Replace("\n", "").Trim());
}
