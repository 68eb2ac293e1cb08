using Bihuan.Tests.World;
using Bihuan.Web.Features.Ledger;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
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
            "findings" when route.StartsWith("findings/bulk/") => [await BulkAsync(world)],
            "findings" when route == "findings/{id}" => await OnePerStateAsync(world),
            "findings" => [cast.Findings[0].Id.Value],
            "inspections" => [cast.Inspection.Id.Value],
            "rounds" => [cast.Round.Id.Value],
            "units" => [cast.Water.Id.Value],
            "people" => [cast[Domain.People.Role.Liaison].Id.Value],
            _ => [],
        };
    }

    /// <summary>A bulk act of the director that changed something and was refused something.</summary>
    private static Task<Guid> BulkAsync(SmallWorld world) => world.WithDbAsync(async db =>
    {
        var director = await world.ActorAsync(world.Cast[Domain.People.Role.OfficeDirector]);
        var many = new ActOnMany(db, new OfficeClock(world.Time));
        var result = await many.ActAsync(new Selection([], new FindingFilter()), new BulkInput { Kind = BulkActKind.Issue, Reason = "反馈会已召开" }, director, default);
        return result.Id;
    });

    private static Task<List<Guid>> OnePerStateAsync(SmallWorld world) => world.WithDbAsync(async db =>
        (await db.Findings.AsNoTracking().Select(finding => new { finding.Id, finding.State }).ToListAsync()).OrderBy(f => f.Id.Value).DistinctBy(f => f.State).Select(f => f.Id.Value).ToList());
}
