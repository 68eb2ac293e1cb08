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

    /// <summary>The program itself: scheduled work and the first start.</summary>
    public static Actor System(RegionId region) =>
        new() { Person = new PersonId(Guid.Empty), Name = "系统", Region = region, Posts = [] };

    public bool IsSystem => Person.Value == Guid.Empty;

    public bool Holds(Role role) => Posts.Any(post => post.Role == role);

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
