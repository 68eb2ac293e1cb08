using Bihuan.Domain.Evidence;

namespace Bihuan.Domain.Meetings;

/// <summary>What a record must hold so that the meeting counts as one of its kind.</summary>
internal static class MeetingRules
{
    /// <param name="day0">The feedback meeting of the inspection; null for the region's meetings.</param>
    public static IReadOnlyList<Refusal> ObstaclesTo(MeetingKind kind, MeetingContent content, MeetingCircle circle, DateOnly? day0)
    {
        IEnumerable<Refusal> own = kind switch
        {
            MeetingKind.Study => OfStudy(content, circle),
            MeetingKind.DemocraticLife => OfDemocraticLife(content, circle),
            MeetingKind.Training => OfTraining(content),
            MeetingKind.Mobilisation => [],
            _ => OfHearing(content),
        };
        return [.. OfEvery(content, circle, day0), .. MeetingKinds.OfUnit.Contains(kind) ? OfUnit(kind, content, circle) : [], .. own];
    }

    private static IEnumerable<Refusal> OfEvery(MeetingContent content, MeetingCircle circle, DateOnly? day0)
    {
        if (content.HeldOn > circle.Today) yield return new MeetingInTheFuture();
        if (content.HeldOn < day0) yield return new MeetingBeforeFeedback(day0.Value);
        if (content.Place.Length == 0) yield return new Missing("会议地点");
        if (content.Chair is not { } chair) yield return new Missing("主持人");
        else if (content.Present.All(attendee => attendee.Person != chair)) yield return new ChairNotPresent(circle.NameOf(chair));
        if (content.Attendees.Any(attendee => circle.People.All(person => person.Person != attendee.Person))) yield return new NoSuchPart("参会人员");
        foreach (var absent in content.Attendees.Where(attendee => attendee is { IsPresent: false, AbsenceReason: null })) yield return new AbsentWithoutReason(circle.NameOf(absent.Person));
    }

    private static IEnumerable<Refusal> OfUnit(MeetingKind kind, MeetingContent content, MeetingCircle circle)
    {
        if (content.Minutes.Count == 0) yield return new MinutesMissing();
        foreach (var unknown in circle.As(Capacity.Leadership).ExceptBy(content.Attendees.Select(attendee => attendee.Person), person => person.Person)) yield return new AttendanceUnknown(unknown.Name);
        foreach (var other in circle.Others.Where(other => other.Kind != kind))
        {
            if (content.Minutes.FirstOrDefault(file => other.Content.Minutes.Any(used => used.Hash == file.Hash)) is { } same) yield return new RecordOfAnotherMeeting(same.Name, other.Kind, other.HeldOn, kind);
        }
    }

    private static IEnumerable<Refusal> OfStudy(MeetingContent content, MeetingCircle circle)
    {
        if (content.Studies.Count == 0) yield return new NothingStudied();
        if (content.Studies.Any(study => circle.Findings.All(finding => finding.Id != study.Finding))) yield return new NoSuchPart("问题");
    }

    /// <summary>B05: what makes it a democratic life meeting and no committee meeting under another name.</summary>
    private static IEnumerable<Refusal> OfDemocraticLife(MeetingContent content, MeetingCircle circle)
    {
        var members = content.Present.Where(attendee => attendee.As == Capacity.Leadership).Select(attendee => attendee.Person).ToArray();
        var ordered = circle.Others.Where(other => other.Kind == MeetingKind.DemocraticLife).Max(other => other.ReopenedOn);
        if (content.HeldOn < ordered) yield return new HeldBeforeOrderedAgain(ordered.Value);
        if (members.Length < 2) yield return new TooFewForCriticism();
        foreach (var file in content.Minutes.Where(IsOfCommittee)) yield return new CommitteeRecordCannotServe(file.Name);
        foreach (var refusal in members.SelectMany(member => PartsOf(member, content, circle))) yield return refusal;
        foreach (var criticism in content.Criticisms.Where(criticism => criticism.By == criticism.Of || !members.Contains(criticism.By) || !members.Contains(criticism.Of)))
        {
            yield return new CriticismNotMutual(circle.NameOf(criticism.By), circle.NameOf(criticism.Of));
        }

        foreach (var refusal in Uninvited(content, circle)) yield return refusal;
    }

    private static IEnumerable<Refusal> PartsOf(PersonId member, MeetingContent content, MeetingCircle circle)
    {
        var check = content.SelfChecks.FirstOrDefault(check => check.Person == member);
        if (check is null) yield return new NoSelfCheck(circle.NameOf(member));
        else if (check.Findings.Count == 0) yield return new SelfCheckWithoutFinding(circle.NameOf(member));
        else if (check.Findings.Any(id => circle.Findings.All(finding => finding.Id != id))) yield return new NoSuchPart("问题");
        if (content.Criticisms.All(criticism => criticism.Of != member || criticism.By == member)) yield return new NoCriticismOf(circle.NameOf(member));
    }

    /// <summary>B07: both bodies are invited, whether they come or not.</summary>
    private static IEnumerable<Refusal> Uninvited(MeetingContent content, MeetingCircle circle)
    {
        foreach (var body in new[] { Capacity.StationedTeam, Capacity.OrganizationDept })
        {
            if (circle.As(body).Any() && !content.Attendees.Any(attendee => attendee.As == body && attendee.InvitedOn is not null)) yield return new NotInvited(body);
        }

        if (content.Attendees.Any(attendee => attendee.InvitedOn > content.HeldOn)) yield return new InvitedAfterwards();
    }

    private static IEnumerable<Refusal> OfHearing(MeetingContent content)
    {
        if (content.Agenda.Length == 0) yield return new Missing("会议议题");
        if (content.Heard.Count == 0) yield return new Missing("听取事项");
    }

    private static IEnumerable<Refusal> OfTraining(MeetingContent content)
    {
        if (content.Agenda.Length == 0) yield return new Missing("培训内容");
        if (content.Attendees.All(attendee => attendee.As != Capacity.UnitHead)) yield return new NobodyCalled();
    }

    /// <summary>A file that calls itself the minutes of a committee meeting; one that names both kinds is left to the reader.</summary>
    private static bool IsOfCommittee(KeptFile file) =>
        !file.Name.Contains("民主生活会", StringComparison.Ordinal) && CommitteeWords.Any(word => file.Name.Contains(word, StringComparison.Ordinal));

    private static readonly string[] CommitteeWords = ["党委会", "党组会", "党委（党组）会", "党工委会", "党委扩大会", "党组扩大会", "局长办公会"];
}
