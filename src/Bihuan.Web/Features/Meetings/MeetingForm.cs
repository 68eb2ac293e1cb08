using System.Globalization;
using System.Text.RegularExpressions;
using Bihuan.Domain;
using Bihuan.Domain.Evidence;
using Bihuan.Domain.Meetings;

namespace Bihuan.Web.Features.Meetings;

/// <summary>A meeting as a form brings it: every row of every part, empty ones among them.</summary>
public sealed partial class MeetingForm
{
    public DateOnly? HeldOn { get; set; }
    public string? Place { get; set; }
    public Guid? Chair { get; set; }
    public string? Agenda { get; set; }
    public List<AttendanceRow> Attendees { get; set; } = [];
    public List<StudyRow> Studies { get; set; } = [];
    public List<SelfCheckRow> SelfChecks { get; set; } = [];
    public List<CriticismRow> Criticisms { get; set; } = [];

    /// <summary>One item heard per line.</summary>
    public string? Heard { get; set; }
    public List<DecisionRow> Decisions { get; set; } = [];

    /// <summary>The empty form: a row for everybody expected, for every finding, for every member.</summary>
    public static MeetingForm For(MeetingCircle circle, MeetingKind kind) => new()
    {
        Attendees = [.. circle.People.Where(person => IsAsked(person, kind)).Select(person => new AttendanceRow { Person = person.Person.Value })],
        Studies = [.. circle.Findings.Select(finding => new StudyRow { Finding = finding.Id.Value })],
        SelfChecks = [.. circle.As(Capacity.Leadership).Select(person => new SelfCheckRow { Person = person.Person.Value })],
        Criticisms = [.. circle.As(Capacity.Leadership).SelectMany(person => Enumerable.Repeat(person, 2)).Select(person => new CriticismRow { Of = person.Person.Value })],
        Decisions = [.. Enumerable.Range(0, 5).Select(_ => new DecisionRow())],
    };

    /// <summary>The form of a meeting that is corrected: what stands in the record, with empty rows for what does not.</summary>
    public static MeetingForm Of(MeetingContent content, MeetingCircle circle, MeetingKind kind)
    {
        var form = For(circle, kind);
        (form.HeldOn, form.Place, form.Chair, form.Agenda, form.Heard) = (content.HeldOn, content.Place, content.Chair?.Value, content.Agenda, string.Join('\n', content.Heard));
        foreach (var row in form.Attendees) row.Fill(content.Attendees.FirstOrDefault(attendee => attendee.Person.Value == row.Person));
        foreach (var row in form.Studies) row.Note = content.Studies.FirstOrDefault(study => study.Finding.Value == row.Finding)?.Note;
        foreach (var row in form.SelfChecks)
        {
            if (content.SelfChecks.FirstOrDefault(check => check.Person.Value == row.Person) is not { } check) continue;
            (row.Text, row.Numbers) = (check.Text, string.Join('、', circle.Findings.Where(finding => check.Findings.Contains(finding.Id)).Select(finding => finding.Number)));
        }

        foreach (var group in content.Criticisms.GroupBy(criticism => criticism.Of.Value)) Lay(form.Criticisms, [.. group]);
        return form;
    }

    public MeetingContent ToContent(MeetingKind kind, MeetingCircle circle, IReadOnlyList<KeptFile> minutes) => new()
    {
        HeldOn = HeldOn ?? default,
        Place = Place ?? "",
        Chair = Chair is { } chair ? new PersonId(chair) : null,
        Agenda = Agenda ?? "",
        Attendees = [.. Attendees.Where(row => row.IsFilled).Select(row => row.ToAttendance(circle, kind))],
        Studies = kind == MeetingKind.Study ? [.. Studies.Where(row => !string.IsNullOrWhiteSpace(row?.Note)).Select(row => new StudyNote(new FindingId(row.Finding), row.Note!))] : [],
        SelfChecks = kind == MeetingKind.DemocraticLife ? [.. SelfChecks.Where(row => !string.IsNullOrWhiteSpace(row.Text)).Select(row => new SelfCheck(new PersonId(row.Person), row.Text!, FindingsOf(row.Numbers, circle)))] : [],
        Criticisms = kind == MeetingKind.DemocraticLife ? [.. Criticisms.Where(row => !string.IsNullOrWhiteSpace(row.Text)).Select(row => new Criticism(new PersonId(row.By ?? Guid.Empty), new PersonId(row.Of), row.Text!))] : [],
        Heard = MeetingKinds.Hearings.Contains(kind) ? [.. (Heard ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)] : [],
        Minutes = minutes,
    };

