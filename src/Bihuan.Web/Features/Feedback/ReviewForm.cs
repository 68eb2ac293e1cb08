using Bihuan.Domain.Feedback;
using Bihuan.Domain.Findings;

namespace Bihuan.Web.Features.Feedback;

/// <summary>The fields of the review page, whichever of its acts is sent.</summary>
public sealed class ReviewForm
{
    /// <summary>The version of the document the page showed.</summary>
    public int Seen { get; set; }
    public int Number { get; set; }
    public int? Start { get; set; }
    public int? At { get; set; }
    public string? Reason { get; set; }
    public string? ReasonText { get; set; }
    public string? UndoReason { get; set; }
    public string? Title { get; set; }
    public string? Level1 { get; set; }
    public string? Level2 { get; set; }
    public string? Text { get; set; }
    public FindingClass Class { get; set; } = FindingClass.Staged;
    public string? Category { get; set; }
    public bool IsKeyLivelihood { get; set; }

    /// <summary>One per line.</summary>
    public string? Measures { get; set; }

    /// <summary>The finding of an earlier round a verdict speaks of, and why (B16).</summary>
    public Guid Earlier { get; set; }
    public string? LikeReason { get; set; }

    /// <summary>The form filled with what a candidate says now.</summary>
    public static ReviewForm Of(Candidate candidate) => new()
    {
        Number = candidate.Number,
        Title = candidate.Content.Title,
        Level1 = candidate.Content.Level1,
        Level2 = candidate.Content.Level2,
        Text = candidate.Content.Text,
        Class = candidate.Content.Class,
        Category = candidate.Content.Category,
        IsKeyLivelihood = candidate.Content.IsKeyLivelihood,
        Measures = string.Join('\n', candidate.Measures.Select(measure => measure.Text)),
    };

    /// <summary>The edit that this act names; null for a word that is none.</summary>
    public ReviewEdit? EditOf(string? act) => act switch
    {
        "accept" => new AcceptCandidate(Number),
        "accept-all" => new AcceptAllCandidates(),
        "merge" => new MergeCandidate(Number),
        "classify" => new ClassifyCandidate(Number, Class),
        "split" => new SplitCandidate(Number, At ?? 0),
        "drop" => new DropCandidate(Number, WholeReason),
        "add" => new AddCandidate(Start ?? -1),
        "leave-out" => new LeaveOutPassage(Start ?? -1, WholeReason),
        "reword" => new RewordCandidate(Number, Content, (Measures ?? "").ReplaceLineEndings("\n").Split('\n')),
        _ => null,
    };

    private string WholeReason => string.Join("：", new[] { Reason, ReasonText }.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()));

    private CandidateContent Content => new()
    {
        Title = Title?.Trim() ?? "",
        Level1 = OrNull(Level1),
        Level2 = OrNull(Level2),
        Text = Text?.ReplaceLineEndings("\n").Trim() ?? "",
        Class = Class,
        Category = OrNull(Category),
        IsKeyLivelihood = IsKeyLivelihood,
    };

    private static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
