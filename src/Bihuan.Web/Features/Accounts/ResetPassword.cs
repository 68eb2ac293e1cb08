using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace Bihuan.Web.Features.Accounts;

/// <summary>Makes a new one-time password for whoever forgot his. The old one and every open session end.</summary>
internal sealed class ResetPassword(AccountDesk desk, UserManager<Account> accounts)
{
    public async Task<string> ResetAsync(PersonId id, Actor actor, CancellationToken cancellationToken)
    {
        var (person, account) = await desk.FindAsync(id, actor, cancellationToken);
        var password = OneTimePassword.Make();
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        account.MustChangePassword = true;
        account.ForgetMisses();
        await accounts.UpdateSecurityStampAsync(account);
        await desk.CommitAsync("account.password-reset", $"重置“{person.Name}”的密码", account, actor, cancellationToken);
        return password;
    }
}
