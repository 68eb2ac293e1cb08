namespace Bihuan.Domain;

/// <summary>An id made by the application: ids sort by the time they were made.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }
    static abstract TSelf From(Guid value);
    static TSelf New() => TSelf.From(RisingId.Next());
}

public readonly record struct RegionId(Guid Value) : IId<RegionId> { public static RegionId From(Guid value) => new(value); public static RegionId New() => IId<RegionId>.New(); }
public readonly record struct UnitId(Guid Value) : IId<UnitId> { public static UnitId From(Guid value) => new(value); public static UnitId New() => IId<UnitId>.New(); }
public readonly record struct PersonId(Guid Value) : IId<PersonId> { public static PersonId From(Guid value) => new(value); public static PersonId New() => IId<PersonId>.New(); }
public readonly record struct PostId(Guid Value) : IId<PostId> { public static PostId From(Guid value) => new(value); public static PostId New() => IId<PostId>.New(); }
public readonly record struct DelegationId(Guid Value) : IId<DelegationId> { public static DelegationId From(Guid value) => new(value); public static DelegationId New() => IId<DelegationId>.New(); }
public readonly record struct TermId(Guid Value) : IId<TermId> { public static TermId From(Guid value) => new(value); public static TermId New() => IId<TermId>.New(); }
public readonly record struct RoundId(Guid Value) : IId<RoundId> { public static RoundId From(Guid value) => new(value); public static RoundId New() => IId<RoundId>.New(); }
public readonly record struct RuleSetId(Guid Value) : IId<RuleSetId> { public static RuleSetId From(Guid value) => new(value); public static RuleSetId New() => IId<RuleSetId>.New(); }
public readonly record struct InspectionId(Guid Value) : IId<InspectionId> { public static InspectionId From(Guid value) => new(value); public static InspectionId New() => IId<InspectionId>.New(); }
public readonly record struct FeedbackMeetingId(Guid Value) : IId<FeedbackMeetingId> { public static FeedbackMeetingId From(Guid value) => new(value); public static FeedbackMeetingId New() => IId<FeedbackMeetingId>.New(); }
public readonly record struct FeedbackDocumentId(Guid Value) : IId<FeedbackDocumentId> { public static FeedbackDocumentId From(Guid value) => new(value); public static FeedbackDocumentId New() => IId<FeedbackDocumentId>.New(); }
public readonly record struct FindingId(Guid Value) : IId<FindingId> { public static FindingId From(Guid value) => new(value); public static FindingId New() => IId<FindingId>.New(); }
public readonly record struct ResponsibilityId(Guid Value) : IId<ResponsibilityId> { public static ResponsibilityId From(Guid value) => new(value); public static ResponsibilityId New() => IId<ResponsibilityId>.New(); }
public readonly record struct MeasureId(Guid Value) : IId<MeasureId> { public static MeasureId From(Guid value) => new(value); public static MeasureId New() => IId<MeasureId>.New(); }
public readonly record struct MilestoneId(Guid Value) : IId<MilestoneId> { public static MilestoneId From(Guid value) => new(value); public static MilestoneId New() => IId<MilestoneId>.New(); }
public readonly record struct ProgressEntryId(Guid Value) : IId<ProgressEntryId> { public static ProgressEntryId From(Guid value) => new(value); public static ProgressEntryId New() => IId<ProgressEntryId>.New(); }
public readonly record struct EvidenceId(Guid Value) : IId<EvidenceId> { public static EvidenceId From(Guid value) => new(value); public static EvidenceId New() => IId<EvidenceId>.New(); }
public readonly record struct SubmissionId(Guid Value) : IId<SubmissionId> { public static SubmissionId From(Guid value) => new(value); public static SubmissionId New() => IId<SubmissionId>.New(); }
public readonly record struct ReviewId(Guid Value) : IId<ReviewId> { public static ReviewId From(Guid value) => new(value); public static ReviewId New() => IId<ReviewId>.New(); }
public readonly record struct ObligationId(Guid Value) : IId<ObligationId> { public static ObligationId From(Guid value) => new(value); public static ObligationId New() => IId<ObligationId>.New(); }
public readonly record struct CalendarEditionId(Guid Value) : IId<CalendarEditionId> { public static CalendarEditionId From(Guid value) => new(value); public static CalendarEditionId New() => IId<CalendarEditionId>.New(); }
public readonly record struct MeetingId(Guid Value) : IId<MeetingId> { public static MeetingId From(Guid value) => new(value); public static MeetingId New() => IId<MeetingId>.New(); }
public readonly record struct BulletinId(Guid Value) : IId<BulletinId> { public static BulletinId From(Guid value) => new(value); public static BulletinId New() => IId<BulletinId>.New(); }
public readonly record struct SavedViewId(Guid Value) : IId<SavedViewId> { public static SavedViewId From(Guid value) => new(value); public static SavedViewId New() => IId<SavedViewId>.New(); }
public readonly record struct PlanId(Guid Value) : IId<PlanId> { public static PlanId From(Guid value) => new(value); public static PlanId New() => IId<PlanId>.New(); }
public readonly record struct PlanVersionId(Guid Value) : IId<PlanVersionId> { public static PlanVersionId From(Guid value) => new(value); public static PlanVersionId New() => IId<PlanVersionId>.New(); }
public readonly record struct ReportId(Guid Value) : IId<ReportId> { public static ReportId From(Guid value) => new(value); public static ReportId New() => IId<ReportId>.New(); }
public readonly record struct InnerNotificationId(Guid Value) : IId<InnerNotificationId> { public static InnerNotificationId From(Guid value) => new(value); public static InnerNotificationId New() => IId<InnerNotificationId>.New(); }
public readonly record struct RectificationGroupId(Guid Value) : IId<RectificationGroupId> { public static RectificationGroupId From(Guid value) => new(value); public static RectificationGroupId New() => IId<RectificationGroupId>.New(); }
public readonly record struct LetterId(Guid Value) : IId<LetterId> { public static LetterId From(Guid value) => new(value); public static LetterId New() => IId<LetterId>.New(); }
public readonly record struct ProposalId(Guid Value) : IId<ProposalId> { public static ProposalId From(Guid value) => new(value); public static ProposalId New() => IId<ProposalId>.New(); }
public readonly record struct DutyReportId(Guid Value) : IId<DutyReportId> { public static DutyReportId From(Guid value) => new(value); public static DutyReportId New() => IId<DutyReportId>.New(); }
public readonly record struct HandoverId(Guid Value) : IId<HandoverId> { public static HandoverId From(Guid value) => new(value); public static HandoverId New() => IId<HandoverId>.New(); }
public readonly record struct RecurrenceId(Guid Value) : IId<RecurrenceId> { public static RecurrenceId From(Guid value) => new(value); public static RecurrenceId New() => IId<RecurrenceId>.New(); }
public readonly record struct SupervisionId(Guid Value) : IId<SupervisionId> { public static SupervisionId From(Guid value) => new(value); public static SupervisionId New() => IId<SupervisionId>.New(); }
public readonly record struct PersonalActId(Guid Value) : IId<PersonalActId> { public static PersonalActId From(Guid value) => new(value); public static PersonalActId New() => IId<PersonalActId>.New(); }
public readonly record struct HandbookEditionId(Guid Value) : IId<HandbookEditionId> { public static HandbookEditionId From(Guid value) => new(value); public static HandbookEditionId New() => IId<HandbookEditionId>.New(); }
