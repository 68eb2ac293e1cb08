using System.Text.Encodings.Web;
using System.Text.Unicode;
using Bihuan.Web.Access;
using Bihuan.Web.Demo;
using Bihuan.Web.Features;
using Bihuan.Web.Storage;
using Bihuan.Web.Ui;
using Bihuan.Web.Work;

namespace Bihuan.Web;

/// <summary>How the program is to be served.</summary>
public sealed record ServeOptions
{
    public required string DataFolder { get; init; }
    public string? Postgres { get; init; }
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>Whether the program does its daily work by itself; tests do it when they want it.</summary>
    public bool IsScheduled { get; init; }

    /// <summary>The clock; tests bring their own.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

/// <summary>A table of contents of the program: one line per area, one per feature.</summary>
public static class BihuanApp
{
    // The program's own files do not change under it; the kernel's few watches stay free for others.
    private const string NoReload = "--hostBuilder:reloadConfigOnChange=false";

    static BihuanApp() => Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");

    public static WebApplication Build(ServeOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "bihuan", ContentRootPath = ContentRoot(), Args = [NoReload] });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var services = builder.Services;
        services.AddSingleton(options.Time);
        services.AddSingleton<OfficeClock>();
        // Without this every Chinese character becomes an entity: twice the page, half the speed.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddStorage(options.DataFolder, options.Postgres);
        services.AddAccess(new DataFolder(options.DataFolder).Keys);
        services.AddScoped<DemoLoader>();
        services.AddUi();
        services.AddFeatures();
        if (options.IsScheduled) services.AddScheduledWork(options.DataFolder, options.Postgres);

        var app = builder.Build();
        app.UseUi();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapFeatures();
        return app;
    }

    /// <summary>Makes the pages' routes, which otherwise the first start of the server waits for.</summary>
    public static void Prepare(IEndpointRouteBuilder app) => _ = app.DataSources.Sum(source => source.Endpoints.Count);

    /// <summary>The folder with wwwroot: beside the program once published, the project while developing.</summary>
    private static string ContentRoot()
    {
        if (Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"))) return AppContext.BaseDirectory;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var project = Path.Combine(folder.FullName, "src", "Bihuan.Web");
            if (Directory.Exists(Path.Combine(project, "wwwroot"))) return project;
        }

        return AppContext.BaseDirectory;
    }
}
