using Bihuan.Web.Access;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Bihuan.Web.Features.SignIn;

internal static class SignOutEndpoint
{
    public static void AddSignIn(this IServiceCollection services) => services.AddScoped<SignInLog>();

    public static void MapSignOut(this WebApplication app) => app.MapPost(Links.SignOut(), [Authorize<MayEnter>] async (
        HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn, SignInLog log, CancellationToken cancellationToken) =>
    {
        await antiforgery.ValidateRequestAsync(http);
        if (await signIn.UserManager.GetUserAsync(http.User) is { } account) await log.SignedOutAsync(account, cancellationToken);
        await signIn.SignOutAsync();
        return Results.Redirect(Links.SignIn());
    });
}
