using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Reviews;
using Bihuan.Domain.RuleSets;

namespace Bihuan.Web.Ui;

/// <summary>A verdict as a reviewer or the closer fills it in (D04).</summary>
public sealed record VerdictForm
{
    public Verdict? Verdict { get; set; }
    public string? Opinion { get; set; }
    public string? Reason { get; set; }
    public DateOnly? NewDue { get; set; }

    /// <summary>The opinion for the domain; a verdict that nobody chose is refused, never guessed.</summary>
    public ReviewOpinion ToOpinion() => Verdict switch
    {
        Domain.Reviews.Verdict.Passed => ReviewOpinion.Pass(Opinion ?? ""),
        Domain.Reviews.Verdict.Returned => new ReviewOpinion(Domain.Reviews.Verdict.Returned, Opinion ?? "", Reason, NewDue),
        _ => throw new RefusedException(new Missing("审核结论", MendAt.Review)),
    };
}

/// <summary>The form with its words: a reviewer passes or returns, the closer closes or refuses to.</summary>
/// <param name="Dues">The first and the furthest day that a return may set.</param>
public sealed record VerdictFields(VerdictForm Form, RuleSet Rules, (DateOnly First, DateOnly Furthest) Dues, string PassWord, string ReturnWord)
{
    public static VerdictFields ForReviewing(VerdictForm form, Finding finding, RuleSet rules, DateOnly today) => new(form, rules, DuesOf(finding, rules, today), "通过", "退回，责令重新整改");

    public static VerdictFields ForClosing(VerdictForm form, Finding finding, RuleSet rules, DateOnly today) =>
        new(form, rules, DuesOf(finding, rules, today), finding.LatestSubmission?.Aim switch { SubmissionAim.Continuous => "同意转入常态化", SubmissionAim.StageReview => "复核通过，继续常态化", _ => "予以销号" }, "不予销号，退回整改");

    private static (DateOnly First, DateOnly Furthest) DuesOf(Finding finding, RuleSet rules, DateOnly today) => (today, rules.FurthestDue(finding.ClockStartedOn, today));
}