    public IReadOnlyList<DecisionContent> ToDecisions(IReadOnlyList<Expected> owners)
    {
        if (Decisions.Any(row => row.Owner is { } owner && owners.All(person => person.Person.Value != owner))) throw new RefusedException(new NoSuchPart("责任人"));
        return [.. Decisions.Where(row => row.IsFilled).Select(row => new DecisionContent(row.Text ?? "", row.Owner is { } owner ? new PersonId(owner) : null, row.Due))];
    }

    /// <summary>Within the region's hearings and trainings everybody may come; within a unit's those of the circle. The leader in charge and those sent are asked for at the democratic life meeting only.</summary>
    private static bool IsAsked(Expected person, MeetingKind kind) => !MeetingKinds.OfUnit.Contains(kind) || kind == MeetingKind.DemocraticLife || person.As == Capacity.Leadership;

    private static void Lay(List<CriticismRow> rows, Criticism[] criticisms)
    {
        var free = rows.Where(row => row.Of == criticisms[0].Of.Value).ToList();
        foreach (var (criticism, index) in criticisms.Select((criticism, index) => (criticism, index)))
        {
            var row = index < free.Count ? free[index] : new CriticismRow { Of = criticism.Of.Value };
            (row.By, row.Text) = (criticism.By.Value, criticism.Text);
            if (index >= free.Count) rows.Insert(rows.FindLastIndex(at => at.Of == row.Of) + 1, row);
        }
    }

    /// <summary>Reads “1、3、5-7” as findings by number.</summary>
    private static IReadOnlyList<FindingId> FindingsOf(string? numbers, MeetingCircle circle)
    {
        var found = new List<FindingId>();
        foreach (Match match in NumberOrRange().Matches(numbers ?? ""))
        {
            var from = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
            var to = match.Groups[2].Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : from;
            var named = circle.Findings.Where(finding => finding.Number >= from && finding.Number <= to).Select(finding => finding.Id).ToArray();
            if (named.Length == 0) throw new RefusedException(new NoFindingOfThatNumber(match.Value));
            found.AddRange(named);
        }

        return [.. found.Distinct()];
    }

    [GeneratedRegex(@"(\d{1,4})(?:\s*[-－—~～至]\s*(\d{1,4}))?")]
    private static partial Regex NumberOrRange();
}

public sealed class AttendanceRow
{
    public const string WasPresent = "present";
    public const string WasAbsent = "absent";

    public Guid Person { get; set; }

    /// <summary><see cref="WasPresent"/>, <see cref="WasAbsent"/>, or empty where nothing was said.</summary>
    public string? Presence { get; set; }
    public string? Reason { get; set; }
    public DateOnly? InvitedOn { get; set; }
    public bool IsFilled => Presence is WasPresent or WasAbsent;

    public void Fill(Attendance? attendance)
    {
        if (attendance is null) return;
        (Presence, Reason, InvitedOn) = (attendance.IsPresent ? WasPresent : WasAbsent, attendance.AbsenceReason, attendance.InvitedOn);
    }

    public Attendance ToAttendance(MeetingCircle circle, MeetingKind kind)
    {
        var expected = circle.People.FirstOrDefault(person => person.Person.Value == Person) ?? throw new RefusedException(new NoSuchPart("参会人员"));
        return new Attendance(expected.Person, expected.As, Presence == WasPresent, Reason, InvitedOn, kind == MeetingKind.Training && expected.As != Capacity.SupervisingLeader ? expected.Of : null);
    }
}

public sealed class StudyRow
{
    public Guid Finding { get; set; }
    public string? Note { get; set; }
}

public sealed class SelfCheckRow
{
    public Guid Person { get; set; }
    public string? Text { get; set; }

    /// <summary>Numbers of findings, as they are written: 1、3、5-7.</summary>
    public string? Numbers { get; set; }
}

public sealed class CriticismRow
{
    public Guid? By { get; set; }
    public Guid Of { get; set; }
    public string? Text { get; set; }
}

public sealed class DecisionRow
{
    public string? Text { get; set; }
    public Guid? Owner { get; set; }
    public DateOnly? Due { get; set; }
    public bool IsFilled => !string.IsNullOrWhiteSpace(Text) || Owner is not null || Due is not null;
}

public sealed record NoFindingOfThatNumber(string Number) : Refusal($"没有序号为“{Number}”的反馈问题，请核对对照问题的序号");
