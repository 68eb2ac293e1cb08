using Bihuan.Domain.People;
using Microsoft.AspNetCore.Authorization;

namespace Bihuan.Web.Access;

/// <summary>What a page or endpoint asks for, as a type. A permission names roles; whether the post reaches the unit is asked where the thing is loaded.</summary>
public abstract class Permission(params Role[] roles) : IAuthorizationRequirement
{
    public IReadOnlySet<Role> Roles { get; } = roles.ToHashSet();

    public virtual bool Allows(Actor actor) => actor.HoldsAny(Roles);
}

/// <summary>Stands on a page or endpoint: <c>[Authorize&lt;MayReview&gt;]</c>. What carries neither this nor AllowAnonymous is refused.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class AuthorizeAttribute<TPermission> : AuthorizeAttribute, IAuthorizationRequirementData where TPermission : Permission, new()
{
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new TPermission()];
}
