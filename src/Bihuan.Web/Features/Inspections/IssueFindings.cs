using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

/// <summary>Feeds all drafts of an inspection back to the unit: all of them or none, and none before the feedback meeting (A03).</summary>
internal sealed class IssueFindings(BihuanDb db, OfficeClock clock)
{
    public async Task<int> IssueAsync(InspectionId id, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        var rules = await (
            from round in db.Rounds
            join version in db.RuleSets.AsNoTracking() on round.RuleSetId equals version.Id
            where round.Id == inspection.RoundId
            select version).SingleAsync(cancellationToken);
        var drafts = await db.Findings.VisibleTo(actor).Include(finding => finding.Spans)
            .Where(finding => finding.InspectionId == id && finding.State == FindingState.Draft).OrderBy(finding => finding.Number).ToListAsync(cancellationToken);
        if (drafts.Count == 0) throw new RefusedException(new NothingToIssue());
        foreach (var draft in drafts) draft.Issue(inspection, rules.Rules, actor, clock.Now);
        await db.SaveChangesAsync(cancellationToken);
        return drafts.Count;
    }
}

public sealed record NothingToIssue() : Refusal("没有待下发的问题；请先导入反馈意见并确认");
