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
        services.AddSingleton<RegionRules>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<SystemAdministrators>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<RefusedAccess>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler>(provider => provider.GetRequiredService<RefusedAccess>());
        services.AddKeys(keysFolder);
        services.AddIdentityCore<Account>(ConfigureAccounts).AddSignInManager().AddUserStore<AccountStore>()
            .AddPasswordValidator<EasyPasswords>().AddErrorDescriber<AccountErrors>();
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(ConfigureCookie));
        // The actor is compared with the account's stamp on every request (CurrentActor); this second check may rest.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromDays(1));
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().AddRequirements(new NobodyPasses()).Build());
        services.AddAntiforgery(options => options.Cookie.Name = "bihuan-form");
    }

    /// <summary>Keys of cookies and forms lie in the data folder, open to the program's own user only.</summary>
    private static void AddKeys(this IServiceCollection services, string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(folder)).SetApplicationName("bihuan");
        // It warns that the keys lie there unencrypted. They do, on purpose: the folder's rights protect them, and a copy of it is a whole backup.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
    }

    /// <summary>The mlps3 profile: eight characters of three kinds; what everybody would guess is refused beside (S02).</summary>
    private static void ConfigureAccounts(IdentityOptions identity)
    {
        identity.Password.RequiredLength = 8;
        identity.Password.RequireNonAlphanumeric = false;
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
