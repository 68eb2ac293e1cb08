using Bihuan.Domain;
using Bihuan.Domain.Findings;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Storage;

/// <summary>Something about a meeting that waits for one of the actor's bodies (B06, B07).</summary>
public sealed record WaitingNotice(MeetingId Meeting, int Number, NoticeKind Kind, MeetingParty To, string? Unit, DateOnly HeldOn, DateTimeOffset Since);

/// <summary>A decision that waits for its owner (B13).</summary>
public sealed record WaitingDecision(MeetingId Meeting, int Number, MeetingKind Kind, string Text, DateOnly HeldOn, DateOnly Due);

/// <summary>What other parts of the program ask about meetings.</summary>
public static class InspectionMeetings
{
    /// <summary>The findings fed back in an inspection, as meetings speak of them; a voided one is spoken of no more.</summary>
    public static async Task<IReadOnlyList<StudiedFinding>> StudiedFindingsAsync(this BihuanDb db, InspectionId inspection, CancellationToken cancellationToken) => await db.Findings.AsNoTracking()
        .Where(finding => finding.InspectionId == inspection && finding.State != FindingState.Draft && finding.State != FindingState.Voided && finding.State != FindingState.Carried)
        .OrderBy(finding => finding.Number).Select(finding => new StudiedFinding(finding.Id, finding.Number, finding.Code, finding.Title)).ToListAsync(cancellationToken);

    /// <summary>The findings that the unit's committee has not studied yet: while there is one, the plan cannot be submitted (A16). Two queries.</summary>
    public static async Task<IReadOnlyList<StudiedFinding>> FindingsWithoutStudyAsync(this BihuanDb db, InspectionId inspection, CancellationToken cancellationToken)
    {
        var findings = await db.StudiedFindingsAsync(inspection, cancellationToken);
        var studies = await db.Meetings.AsNoTracking().Where(meeting => meeting.InspectionId == inspection && meeting.Kind == MeetingKind.Study).ToListAsync(cancellationToken);
        return CollectiveStudy.FindingsWithoutStudy(findings, studies);
    }

    /// <summary>Reports and warnings that nobody of the actor's bodies has taken note of yet.</summary>
    public static IQueryable<WaitingNotice> NoticesWaitingFor(this BihuanDb db, Actor actor)
    {
        var parties = MeetingParties.Of(actor).ToArray();
        return from meeting in db.Meetings.AsNoTracking().VisibleTo(actor)
               from notice in meeting.Notices
               where notice.SettledAt == null && parties.Contains(notice.To)
               orderby notice.RaisedAt
               select new WaitingNotice(meeting.Id, notice.Number, notice.Kind, notice.To, db.Units.Where(unit => unit.Id == meeting.UnitId).Select(unit => unit.Name).FirstOrDefault(), meeting.HeldOn, notice.RaisedAt);
    }

    /// <summary>What a hearing laid on the actor and he has not done yet.</summary>
    public static IQueryable<WaitingDecision> DecisionsWaitingFor(this BihuanDb db, Actor actor)
    {
        var owner = actor.InPlaceOf;
        return from meeting in db.Meetings.AsNoTracking().Where(meeting => meeting.RegionId == actor.Region)
               from decision in meeting.Decisions
               where decision.DoneOn == null && decision.OwnerId == owner
               orderby decision.Due
               select new WaitingDecision(meeting.Id, decision.Number, meeting.Kind, decision.Text, meeting.HeldOn, decision.Due);
    }
}
