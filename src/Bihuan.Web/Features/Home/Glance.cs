using Bihuan.Web.Storage.Search;

namespace Bihuan.Web.Features.Home;

/// <summary>A figure with its number of this moment.</summary>
internal sealed record Counted(Figure Figure, int Count);

/// <summary>A share with the two numbers it comes from.</summary>
internal sealed record CountedRate(Rate Rate, int Part, int Whole)
{
    public decimal? Percent => Figures.Percent(Part, Whole);

    /// <summary>For the eye: without decimals, 97.99 % is shown as 98 %.</summary>
    public string Shown => Percent is { } percent ? $"{Math.Round(percent, 0, MidpointRounding.AwayFromZero):0}%" : "—";

    /// <summary>For whoever signs for it: the two numbers, two decimals, and the rule.</summary>
    public string Derivation => Percent is { } percent
        ? $"{Rate.Definition}，即{Part:N0}÷{Whole:N0}={percent:0.00}%；界面上四舍五入显示为整数"
        : $"{Rate.Definition}；目前没有可计算的问题";
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
