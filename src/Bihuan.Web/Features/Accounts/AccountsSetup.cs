namespace Bihuan.Web.Features.Accounts;

internal static class AccountsSetup
{
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<AccountDesk>();
        services.AddScoped<OpenAccount>();
        services.AddScoped<ResetPassword>();
        services.AddScoped<CloseAccount>();
        services.AddScoped<ChangeOwnPassword>();
    }
}
