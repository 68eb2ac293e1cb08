using Microsoft.AspNetCore.Authorization;

namespace Bihuan.Web.Access;

/// <summary>
/// Lets a request through when the actor holds one of the permission's roles today. Whoever still has the password that
/// was made for him gets no further than his own account; what was written in the name of somebody for whom he may act no longer is refused.
/// </summary>
internal sealed class PermissionHandler(CurrentActor current) : AuthorizationHandler<Permission>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Permission requirement)
    {
        var actor = await current.LoadAsync(context.User, current.Aborted);
        if (actor is null || !requirement.Allows(actor)) return;
        if (current.IsCapacityOver && requirement is not MayKeepOwnAccount && current.IsWriting) return;
        if (!current.MustChangePassword || requirement is MayKeepOwnAccount) context.Succeed(requirement);
    }
}

/// <summary>The rule for what carries no permission at all: nobody passes.</summary>
internal sealed class NobodyPasses : IAuthorizationRequirement;
