using System.Threading.RateLimiting;

namespace Bihuan.Web.Features.SignIn;

/// <summary>How often one address may try a password (S06). Looking at the page and entering a demonstration account are not counted.</summary>
internal static class SignInRate
{
    public const string Policy = "sign-in";

    /// <summary>Tries per minute and address: enough for an office behind one proxy, too few to search for passwords.</summary>
    public const int PerMinute = 30;

    public static void AddSignInRate(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Policy, http => IsTry(http.Request)
            ? RateLimitPartition.GetFixedWindowLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(""));
    });

    private static bool IsTry(HttpRequest request) => HttpMethods.IsPost(request.Method) && !request.Query.ContainsKey("handler");
}
