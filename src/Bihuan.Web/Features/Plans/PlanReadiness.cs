using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Plans;

/// <summary>
/// What outside the plan itself stands in the way of handing it in, gathered here and nowhere else; the page shows it, the
/// use case refuses by it.
/// </summary>
internal static class PlanReadiness
{
    public static async Task<IReadOnlyList<Refusal>> ObstaclesToPlanAsync(this BihuanDb db, Inspection inspection, Actor actor, CancellationToken cancellationToken)
    {
        var refusals = new List<Refusal>();
        if (inspection.FeedbackMeeting is null) refusals.Add(new NoFeedbackMeeting());
        var findings = db.Findings.AsNoTracking().VisibleTo(actor).Listed(inspection.Id);
        if (await findings.CountAsync(finding => finding.State == FindingState.Issued, cancellationToken) is var open and > 0) refusals.Add(new ListsNotHandedIn(open));
        else if (!await findings.AnyAsync(cancellationToken)) refusals.Add(new NoFindingsYet());
        refusals.AddRange((await db.FindingsWithoutStudyAsync(inspection.Id, cancellationToken)).Select(finding => new FindingNotStudied(finding.Code, finding.Title)));
        return refusals;
    }
}

public sealed record ListsNotHandedIn(int Count) : Refusal($"尚有{Count}个问题未提交三张清单；整改方案须附齐三张清单，请先提交清单", MendAt.Inspection);
public sealed record NoFindingsYet() : Refusal("巡察办尚未下发问题，不能报送整改方案", MendAt.Inspection);
