using System.Reflection;
using Bihuan.Domain;
using Bihuan.Tests.World;
using Bihuan.Web;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bihuan.Tests.Architecture;

/// <summary>S39: no act without its line in the history. Asked of the compiled program, so that whatever is added later is asked too.</summary>
public class HistoryTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Forms that change nothing anybody else sees or that history keeps; each says why.</summary>
    private static readonly IReadOnlyDictionary<string, string> Silent = new Dictionary<string, string>
    {
        ["CompositionPage.OnPostCancelAsync"] = "nothing was kept yet that could be told of",
        ["MeasurePage.OnPostRowAsync"] = "one further empty row in the form",
        ["POST /drafts"] = "typed and not sent: nothing official has changed",
        ["RoundRulesPage.OnPostPreviewAsync"] = "shows what would change",
    };

    /// <summary>Parts of an act that is told by another aggregate of the same commit.</summary>
    private static readonly IReadOnlyDictionary<string, string> Parts = new Dictionary<string, string>
    {
        ["Inspection.TakeFindingNumber"] = "the finding that gets the number tells it",
    };

    [Fact]
    public async Task Every_form_and_endpoint_that_takes_something_comes_to_a_line_in_the_history()
    {
        var handlers = Handlers().Concat(await EndpointsAsync()).ToArray();
        Assert.True(handlers.Length > 60, "The handlers are no longer found.");
        var mute = handlers.Where(handler => !CallGraph.Reaches(handler.Method, WritesHistory)).Select(handler => handler.Name).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(Silent.Keys.Order(StringComparer.Ordinal), mute);
    }

    [Fact]
    public void Every_act_of_an_aggregate_that_changes_it_tells_what_happened()
    {
        var acts = typeof(Aggregate).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Aggregate)))
            .SelectMany(type => type.GetMethods(Own).Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method && Changes(type, method))).ToArray();
        Assert.True(acts.Length > 60, "The acts are no longer found.");
        Assert.Equal(Parts.Keys, acts.Where(act => !CallGraph.Reaches(act, WritesHistory)).Select(act => $"{act.DeclaringType!.Name}.{act.Name}"));
    }

    /// <summary>The tests above can fail: what only reads is found to be mute.</summary>
    [Fact]
    public void A_handler_that_writes_nothing_is_found()
    {
        var reads = typeof(BihuanApp).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel))).SelectMany(type => type.GetMethods(Own)).Where(method => method.Name == "OnGetAsync").ToArray();
        Assert.True(reads.Count(read => !CallGraph.Reaches(read, WritesHistory)) > 40);
    }

    private static bool WritesHistory(MethodBase method) =>
        (method.Name == "Happen" && method.DeclaringType == typeof(Aggregate)) || (method.Name == nameof(BihuanDb.Note) && method.DeclaringType == typeof(BihuanDb));

    /// <summary>Sets a field or property of its own, itself or through its own methods.</summary>
    private static bool Changes(Type aggregate, MethodInfo act) => CallGraph.Reaches(act, method => method is MethodInfo { IsSpecialName: true } setter && setter.Name.StartsWith("set_", StringComparison.Ordinal)
        && setter.DeclaringType == aggregate);

    private static IEnumerable<(string Name, MethodBase Method)> Handlers() =>
        from page in typeof(BihuanApp).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract)
        from method in page.GetMethods(Own)
        where method.Name.StartsWith("OnPost", StringComparison.Ordinal)
        select ($"{page.Name}.{method.Name}", (MethodBase)method);

    private static async Task<IEnumerable<(string Name, MethodBase Method)>> EndpointsAsync()
    {
        await using var world = await SmallWorld.StartAsync();
        return [.. from endpoint in world.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(method => method is not ("GET" or "HEAD")) == true
            let method = endpoint.Metadata.GetMetadata<MethodInfo>()
            where method is not null
            select ($"POST /{endpoint.RoutePattern.RawText!.TrimStart('/')}", (MethodBase)method)];
    }
}
