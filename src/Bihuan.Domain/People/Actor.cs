namespace Bihuan.Domain.People;

/// <summary>
/// Who acts, and how far his posts reach today. Made from the person's posts valid that day and the unit tree,
/// and kept for some seconds; rules ask the actor, never a session.
/// </summary>
public sealed record Actor
{
    public required PersonId Person { get; init; }
    public required string Name { get; init; }
    public required RegionId Region { get; init; }
    public required IReadOnlyList<ActorPost> Posts { get; init; }

    /// <summary>The person for whom he acts under a delegation, if any (“甲代乙”).</summary>
    public PersonId? OnBehalfOf { get; init; }

    /// <summary>The absent person's name, for the head of the page.</summary>
    public string? OnBehalfOfName { get; init; }

    /// <summary>Whose place he fills: what stands under a name stands under this one. His own, or the absent person's.</summary>
    public PersonId InPlaceOf => OnBehalfOf ?? Person;

    /// <summary>
    /// Whether one of these hands is his or that of the person for whom he acts. Maker and checker are told apart by it: ask
    /// it of the maker and of the person for whom the maker acted, and neither of four pairs can meet.
    /// </summary>
    public bool IsAnyOf(params IEnumerable<PersonId?> hands) => hands.Any(hand => hand is { } person && (person == Person || person == OnBehalfOf));

    /// <summary>The program itself: scheduled work and the first start.</summary>
    public static Actor System(RegionId region) =>
        new() { Person = new PersonId(Guid.Empty), Name = "系统", Region = region, Posts = [] };

    public bool IsSystem => Person.Value == Guid.Empty;

    public bool Holds(Role role) => Posts.Any(post => post.Role == role);

    /// <summary>巡察办: its director or a clerk.</summary>
    public bool IsOfTheOffice => HoldsAny(Roles.Office);

    public bool HoldsAny(IReadOnlySet<Role> roles) => Posts.Any(post => roles.Contains(post.Role));

    /// <summary>Holds the role for this unit: by a post in it, above it, in care of it, or for the whole region.</summary>
    public bool HoldsFor(Role role, UnitId unit) => Posts.Any(post => post.Role == role && post.Reaches(unit));

    public bool HoldsAnyFor(IReadOnlySet<Role> roles, UnitId unit) => Posts.Any(post => roles.Contains(post.Role) && post.Reaches(unit));
}

/// <summary>A post held today.</summary>
/// <param name="Reach">The post's unit and all below it; for a team the units it inspected; unused for roles that see the whole region.</param>
public sealed record ActorPost(Role Role, UnitId Unit, IReadOnlySet<UnitId> Reach)
{
    public bool Reaches(UnitId unit) => Roles.WholeRegion.Contains(Role) || Reach.Contains(unit);
}
