using Bihuan.Tests.World;
using Bihuan.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Access;

/// <summary>One way into the program, as it runs: an address, its methods and who may pass.</summary>
/// <param name="Permission">Null where none is declared.</param>
internal sealed record Door(string Pattern, IReadOnlyList<string> Methods, bool IsOpen, Permission? Permission)
{
    public bool TakesGet => Methods.Count == 0 || Methods.Contains("GET");
    public bool IsAboutOneThing => Pattern.Contains('{', StringComparison.Ordinal);
    public string FirstWord => Pattern.Trim('/').Split('/')[0];

    public override string ToString() => $"{string.Join(',', Methods)} {Pattern}";

    /// <summary>Every endpoint of the running program; pages are compiled first, because only then do they show their attributes.</summary>
    public static async Task<IReadOnlyList<Door>> AllAsync(SmallWorld world)
    {
        var pages = world.Services.GetRequiredService<PageLoader>();
        var doors = new List<Door>();
        foreach (var endpoint in world.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var metadata = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? (await pages.LoadAsync(page, endpoint.Metadata)).EndpointMetadata ?? []
                : [.. endpoint.Metadata];
            var permission = metadata.OfType<IAuthorizationRequirementData>().SelectMany(data => data.GetRequirements()).OfType<Permission>().SingleOrDefault();
            var methods = metadata.OfType<HttpMethodMetadata>().SelectMany(method => method.HttpMethods).ToArray();
            doors.Add(new Door($"/{endpoint.RoutePattern.RawText!.TrimStart('/')}", methods, metadata.OfType<IAllowAnonymous>().Any(), permission));
        }

        return doors;
    }
}
