using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
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

/// <summary>A due date that moves with the meeting: of a finding, or of what the unit itself owes.</summary>
/// <param name="Finding">Null for what the unit itself owes.</param>
internal sealed record DueMove(FindingId? Finding, string Code, string Title, FindingState? State, DateOnly Due, DateOnly NewDue);

/// <summary>Corrects the meeting and moves the due dates that follow from it, in one commit. First it is asked what would move.</summary>
internal sealed class CorrectFeedbackMeeting(BihuanDb db, OfficeClock clock)
{
    /// <summary>What would move if the meeting had been on that day; nothing changes.</summary>
    public async Task<IReadOnlyList<DueMove>> MovesAsync(InspectionId id, DateOnly heldOn, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.AsNoTracking().VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == id, cancellationToken);
        var rules = await RulesOfAsync(inspection, cancellationToken);
        var findings = await OpenFindings(id).AsNoTracking().ToListAsync(cancellationToken);
        var owed = await OwedAsync(id, actor, cancellationToken);
        var ofUnit = owed.Select(row => (row.Obligation, Due: row.Obligation.DueIf(row.Obligation.Rule, row.Calendar, heldOn))).Where(row => row.Due is { } due && due != row.Obligation.Due)
            .Select(row => new DueMove(null, "单位事项", DeadlineWords.Of(row.Obligation.Kind), null, row.Obligation.Due, row.Due!.Value));
        var ofFindings = findings.OrderBy(finding => finding.Number).Select(finding => (Finding: finding, Due: finding.DueIfDay0Were(heldOn, rules)))
            .Where(row => row.Due is { } due && due != row.Finding.Due)
            .Select(row => new DueMove(row.Finding.Id, row.Finding.Code, row.Finding.Title, row.Finding.State, row.Finding.Due!.Value, row.Due!.Value));
        return [.. ofUnit.OrderBy(move => move.Due), .. ofFindings];
    }

    /// <summary>The number of due dates that moved.</summary>
    public async Task<int> CorrectAsync(MeetingCorrection input, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.VisibleTo(actor).SingleOrNotFoundAsync(i => i.Id == input.Inspection, cancellationToken);
        var owed = await OwedAsync(inspection.Id, actor, cancellationToken);
        inspection.CorrectFeedbackMeeting(input.Meeting, input.Reason, clock.Today, actor, clock.Now);
        var rules = await RulesOfAsync(inspection, cancellationToken);
        var findings = await OpenFindings(inspection.Id).Include(finding => finding.Spans).ToListAsync(cancellationToken);
        var moved = findings.Count(finding => finding.FollowDay0(input.Meeting.HeldOn, rules, input.Reason, actor, clock.Now));
        foreach (var (obligation, calendar) in owed)
        {
            if (obligation.Follow(obligation.Rule, calendar, input.Meeting.HeldOn, "反馈会日期更正", actor, clock.Now)) moved++;
        }

        if (moved != (input.SeenMoves ?? 0)) throw new RefusedException(new MovesNotSeen(moved));
        await db.SaveChangesAsync(cancellationToken);
        return moved;
    }

    /// <summary>What the unit still owes from the meeting on, each with the calendar it was found by.</summary>
    private async Task<IReadOnlyList<(Obligation Obligation, CalendarEdition Calendar)>> OwedAsync(InspectionId id, Actor actor, CancellationToken cancellationToken)
    {
        var owed = await db.Obligations.VisibleTo(actor).Where(obligation => obligation.InspectionId == id && obligation.MetOn == null).OrderBy(obligation => obligation.Due).ToListAsync(cancellationToken);
        var calendars = await db.CalendarsOfAsync(actor.Region, owed, cancellationToken);
        return [.. owed.Select(obligation => (obligation, calendars[obligation.CalendarNumber]))];
    }

    private IQueryable<Finding> OpenFindings(InspectionId id) => db.Findings.Where(finding =>
        finding.InspectionId == id && (finding.State == FindingState.Issued || finding.State == FindingState.Rectifying || finding.State == FindingState.UnderReview));

    private async Task<RuleSet> RulesOfAsync(Inspection inspection, CancellationToken cancellationToken) => (await (
        from round in db.Rounds
        join rules in db.RuleSets.AsNoTracking() on round.RuleSetId equals rules.Id
        where round.Id == inspection.RoundId
        select rules).SingleAsync(cancellationToken)).Rules;
}

public sealed record MovesNotSeen(int Count) : Refusal($"更正后有{Count}项时限随之调整，请核对下列清单后再确认", MendAt.Inspection);
