using Bihuan.Domain.Deadlines;

namespace Bihuan.Domain.Meetings;

/// <summary>What a meeting is. It is chosen once and never changed: a record of one kind cannot become one of another (B05).</summary>
public enum MeetingKind
{
    /// <summary>专题研究会: the unit's committee studies every finding by itself (A16).</summary>
    Study,
    /// <summary>整改动员会 (A20).</summary>
    Mobilisation,
    /// <summary>专题民主生活会 (B05).</summary>
    DemocraticLife,
    /// <summary>书记专题会: the region's secretary hears reports (B13).</summary>
    SecretarySession,
    /// <summary>巡察工作领导小组会议 (B13).</summary>
    LeadingGroupSession,
    /// <summary>常委会听取汇报 (B13).</summary>
    StandingCommittee,
    /// <summary>专题培训 (A22).</summary>
    Training,
}

public static class MeetingKinds
{
    /// <summary>Held by an inspected unit in the course of one inspection, with minutes.</summary>
    public static readonly IReadOnlyList<MeetingKind> OfUnit = [MeetingKind.Study, MeetingKind.Mobilisation, MeetingKind.DemocraticLife];

    /// <summary>Held for the whole region.</summary>
    public static readonly IReadOnlyList<MeetingKind> OfRegion = [MeetingKind.SecretarySession, MeetingKind.LeadingGroupSession, MeetingKind.StandingCommittee, MeetingKind.Training];

    /// <summary>Hear reports and decide (B13). Behind closed doors: their records are for those who run and supervise inspections.</summary>
    public static readonly IReadOnlyList<MeetingKind> Hearings = [MeetingKind.SecretarySession, MeetingKind.LeadingGroupSession, MeetingKind.StandingCommittee];

    /// <summary>What the unit has done by holding it; null for the region's meetings.</summary>
    public static ObligationKind? Meets(this MeetingKind kind) => kind switch
    {
        MeetingKind.Study => ObligationKind.StudyMeeting,
        MeetingKind.Mobilisation => ObligationKind.Mobilisation,
        MeetingKind.DemocraticLife => ObligationKind.DemocraticLifeMeeting,
        _ => null,
    };

    /// <summary>The one kind of meeting that meets this obligation; null where no meeting does.</summary>
    public static MeetingKind? ThatMeets(ObligationKind obligation) => OfUnit.Cast<MeetingKind?>().FirstOrDefault(kind => kind!.Value.Meets() == obligation);
}

/// <summary>In which capacity somebody is expected at a meeting.</summary>
public enum Capacity
{
    /// <summary>班子成员 of the unit, its head among them.</summary>
    Leadership,
    /// <summary>分管（联系）县领导 of the unit (B06).</summary>
    SupervisingLeader,
    /// <summary>派驻纪检监察组 of the unit (B07).</summary>
    StationedTeam,
    /// <summary>组织部 (B07).</summary>
    OrganizationDept,
    /// <summary>主要负责人 of a unit called to a training (A22).</summary>
    UnitHead,
    Participant,
}

/// <summary>Who receives a report or a warning (B06, B07).</summary>
public enum MeetingParty { InspectionOffice, DisciplineCommission, OrganizationDept, StationedTeam }

/// <summary>质量评价 (B08); at <see cref="Poor"/> the meeting is to be held again.</summary>
public enum MeetingQuality { Good, FairlyGood, Ordinary, Poor }

/// <summary>What waits to be acknowledged.</summary>
public enum NoticeKind
{
    /// <summary>The mapped leader was not at the democratic life meeting (B06).</summary>
    LeaderAbsent,
    /// <summary>The report on the democratic life meeting is to be read (B07).</summary>
    Report,
}
