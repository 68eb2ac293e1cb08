using Bihuan.Domain.People;
using Bihuan.Tests.World;
using Bihuan.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Browser;

/// <summary>An address to look at, through the eyes of a role; null for somebody not signed in.</summary>
public sealed record Look(string Url, Role? As, string Name);

/// <summary>
/// Every page of the program, taken from its routes, so that a new page cannot be forgotten: one whose parameters nobody
/// knows how to fill makes the tests fail.
/// </summary>
internal static class PageCatalog
{
    /// <summary>Who looks, if the page lets them: those who see most of the page come first.</summary>
    private static readonly Role[] Lookers =
        [Role.OfficeDirector, Role.OfficeClerk, Role.Liaison, Role.StationedInspector, Role.SystemAdmin, Role.AuditAdmin, Role.SecurityAdmin];

    /// <summary>Pages that look different to others are looked at by them too.</summary>
    private static readonly Dictionary<string, Role[]> Also = new()
    {
        [""] = [Role.Liaison, Role.StationedInspector, Role.SystemAdmin, Role.AuditAdmin, Role.SupervisingLeader],
        ["findings"] = [Role.Liaison],
        ["findings/{id:guid}"] = [Role.Liaison, Role.StationedInspector],
    };

    /// <summary>Pages that are nobody's business but theirs.</summary>
    private static readonly Dictionary<string, Role> Only = new() { ["delegations/{id:guid}/end"] = Role.SystemAdmin };

    public static async Task<IReadOnlyList<Look>> OfAsync(SmallWorld world)
    {
        var looks = new List<Look>();
        foreach (var page in world.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(IsPage).OrderBy(page => page.Order))
        {
            var route = page.RoutePattern.RawText!.Trim('/');
            var urls = await Fillings.OfAsync(route, world);
            Assert.True(urls.Count > 0, $"The test does not know how to fill in /{route}: add it to {nameof(Fillings)}.");
            foreach (var url in urls) looks.AddRange(RolesFor(page, route).Select(role => new Look(url, role, NameOf(url, route, urls, role))));
        }

        return [.. looks.Distinct()];
    }

    /// <summary>The set-up page is there only while nobody is; it has a test of its own.</summary>
    private static bool IsPage(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && endpoint.RoutePattern.RawText is not "setup";

    private static IEnumerable<Role?> RolesFor(RouteEndpoint page, string route)
    {
        if (page.Metadata.GetMetadata<IAllowAnonymous>() is not null) return [null];
        var allowed = page.Metadata.OfType<IAuthorizationRequirementData>().SelectMany(data => data.GetRequirements()).OfType<Permission>().Select(p => p.Roles).ToArray();
        Assert.True(allowed.Length > 0, $"/{route} carries no permission: nobody could open it.");
        if (Only.TryGetValue(route, out var only)) return [only];
        var first = Lookers.First(role => allowed.All(roles => roles.Contains(role)));
        return Also.GetValueOrDefault(route, []).Where(role => allowed.All(roles => roles.Contains(role))).Prepend(first).Select(role => (Role?)role);
    }

    private static string NameOf(string url, string route, IReadOnlyList<string> urls, Role? role)
    {
        var name = route.Length == 0 ? "home" : route.Replace("{", "").Replace("}", "").Replace(":int", "").Replace(":guid", "").Replace('/', '-');
        if (urls.Count > 1) name += $"-{urls.ToList().IndexOf(url) + 1}";
        return role is null ? name : $"{name}-{role}";
    }
}
