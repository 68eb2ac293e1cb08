using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

public sealed record AppraisalInput(MeetingId Meeting, MeetingQuality Quality, string Comment);

/// <summary>Says what a democratic life meeting was worth; at 差 the unit owes it once more, counted from today by the round's own rule (B08).</summary>
internal sealed class AppraiseMeeting(BihuanDb db, OfficeClock clock)
{
    public async Task AppraiseAsync(AppraisalInput input, Actor actor, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.VisibleTo(actor).SingleOrNotFoundAsync(m => m.Id == input.Meeting, cancellationToken);
        if (meeting.Appraise(input.Quality, input.Comment, clock.Today, actor, clock.Now)) await RenewAsync(meeting, input.Comment.Trim(), actor, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task RenewAsync(Meeting meeting, string why, Actor actor, CancellationToken cancellationToken)
    {
        var inspection = await db.Inspections.AsNoTracking().SingleAsync(i => i.Id == meeting.InspectionId, cancellationToken);
        if (await db.Obligations.SingleOrDefaultAsync(o => o.InspectionId == inspection.Id && o.Kind == ObligationKind.DemocraticLifeMeeting, cancellationToken) is not { } obligation) return;
        var rules = await db.RulesOfAsync(inspection.RoundId, cancellationToken);
        var rule = rules.OwedByUnit().FirstOrDefault(rule => rule.Obligation == obligation.Kind) ?? obligation.Rule;
        var grounds = ("责令重开专题民主生活会", $"质量评价为“{MeetingWords.Of(MeetingQuality.Poor)}”，责令重开：{why}");
        obligation.Renew(clock.Today, rule, await db.CalendarInForceAsync(actor, clock.Now, cancellationToken), grounds, actor, clock.Now);
    }
}
