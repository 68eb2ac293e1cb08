using Bihuan.Domain.Handbook;

namespace Bihuan.Web.Ui;

/// <summary>Which chapter of the guide stands beside a page (A21): told by the page's address, once for all pages.</summary>
internal static class GuideSteps
{
    private static readonly (string[] Words, HandbookStep Step)[] Known =
    [
        (["leftovers", "handovers", "supervisions"], HandbookStep.Handover),
        (["reports"], HandbookStep.Report),
        (["closure", "relapse", "recurrence"], HandbookStep.Closure),
        (["reviews", "submission"], HandbookStep.Review),
        (["evidence"], HandbookStep.Evidence),
        (["progress"], HandbookStep.Progress),
        (["plan", "rectification-group"], HandbookStep.Plan),
        (["lists", "responsibilities", "measures", "goal", "claim"], HandbookStep.Lists),
        (["meetings", "inner-notification", "personal-acts"], HandbookStep.Study),
        (["feedback-meeting", "feedback", "feedback-documents", "issuance"], HandbookStep.Feedback),
    ];

    /// <summary>Null where the page is no step of the loop.</summary>
    public static HandbookStep? Of(PathString path)
    {
        var words = (path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (words is [] or ["handbook", ..]) return null;
        return Known.Where(known => known.Words.Any(words.Contains)).Select(known => (HandbookStep?)known.Step).FirstOrDefault();
    }
}
