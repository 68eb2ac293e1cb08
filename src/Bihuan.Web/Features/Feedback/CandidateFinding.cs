using Bihuan.Domain.Feedback;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Rounds;

namespace Bihuan.Web.Features.Feedback;

/// <summary>What a finding says when it is made of a candidate.</summary>
internal static class CandidateFinding
{
    public static FindingContent ContentOf(Candidate candidate, FeedbackDocument document, Round round)
    {
        var passages = document.List.PassagesOf(candidate.Number).ToArray();
        var content = candidate.Content;
        return new FindingContent
        {
            Level1 = content.Level1,
            Level2 = content.Level2,
            Title = content.Title,
            Text = content.Text,
            Class = content.Class,
            Category = content.Category,
            IsKeyLivelihood = content.IsKeyLivelihood,
            Origin = OriginOf(round),
            Source = new SourceSpan(document.Id, passages[0].Start, passages[^1].End),
            Facts = [.. candidate.Facts.Select(fact => new FindingFact(fact.Text, fact.Kind, fact.Value, fact.Unit))],
            Suggestions = [.. candidate.Measures.Select(measure => new Suggestion(Suggestion.Measure, measure.Text)), .. candidate.Stated.Select(stated => new Suggestion(stated.Key, stated.Value))],
        };
    }

    /// <summary>Findings of all sources live the same life (E30, F11); only where they come from differs.</summary>
    private static FindingOrigin OriginOf(Round round) => round.Source switch
    {
        RoundSource.HigherInspection => FindingOrigin.HigherInspection,
        RoundSource.Instruction => FindingOrigin.Instruction,
        RoundSource.Audit => FindingOrigin.Audit,
        RoundSource.Supervision => FindingOrigin.Supervision,
        _ => round.Type == RoundType.LookBack ? FindingOrigin.LookBack : FindingOrigin.Feedback,
    };
}
