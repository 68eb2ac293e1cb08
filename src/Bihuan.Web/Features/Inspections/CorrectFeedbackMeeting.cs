using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.People;
using Bihuan.Domain.Rounds;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Inspections;

/// <param name="SeenMoves">How many due dates the preview said would move; null where none was shown. Another number is not agreed to.</param>
public sealed record MeetingCorrection(InspectionId Inspection, FeedbackMeeting Meeting, string Reason, int? SeenMoves);

/// <summary>A due date that moves with the meeting.</summary>
internal sealed record DueMove(FindingId Id, string Code, string Title, FindingState State, DateOnly Due, DateOnly NewDue);

/// <summary>Corrects the meeting and moves the due dates that follow from it, in one commit. First it is asked what would move.</summary>
internal sealed class CorrectFeedbackMeeting(BihuanDb db, OfficeClock clock)
{
    /// <summary>What would move if the meeting had been on that day; nothing changes.</summary>
    public async Task<IReadOnlyList<DueMove>> MovesAsync(InspectionId id, DateOnly heldOn, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        var rules = await RulesOfAsync(inspection, cancellationToken);
        var findings = await OpenFindings(id).AsNoTracking().ToListAsync(cancellationToken);
        return [.. findings.OrderBy(finding => finding.Number)
            .Where(finding => finding.DueIfDay0Were(heldOn, rules) is { } due && due != finding.Due)
            .Select(finding => new DueMove(finding.Id, finding.Code, finding.Title, finding.State, finding.Due!.Value, finding.DueIfDay0Were(heldOn, rules)!.Value))];
    }

    /// <summary>The number of due dates that moved.</summary>
    public async Task<int> CorrectAsync(MeetingCorrection input, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == input.Inspection, cancellationToken);
        inspection.CorrectFeedbackMeeting(input.Meeting, input.Reason, clock.Today, actor, clock.Now);
        var rules = await RulesOfAsync(inspection, cancellationToken);
        var findings = await OpenFindings(inspection.Id).Include(finding => finding.Spans).ToListAsync(cancellationToken);
        var moved = findings.Count(finding => finding.FollowDay0(input.Meeting.HeldOn, rules, actor, clock.Now));
        if (moved != (input.SeenMoves ?? 0)) throw new RefusedException(new MovesNotSeen(moved));
        await db.SaveChangesAsync(cancellationToken);
        return moved;
    }

    private IQueryable<Finding> OpenFindings(InspectionId id) => db.Findings.Where(finding =>
        finding.InspectionId == id && (finding.State == FindingState.Issued || finding.State == FindingState.Rectifying || finding.State == FindingState.UnderReview));

    private async Task<RuleSet> RulesOfAsync(Inspection inspection, CancellationToken cancellationToken) => (await (
        from round in db.Rounds
        join rules in db.RuleSets.AsNoTracking() on round.RuleSetId equals rules.Id
        where round.Id == inspection.RoundId
        select rules).SingleAsync(cancellationToken)).Rules;
}

public sealed record MovesNotSeen(int Count) : Refusal($"更正后有{Count}个问题的整改时限随之调整，请核对下列清单后再确认", MendAt.Inspection);
