using Bihuan.Domain.Feedback;
using Bihuan.Web.Storage.Search;

namespace Bihuan.Web.Features.Feedback;

/// <summary>A candidate as the list shows it.</summary>
/// <param name="Order">Its place in the list, from 1.</param>
internal sealed record CandidateCard(FeedbackDocumentPage Page, Candidate Candidate, int Order)
{
    /// <summary>Below this the reader was not sure, and says so.</summary>
    private const double Sure = 0.6;

    public bool IsOpened => Page.Opened?.Number == Candidate.Number;
    public bool IsUnsure => Candidate.Confidence < Sure && !Candidate.IsAccepted;
    public int Start => Page.Document.List.PassagesOf(Candidate.Number).First().Start;
    public string Levels => string.Join(" › ", new[] { Candidate.Content.Level1, Candidate.Content.Level2 }.OfType<string>());
    /// <summary>Suspected, and not yet decided on (B16).</summary>
    public IEnumerable<LikeFinding> Suspects =>
        Page.Suspects.GetValueOrDefault(Candidate.Number)?.Where(like => Candidate.Likenesses.All(verdict => verdict.Earlier != like.Id)) ?? [];

    public string Url => $"?open={Candidate.Number}#c-{Candidate.Number}";
}
