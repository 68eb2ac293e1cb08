using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Bihuan.Web.Access;

internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services, string keysFolder)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<ActorSource>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<RefusedAccess>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler>(provider => provider.GetRequiredService<RefusedAccess>());
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(keysFolder)).SetApplicationName("bihuan");
        services.AddIdentityCore<Account>(ConfigureAccounts).AddSignInManager().AddEntityFrameworkStores<BihuanDb>().AddDefaultTokenProviders();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(ConfigureCookie));
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().AddRequirements(new NobodyPasses()).Build());
        services.AddAntiforgery(options => options.Cookie.Name = "bihuan-form");
    }

    private static void ConfigureAccounts(IdentityOptions identity)
    {
        identity.Password.RequiredLength = 8;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
        identity.User.AllowedUserNameCharacters = "";
    }

    private static void ConfigureCookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "bihuan";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/sign-in";
        cookie.LogoutPath = "/sign-out";
        cookie.ReturnUrlParameter = "next";
        cookie.Events.OnRedirectToLogin = AskToSignIn;
        cookie.Events.OnRedirectToAccessDenied = denied => Answer(denied, StatusCodes.Status403Forbidden);
    }

    /// <summary>Whoever wanted to read is led to the sign-in page and back; whoever sent a form must not lose it on the way.</summary>
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> challenge)
    {
        if (!HttpMethods.IsGet(challenge.Request.Method)) return Answer(challenge, StatusCodes.Status401Unauthorized);
        challenge.Response.Redirect(challenge.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> instead, int status)
    {
        instead.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
