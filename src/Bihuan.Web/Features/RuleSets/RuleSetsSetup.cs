using Bihuan.Domain;
using Bihuan.Domain.RuleSets;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.RuleSets;

internal static class RuleSetsSetup
{
    private const string Json = "application/json; charset=utf-8";

    public static void AddRuleSets(this IServiceCollection services)
    {
        services.AddScoped<SaveRuleSet>();
        services.AddScoped<AdoptRules>();
    }

    /// <summary>A rule set can be taken to another office as a file, and a file can be checked against its schema.</summary>
    public static void MapRuleSets(this WebApplication app)
    {
        app.MapGet(Links.RuleSetSchema(), [Authorize<MaySeeRuleSets>] () => Results.Text(RuleSetDocument.Schema(), Json));
        app.MapGet("/rule-sets/{id:guid}/document.json", [Authorize<MaySeeRuleSets>] async (Guid id, BihuanDb db, CurrentActor current, CancellationToken cancellationToken) =>
        {
            var version = await db.RuleSets.AsNoTracking().SingleOrNotFoundAsync(rules => rules.Id == new RuleSetId(id) && rules.RegionId == current.Required.Region, cancellationToken);
            return Results.File(System.Text.Encoding.UTF8.GetBytes(version.Document), Json, $"{version.Name}-{version.Number}.json");
        });
    }
}
