using Bihuan.Domain.Evidence;

namespace Bihuan.Domain.Meetings;

/// <summary>What is registered of a meeting. A correction replaces it as a whole; the earlier one is kept (<see cref="EarlierContent"/>).</summary>
public sealed record MeetingContent
{
    public required DateOnly HeldOn { get; init; }
    public required string Place { get; init; }
    public PersonId? Chair { get; init; }

    /// <summary>What it was about; required of the region's meetings.</summary>
    public string Agenda { get; init; } = "";
    public IReadOnlyList<Attendance> Attendees { get; init; } = [];

    /// <summary>逐条研究 (A16): of a study meeting.</summary>
    public IReadOnlyList<StudyNote> Studies { get; init; } = [];

    /// <summary>对照检查 (B05): of a democratic life meeting.</summary>
    public IReadOnlyList<SelfCheck> SelfChecks { get; init; } = [];

    /// <summary>相互批评 (B05): of a democratic life meeting.</summary>
    public IReadOnlyList<Criticism> Criticisms { get; init; } = [];

    /// <summary>听取事项 (B13): of the region's hearings.</summary>
    public IReadOnlyList<string> Heard { get; init; } = [];
    public IReadOnlyList<KeptFile> Minutes { get; init; } = [];

    public IEnumerable<Attendance> Present => Attendees.Where(attendee => attendee.IsPresent);

    public bool IsPresentAs(Capacity capacity) => Present.Any(attendee => attendee.As == capacity);

    /// <summary>Without what was left empty.</summary>
    internal MeetingContent Trimmed() => this with
    {
        Place = Place.Trim(),
        Agenda = Agenda.Trim(),
        Attendees = [.. Attendees.Select(attendee => attendee with { AbsenceReason = attendee.IsPresent || string.IsNullOrWhiteSpace(attendee.AbsenceReason) ? null : attendee.AbsenceReason.Trim() })],
        Studies = [.. Studies.Where(study => study.Note.Trim().Length > 0).Select(study => study with { Note = study.Note.Trim() })],
        SelfChecks = [.. SelfChecks.Where(check => check.Text.Trim().Length > 0).Select(check => check with { Text = check.Text.Trim() })],
        Criticisms = [.. Criticisms.Where(criticism => criticism.Text.Trim().Length > 0).Select(criticism => criticism with { Text = criticism.Text.Trim() })],
        Heard = [.. Heard.Where(item => item.Trim().Length > 0).Select(item => item.Trim())],
    };
}

/// <param name="InvitedOn">When somebody from outside the unit was invited (B07).</param>
/// <param name="Of">The unit he came for, at a training (A22).</param>
public sealed record Attendance(PersonId Person, Capacity As, bool IsPresent, string? AbsenceReason = null, DateOnly? InvitedOn = null, UnitId? Of = null);

/// <summary>What the committee said of one finding.</summary>
public sealed record StudyNote(FindingId Finding, string Note);

/// <summary>What a member of the leadership said of himself, and of which findings.</summary>
public sealed record SelfCheck(PersonId Person, string Text, IReadOnlyList<FindingId> Findings);

public sealed record Criticism(PersonId By, PersonId Of, string Text);

/// <summary>A content as it was registered before a correction.</summary>
public sealed record EarlierContent(MeetingContent Content, string ReplacedBecause, PersonId By, DateTimeOffset At);

/// <summary>会议情况报告 (B07).</summary>
public sealed record MeetingReport(IReadOnlyList<KeptFile> Files, PersonId By, DateTimeOffset At);

/// <summary>What a sent observer's body says of the meeting's quality (B07, B08).</summary>
public sealed record Appraisal(MeetingParty Party, MeetingQuality Quality, string Comment, PersonId By, DateTimeOffset At);
