using Bihuan.Domain.Findings;
using Bihuan.Tests.World;
using Bihuan.Web.Features.Ledger;
using Bihuan.Web.Storage.Search;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Browser;

/// <summary>Addresses for the routes that have parameters, filled with what is in the world.</summary>
internal static class Fillings
{
    /// <summary>The finding that is at work with measures and milestones (see <see cref="Stages"/>).</summary>
    private const int AtWork = 6;

    public static async Task<IReadOnlyList<string>> OfAsync(string route, SmallWorld world)
    {
        if (route.StartsWith("status/")) return ["/status/400", "/status/403", "/status/404", "/status/409", "/status/500"];
        if (!route.Contains('{')) return [$"/{route}"];
        var ids = await IdsAsync(route.Split('/')[0], route, world);
        var atWork = await world.ReloadAsync(world.Finding(AtWork).Id);
        return [.. ids.Select(id => "/" + string.Join('/', route.Split('/').Select(part => Fill(part, id, atWork, world))))];
    }

    private static string Fill(string part, Guid id, Finding atWork, SmallWorld world) => part switch
    {
        _ when part.StartsWith("{id") => id.ToString("N"),
        _ when part.StartsWith("{measure") => atWork.Measures[0].Id.Value.ToString("N"),
        _ when part.StartsWith("{milestone") => atWork.Measures[0].Milestones[0].Id.Value.ToString("N"),
        _ when part.StartsWith("{post") => world.Cast[Bihuan.Domain.People.Role.Liaison].Posts[0].Id.Value.ToString("N"),
        _ => part,
    };

    private static async Task<IReadOnlyList<Guid>> IdsAsync(string thing, string route, SmallWorld world)
    {
        var cast = world.Cast;
        return thing switch
        {
            "findings" when route.StartsWith("findings/bulk/") => [await BulkAsync(world)],
            "findings" when route is "findings/{id:guid}" => await OnePerStateAsync(world),
            "findings" when route.EndsWith("/closure") || route.EndsWith("/relapse") => [world.Finding(1).Id.Value],
            "findings" => [world.Finding(AtWork).Id.Value],
            "evidence" => [(await world.ReloadAsync(world.Finding(2).Id)).Evidence[0].Id.Value],
            "inspections" => [cast.Inspection.Id.Value],
            "rounds" => [cast.Round.Id.Value],
            "rule-sets" => [cast.Rules.Id.Value],
            "feedback-documents" => [(await world.EnterDocumentAsync()).Value],
            "units" => [cast.Water.Id.Value],
            "people" => [cast[Bihuan.Domain.People.Role.Liaison].Id.Value],
            _ => [],
        };
    }

    /// <summary>A bulk act of the director that changed something and was refused something.</summary>
    private static async Task<Guid> BulkAsync(SmallWorld world)
    {
        var director = await world.ActorAsync(world.Cast[Domain.People.Role.OfficeDirector]);
        var many = new ActOnMany(world.Services.GetRequiredService<IServiceScopeFactory>(), new OfficeClock(world.Time));
        return (await many.ActAsync(new Selection([], new FindingFilter()), new BulkInput { Kind = BulkActKind.Issue, Reason = "反馈会已召开" }, director, default)).Id;
    }

    private static Task<List<Guid>> OnePerStateAsync(SmallWorld world) => world.WithDbAsync(async db =>
        (await db.Findings.AsNoTracking().Select(finding => new { finding.Id, finding.State }).ToListAsync()).OrderBy(f => f.Id.Value).DistinctBy(f => f.State).Select(f => f.Id.Value).ToList());
}
