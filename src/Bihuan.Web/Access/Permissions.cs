using Bihuan.Domain.People;
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

public sealed class MayReview() : Permission(StationedInspector, OfficeClerk, OfficeDirector);

public sealed class MayClose() : Permission(OfficeDirector);

/// <summary>Manage units, people and accounts; reads no business text.</summary>
public sealed class MayManagePeople() : Permission(SystemAdmin);

public sealed class MaySeePeople() : Permission(SystemAdmin, SecurityAdmin, OfficeDirector, OfficeClerk);

public sealed class MaySeeHistory() : Permission(AuditAdmin);

public sealed class MaySeeRuleSets() : Permission(OfficeDirector, OfficeClerk, TeamMember, StationedInspector, UnitHead, Liaison);
