using Bihuan.Web.Access;
using Bihuan.Web.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace Bihuan.Web.Features.SignIn;

internal static class SignOutEndpoint
{
    public static void AddSignIn(this IServiceCollection services)
    {
        services.AddScoped<SignInLog>();
        services.AddScoped<EnterWithPassword>();
        services.AddSingleton<SignInAttempts>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSignInRate();
    }

    public static void MapSignOut(this WebApplication app) => app.MapPost(Links.SignOut(), [Authorize<MayKeepOwnAccount>] async (
        HttpContext http, IAntiforgery antiforgery, SignInManager<Account> signIn, SignInLog log, CancellationToken cancellationToken) =>
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        if (await signIn.UserManager.GetUserAsync(http.User) is { } account) await log.SignedOutAsync(account, cancellationToken);
        await signIn.SignOutAsync();
        http.Response.Cookies.Delete(CurrentActor.CapacityCookie);
        return Results.Redirect(Links.SignIn());
    });
}
