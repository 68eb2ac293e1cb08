using Bihuan.Domain;
using Bihuan.Domain.Meetings;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Storage.History;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Meetings;

/// <summary>A unit that was called to a training: whether its head came, and how many others (A22).</summary>
internal sealed record CalledUnit(string Unit, string Head, bool IsHeadPresent, string? AbsenceReason, int OthersPresent);

/// <summary>Everything the page of one meeting shows, in eight queries.</summary>
/// <param name="IsReadWhole">False for who only comes to a decision that is his: he reads no more than that.</param>
internal sealed record MeetingView(Meeting Meeting, bool IsReadWhole, Names Names, IReadOnlyDictionary<FindingId, StudiedFinding> Findings, IReadOnlyList<TimelineEntry> Timeline)
{
    public string UnitName => Meeting.UnitId is { } unit ? Names[unit] : "";
    public IEnumerable<Attendance> Present => Meeting.Content.Present;
    public IEnumerable<Attendance> Absent => Meeting.Content.Attendees.Where(attendee => !attendee.IsPresent);

    /// <summary>Findings of the inspection that no self-check speaks of.</summary>
    public IReadOnlyList<StudiedFinding> Unspoken =>
        [.. Findings.Values.Where(finding => Meeting.Content.SelfChecks.All(check => !check.Findings.Contains(finding.Id))).OrderBy(finding => finding.Number)];

    public IReadOnlyList<CalledUnit> Called => [.. Meeting.Content.Attendees.Where(attendee => attendee.As == Capacity.UnitHead)
        .Select(head => new CalledUnit(Names[head.Of], Names[head.Person], head.IsPresent, head.AbsenceReason, Present.Count(other => other.Of == head.Of && other.As != Capacity.UnitHead)))];

    public static async Task<MeetingView> LoadAsync(BihuanDb db, MeetingId id, Actor actor, CancellationToken cancellationToken)
    {
        var meeting = await db.Meetings.AsNoTracking().VisibleTo(actor).Include(m => m.Notices).Include(m => m.Decisions).SingleOrNotFoundAsync(m => m.Id == id, cancellationToken);
        var names = await Names.OfAsync(db, PeopleOf(meeting), meeting.Content.Attendees.Select(attendee => attendee.Of).Append(meeting.UnitId), cancellationToken);
        var findings = meeting.InspectionId is { } inspection ? await db.StudiedFindingsAsync(inspection, cancellationToken) : [];
        var isReadWhole = IsReadWholeBy(actor, meeting);
        var timeline = isReadWhole ? await db.HistoryOfAsync(meeting.RegionId, meeting.Id.Value, cancellationToken) : [];
        return new MeetingView(meeting, isReadWhole, names, findings.ToDictionary(finding => finding.Id), timeline);
    }

    /// <summary>Whether this actor, who may see the meeting, may read all of it (<see cref="Scope"/>).</summary>
    public static bool IsReadWholeBy(Actor actor, Meeting meeting) =>
        meeting.UnitId is not null || actor.HoldsAny(Roles.HearingReaders) || (meeting.Kind == MeetingKind.Training && actor.HoldsAny(Roles.WholeRegion));

    private static IEnumerable<PersonId?> PeopleOf(Meeting meeting)
    {
        var contents = meeting.Earlier.Select(earlier => earlier.Content).Append(meeting.Content).ToArray();
        return contents.SelectMany(content => content.Attendees).Select(attendee => (PersonId?)attendee.Person)
            .Concat(contents.Select(content => content.Chair)).Concat(meeting.Earlier.Select(earlier => (PersonId?)earlier.By))
            .Concat(meeting.Decisions.SelectMany(decision => new[] { decision.OwnerId, decision.DoneBy })).Concat(meeting.Notices.Select(notice => notice.SettledBy))
            .Concat(meeting.Appraisals.Select(appraisal => (PersonId?)appraisal.By)).Append(meeting.Report?.By).Append(meeting.RegisteredBy);
    }
}
