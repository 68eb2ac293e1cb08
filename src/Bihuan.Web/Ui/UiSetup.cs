using Bihuan.Web.Ui.Desk;

namespace Bihuan.Web.Ui;

internal static class UiSetup
{
    public static void AddUi(this IServiceCollection services) => services
        .AddScoped<AskingNow>()
        .AddScoped<Inbox>()
        .AddScoped<Rounding>()
        .AddScoped<Nearness>()
        .AddScoped<ShowFile>()
        .AddRazorPages(options => options.RootDirectory = "/Features")
        .AddMvcOptions(ChineseMessages.Use)
        .AddMvcOptions(options => options.Filters.Add<HandledMethodsOnly>())
        .AddMvcOptions(options => options.Filters.Add<DraftEndsWithPost>());

    /// <summary>The status pages stand outside, so that what goes wrong anywhere further in still becomes a page.</summary>
    public static void UseUi(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = served => KeepVersions(served.Context) });
        app.UseRouting();
    }

    /// <summary>A file asked for with its version never changes under that address.</summary>
    private static void KeepVersions(HttpContext http) =>
        http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "no-cache";
}
