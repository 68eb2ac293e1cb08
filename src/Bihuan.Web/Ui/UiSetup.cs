using Bihuan.Web.Access;

namespace Bihuan.Web.Ui;

internal static class UiSetup
{
    public static void AddUi(this IServiceCollection services) =>
        services.AddRazorPages(options => options.RootDirectory = "/Features");

    public static void UseUi(this WebApplication app)
    {
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<SecurityHeaders>();
        app.UseStaticFiles();
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseRouting();
    }
}

/// <summary>Nothing outside this address is loaded or may frame it; nothing inline runs.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(http);
    }
}

/// <summary>What is not there, or not for this actor, is a 404 wherever it is noticed.</summary>
internal sealed class ErrorPages(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (NotFoundException) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
