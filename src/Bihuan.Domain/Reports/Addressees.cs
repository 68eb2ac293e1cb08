using Bihuan.Domain.People;

namespace Bihuan.Domain.Reports;

/// <summary>To whom a report goes.</summary>
public enum Addressee { LeadingGroup, InspectionOffice, DisciplineCommission, OrganizationDept, SupervisingLeader }

/// <summary>Which report goes to whom, and in which capacity people receive it.</summary>
public static class Addressees
{
    private static readonly Dictionary<Addressee, IReadOnlySet<Role>> Receivers = new()
    {
        [Addressee.LeadingGroup] = new HashSet<Role> { Role.LeadingGroupMember },
        [Addressee.InspectionOffice] = Roles.Office,
        [Addressee.DisciplineCommission] = new HashSet<Role> { Role.DisciplineOfficer },
        [Addressee.OrganizationDept] = new HashSet<Role> { Role.OrganizationOfficer },
        [Addressee.SupervisingLeader] = new HashSet<Role> { Role.SupervisingLeader },
    };

    /// <summary>The interim report goes to the leading group by way of its office (B11), both double reports also to the leader in charge (B10).</summary>
    public static IReadOnlyList<Addressee> Of(ReportKind kind) => kind == ReportKind.Interim
        ? [Addressee.LeadingGroup, Addressee.InspectionOffice]
        : [Addressee.InspectionOffice, Addressee.DisciplineCommission, Addressee.OrganizationDept, Addressee.SupervisingLeader];

    public static bool Receives(Addressee addressee, UnitId unit, Actor actor) => actor.HoldsAnyFor(Receivers[addressee], unit);

    /// <summary>In which capacities he receives reports from every unit of the region.</summary>
    public static IReadOnlyList<Addressee> EverywhereOf(Actor actor) => [.. Receivers.Where(pair => pair.Value.All(Roles.WholeRegion.Contains) && actor.HoldsAny(pair.Value)).Select(pair => pair.Key)];

    /// <summary>The units whose reports he receives as the leader in charge.</summary>
    public static IReadOnlyList<UnitId> InChargeOf(Actor actor) => [.. actor.Posts.Where(post => post.Role == Role.SupervisingLeader).SelectMany(post => post.Reach).Distinct()];
}
