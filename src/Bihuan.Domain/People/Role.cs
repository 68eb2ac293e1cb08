namespace Bihuan.Domain.People;

/// <summary>
/// The capacity in which a person holds a post. A post names the unit it reaches: for a leader in charge and a
/// stationed team that is the unit in their care, for an inspection team the team itself.
/// </summary>
public enum Role
{
    /// <summary>巡察办主任: runs everything and seals closures.</summary>
    OfficeDirector,
    /// <summary>巡察办干部.</summary>
    OfficeClerk,
    /// <summary>巡察组成员: writes findings, verifies.</summary>
    TeamMember,
    /// <summary>被巡察单位主要负责人.</summary>
    UnitHead,
    /// <summary>班子成员: sees what stands under his name, and what nobody has claimed yet.</summary>
    LeadershipMember,
    /// <summary>责任科室经办人.</summary>
    SectionHandler,
    /// <summary>联络员: fills in for the whole unit.</summary>
    Liaison,
    /// <summary>派驻纪检监察组.</summary>
    StationedInspector,
    /// <summary>纪委监委.</summary>
    DisciplineOfficer,
    /// <summary>组织部.</summary>
    OrganizationOfficer,
    /// <summary>分管（联系）县领导.</summary>
    SupervisingLeader,
    /// <summary>巡察工作领导小组.</summary>
    LeadingGroupMember,
    /// <summary>县政府办.</summary>
    GovernmentOfficer,
    /// <summary>系统管理员: units, people, accounts; reads no business text.</summary>
    SystemAdmin,
    /// <summary>安全管理员: who may do what; reads no business text.</summary>
    SecurityAdmin,
    /// <summary>审计管理员: the history, nothing else.</summary>
    AuditAdmin,
}

/// <summary>Groups of roles that rules speak of.</summary>
public static class Roles
{
    /// <summary>See every unit of the region.</summary>
    public static readonly IReadOnlySet<Role> WholeRegion = new HashSet<Role>
        { Role.OfficeDirector, Role.OfficeClerk, Role.DisciplineOfficer, Role.OrganizationOfficer, Role.LeadingGroupMember, Role.GovernmentOfficer };

    /// <summary>巡察办: its director and clerks.</summary>
    public static readonly IReadOnlySet<Role> Office = new HashSet<Role> { Role.OfficeDirector, Role.OfficeClerk };

    /// <summary>See findings before they are issued to the unit.</summary>
    public static readonly IReadOnlySet<Role> SeeDrafts = new HashSet<Role> { Role.OfficeDirector, Role.OfficeClerk, Role.TeamMember };

    /// <summary>See everything of the unit their post reaches.</summary>
    public static readonly IReadOnlySet<Role> WholeUnit = new HashSet<Role>
        { Role.UnitHead, Role.Liaison, Role.StationedInspector, Role.SupervisingLeader };

    /// <summary>See what stands under their own or their section's name.</summary>
    public static readonly IReadOnlySet<Role> OwnNameOnly = new HashSet<Role> { Role.LeadershipMember, Role.SectionHandler };

    /// <summary>领导班子 of a unit.</summary>
    public static readonly IReadOnlySet<Role> Leadership = new HashSet<Role> { Role.UnitHead, Role.LeadershipMember };

    /// <summary>Read what the region's secretary, leading group and standing committee heard and decided (B13).</summary>
    public static readonly IReadOnlySet<Role> HearingReaders = new HashSet<Role>
        { Role.OfficeDirector, Role.OfficeClerk, Role.DisciplineOfficer, Role.OrganizationOfficer, Role.LeadingGroupMember };

    /// <summary>The three administrators (三员), separate from each other and from the business.</summary>
    public static readonly IReadOnlySet<Role> Administrators = new HashSet<Role> { Role.SystemAdmin, Role.SecurityAdmin, Role.AuditAdmin };

    /// <summary>People of the inspected unit.</summary>
    public static readonly IReadOnlySet<Role> OfTheUnit = new HashSet<Role>
        { Role.UnitHead, Role.LeadershipMember, Role.SectionHandler, Role.Liaison };
}
