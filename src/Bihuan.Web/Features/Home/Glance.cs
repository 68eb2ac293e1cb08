using Bihuan.Web.Storage.Search;
using Bihuan.Web.Ui;

namespace Bihuan.Web.Features.Home;

/// <summary>A figure with its number of this moment.</summary>
internal sealed record Counted(Figure Figure, int Count);

/// <summary>A share with the two numbers it comes from.</summary>
internal sealed record CountedRate(Rate Rate, int Part, int Whole)
{
    /// <summary>For the eye without decimals: 97.99 % is shown as 98 %, the exact value stands in the definition.</summary>
    public Share Share => new(Part, Whole, ForTheEye: true);
}

/// <summary>My region or unit in six figures; what is stage-complete stands apart, because it is not closed (G20).</summary>
internal sealed record Glance(
    Counted FedBack, Counted Closed, Counted UnderReview, Counted Overdue, Counted StageDone, Counted StageDoneOnly, CountedRate Completion, CountedRate StageCompletion, CountedRate ImmediateTimely)
{
    public static async Task<Glance> OfAsync(Asking asking, FindingCounts counts, CancellationToken cancellationToken)
    {
        var (fedBack, closed) = (await CountAsync(Figures.FedBack), await CountAsync(Figures.Closed));
        var (stageDone, stageOnly) = (await CountAsync(Figures.StageDone), await CountAsync(Figures.StageDoneOnly));
        var (inTime, judged) = (await CountAsync(Figures.ImmediateInTime), await CountAsync(Figures.ImmediateJudged));
        return new(
            fedBack, closed, await CountAsync(Figures.UnderReview), await CountAsync(Figures.Overdue), stageDone, stageOnly,
            new(Figures.Completion, closed.Count, fedBack.Count), new(Figures.StageCompletion, stageDone.Count, fedBack.Count), new(Figures.ImmediateTimely, inTime.Count, judged.Count));

        async Task<Counted> CountAsync(Figure figure) => new(figure, await counts.CountAsync(figure.Filter, asking, cancellationToken));
    }
}
