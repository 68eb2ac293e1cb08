using Bihuan.Domain.People;
using Bihuan.Domain.RuleSets;
using static Bihuan.Domain.People.Role;

namespace Bihuan.Web.Access;

/// <summary>Everybody with a valid post but the three administrators: the business of rectification.</summary>
public sealed class MaySeeFindings() : Permission(
    OfficeDirector, OfficeClerk, TeamMember, UnitHead, LeadershipMember, SectionHandler, Liaison, StationedInspector,
    DisciplineOfficer, OrganizationOfficer, SupervisingLeader, LeadingGroupMember, GovernmentOfficer);

/// <summary>Everybody with any valid post: home, own account, the guide.</summary>
public sealed class MayEnter() : Permission(Enum.GetValues<Role>());

/// <summary>Change the own password, look at the own sign-ins, sign out: whoever is signed in, whatever posts he holds today.</summary>
public sealed class MayKeepOwnAccount() : Permission(Enum.GetValues<Role>())
{
    public override bool Allows(Actor actor) => true;
}

/// <summary>Open rounds, put units into them, register the feedback meeting.</summary>
public sealed class MayRunRounds() : Permission(OfficeDirector, OfficeClerk);

public sealed class MaySeeRounds() : Permission(OfficeDirector, OfficeClerk, TeamMember, DisciplineOfficer, OrganizationOfficer, LeadingGroupMember, GovernmentOfficer);

/// <summary>Read feedback documents into findings and issue them.</summary>
public sealed class MayReadFeedback() : Permission(OfficeDirector, OfficeClerk, TeamMember);

/// <summary>Fill in the three lists, progress and evidence, and submit.</summary>
public sealed class MayRectify() : Permission(UnitHead, LeadershipMember, SectionHandler, Liaison);

/// <summary>Hand in for the whole unit: plan, reports, notification, group.</summary>
public sealed class MayReport() : Permission(UnitHead, Liaison);

/// <summary>Decide on talks and criticism: the office, and the head of a unit about the bodies below it (C04, C05, C10).</summary>
public sealed class MayDecideProposals() : Permission(OfficeDirector, OfficeClerk, UnitHead);

/// <summary>Receive the reports of units, and sign for them by opening them (B10).</summary>
public sealed class MayReceiveReports() : Permission(OfficeDirector, OfficeClerk, DisciplineOfficer, OrganizationOfficer, SupervisingLeader, LeadingGroupMember);

/// <summary>The review desk: whoever a rule set may put on a step, and no other.</summary>
public sealed class MayReview() : Permission([.. RuleSetCheck.Reviewers]);

public sealed class MayClose() : Permission([.. RuleSetCheck.Closers]);

/// <summary>Register the meetings of the own unit and report on them.</summary>
public sealed class MayHoldMeetings() : Permission(UnitHead, Liaison);

/// <summary>Register the region's hearings and trainings.</summary>
public sealed class MayHoldRegionMeetings() : Permission(OfficeDirector, OfficeClerk);

public sealed class MayCorrectMeetings() : Permission(UnitHead, Liaison, OfficeDirector, OfficeClerk);

public sealed class MaySeeRegionMeetings() : Permission(OfficeDirector, OfficeClerk, DisciplineOfficer, OrganizationOfficer, LeadingGroupMember, GovernmentOfficer);

/// <summary>Read and sign handover sheets: heads, those who see the unit, the office (B15).</summary>
public sealed class MaySeeHandovers() : Permission(
    OfficeDirector, OfficeClerk, TeamMember, UnitHead, Liaison, StationedInspector, DisciplineOfficer, OrganizationOfficer, SupervisingLeader, LeadingGroupMember, GovernmentOfficer);

/// <summary>What the leaders of units do: the office and those who supervise, and each head of his own unit (A18).</summary>
public sealed class MaySeeActivity() : Permission(
    OfficeDirector, OfficeClerk, UnitHead, StationedInspector, DisciplineOfficer, OrganizationOfficer, SupervisingLeader, LeadingGroupMember);

/// <summary>Send observers to a democratic life meeting and say what it was worth (B07, B08).</summary>
public sealed class MayAppraiseMeetings() : Permission(StationedInspector, OrganizationOfficer);

/// <summary>Take note of reports and warnings about meetings (B06, B07).</summary>
public sealed class MayAcknowledgeNotices() : Permission(OfficeDirector, OfficeClerk, DisciplineOfficer, OrganizationOfficer);

/// <summary>Manage units, people and accounts; reads no business text.</summary>
public sealed class MayManagePeople() : Permission(SystemAdmin);

public sealed class MaySeePeople() : Permission(SystemAdmin, SecurityAdmin, OfficeDirector, OfficeClerk);

public sealed class MaySeeHistory() : Permission(AuditAdmin);

/// <summary>The days by which deadlines are counted concern everybody who has one.</summary>
public sealed class MaySeeCalendar() : Permission(
    OfficeDirector, OfficeClerk, TeamMember, UnitHead, LeadershipMember, SectionHandler, Liaison, StationedInspector,
    DisciplineOfficer, OrganizationOfficer, SupervisingLeader, LeadingGroupMember, GovernmentOfficer);

/// <summary>By which rules time runs: whoever is bound by them or sees a round or an inspection.</summary>
public sealed class MaySeeRuleSets() : Permission(
    OfficeDirector, OfficeClerk, TeamMember, StationedInspector, UnitHead, LeadershipMember, Liaison,
    DisciplineOfficer, OrganizationOfficer, SupervisingLeader, LeadingGroupMember, GovernmentOfficer);

/// <summary>Look at the filed weeks: the two receivers, 巡察办 and 县政府办, and the leading group (C01).</summary>
public sealed class MaySeeDispatch() : Permission(OfficeDirector, OfficeClerk, GovernmentOfficer, LeadingGroupMember);

/// <summary>Figures of whole units on any day; not for those who see only what stands under their own name.</summary>
public sealed class MaySeeStatistics() : Permission(
    OfficeDirector, OfficeClerk, TeamMember, UnitHead, Liaison, StationedInspector, DisciplineOfficer, OrganizationOfficer, SupervisingLeader, LeadingGroupMember, GovernmentOfficer);
