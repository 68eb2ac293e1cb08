using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Identity;

namespace Bihuan.Web.Access;

/// <summary>
/// Writes down who tried to reach what is not his: a page his posts do not open, or a thing outside his scope (which
/// looks to him as if it were not there). In a scope of its own, because the request's may hold a half-done act.
/// </summary>
internal sealed class RefusedAccess(IServiceScopeFactory scopes, OfficeClock clock) : IAuthorizationMiddlewareResultHandler
{
    private const int LongestPath = 300;
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext http, AuthorizationPolicy policy, PolicyAuthorizationResult result)
    {
        // An address that nothing answers to is nobody's secret: a plain 404, not a refusal.
        if (http.GetEndpoint() is null)
        {
            await next(http);
            return;
        }

        if (result.Forbidden && await IsLedElsewhereAsync(http)) return;
        if (result.Forbidden) await NoteAsync(http, "access.refused", "试图进入职务权限之外的页面");
        await _usual.HandleAsync(next, http, policy, result);
    }

    /// <summary>Whoever has a cookie but no session any more signs in anew; whoever must set a password of his own is led there.</summary>
    private static async Task<bool> IsLedElsewhereAsync(HttpContext http)
    {
        var current = http.RequestServices.GetRequiredService<CurrentActor>();
        if (current.OrNobody is null)
        {
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            await http.ChallengeAsync(IdentityConstants.ApplicationScheme);
            return true;
        }

        if (current.MustChangePassword) http.Response.Redirect(Account.PasswordPath);
        return current.MustChangePassword;
    }

    public Task NothingThereAsync(HttpContext http) => NoteAsync(http, "access.not-found", "查阅的内容不存在或不在职责范围内");

    private async Task NoteAsync(HttpContext http, string kind, string summary)
    {
        if (http.RequestServices.GetRequiredService<CurrentActor>().OrNobody is not { } actor) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BihuanDb>();
        db.Note(Happened(http, kind, summary, actor));
        await db.SaveChangesAsync(http.RequestAborted);
    }

    private Happening Happened(HttpContext http, string kind, string summary, Actor actor)
    {
        var path = http.Request.Path.ToString();
        if (path.Length > LongestPath) path = path[..LongestPath];
        var payload = Happening.ToPayload(new { path, method = http.Request.Method, from = http.Connection.RemoteIpAddress?.ToString() });
        return new Happening(kind, actor.Region, actor.Person, actor.OnBehalfOf, clock.Now, new Subject("page", Guid.Empty), $"{summary}({path})", payload);
    }
}
