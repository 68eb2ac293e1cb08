using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;

namespace Bihuan.Web.Features.Measures;

/// <summary>确认节点完成: and how (A12, A13).</summary>
internal sealed class MeetMilestone(BihuanDb db, OfficeClock clock)
{
    public async Task RunAsync(FindingId id, MilestoneId milestone, string? how, Actor actor, CancellationToken cancellationToken)
    {
        var finding = await db.Findings.VisibleTo(actor).Whole().SingleOrNotFoundAsync(f => f.Id == id, cancellationToken);
        finding.MeetMilestone(milestone, how ?? "", clock.Today, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
