using Bihuan.Domain.People;

namespace Bihuan.Domain.Meetings;

/// <summary>The bodies that take part from outside the unit, and who speaks for them.</summary>
public static class MeetingParties
{
    /// <summary>派员参加并评价质量 (B07).</summary>
    public static readonly IReadOnlyList<MeetingParty> Appraising = [MeetingParty.StationedTeam, MeetingParty.OrganizationDept];

    public static IReadOnlySet<Role> RolesOf(MeetingParty party) => party switch
    {
        MeetingParty.InspectionOffice => Roles.Office,
        MeetingParty.DisciplineCommission => new HashSet<Role> { Role.DisciplineOfficer },
        MeetingParty.OrganizationDept => new HashSet<Role> { Role.OrganizationOfficer },
        _ => new HashSet<Role> { Role.StationedInspector },
    };

    public static bool SitsIn(MeetingParty party, UnitId? unit, Actor actor) =>
        unit is { } of ? actor.HoldsAnyFor(RolesOf(party), of) : actor.HoldsAny(RolesOf(party));

    /// <summary>The bodies this actor speaks for, whatever the unit.</summary>
    public static IReadOnlyList<MeetingParty> Of(Actor actor) => [.. Enum.GetValues<MeetingParty>().Where(party => actor.HoldsAny(RolesOf(party)))];
}
