using Bihuan.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Browser;

/// <summary>Addresses for the routes that have parameters, filled with what is in the world.</summary>
internal static class Fillings
{
    public static async Task<IReadOnlyList<string>> OfAsync(string route, SmallWorld world)
    {
        if (route.StartsWith("status/")) return ["/status/400", "/status/403", "/status/404", "/status/409", "/status/500"];
        if (!route.Contains('{')) return [$"/{route}"];
        var ids = await IdsAsync(route.Split('/')[0], route, world);
        return [.. ids.Select(id => "/" + string.Join('/', route.Split('/').Select(part => part.StartsWith("{id") ? id.ToString("N") : part)))];
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(string thing, string route, SmallWorld world)
    {
        var cast = world.Cast;
        return thing switch
        {
            "findings" when route == "findings/{id}" => await OnePerStateAsync(world),
            "findings" => [cast.Findings[0].Id.Value],
            "inspections" => [cast.Inspection.Id.Value],
            "rounds" => [cast.Round.Id.Value],
            "units" => [cast.Water.Id.Value],
            "people" => [cast[Domain.People.Role.Liaison].Id.Value],
            _ => [],
        };
    }

    private static Task<List<Guid>> OnePerStateAsync(SmallWorld world) => world.WithDbAsync(async db =>
        (await db.Findings.AsNoTracking().Select(finding => new { finding.Id, finding.State }).ToListAsync()).OrderBy(f => f.Id.Value).DistinctBy(f => f.State).Select(f => f.Id.Value).ToList());
}
