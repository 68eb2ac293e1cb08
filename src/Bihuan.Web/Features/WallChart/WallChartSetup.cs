using Bihuan.Web.Access;
using Bihuan.Web.Ui;

namespace Bihuan.Web.Features.WallChart;

internal static class WallChartSetup
{
    private const string EventStream = "text/event-stream";

    public static void AddWallChart(this IServiceCollection services) => services.AddSingleton<WallChanges>();

    /// <summary>The stream of the asking person's own region.</summary>
    public static void MapWallChart(this WebApplication app) =>
        app.MapGet(Links.WallChanges(), [Authorize<MaySeeFindings>] (HttpRequest request, CurrentActor current, WallChanges changes, CancellationToken cancellationToken) =>
            TypedResults.ServerSentEvents(changes.TellAsync(current.Required.Region, once: !AsksForStream(request), cancellationToken)));

    private static bool AsksForStream(HttpRequest request) => request.Headers.Accept.ToString().Contains(EventStream, StringComparison.OrdinalIgnoreCase);
}
