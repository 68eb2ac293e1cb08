using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace Bihuan.Web.Features.Accounts;

public sealed record PasswordChange(string Current, string New);

public sealed record NewPasswordIsTheOld() : Refusal("新密码不能与原密码相同");

/// <summary>Sets the own password. Other sessions of the account end; this one goes on with a new cookie.</summary>
internal sealed class ChangeOwnPassword(AccountDesk desk, UserManager<Account> accounts, SignInManager<Account> signIn)
{
    public async Task ChangeAsync(PasswordChange input, Actor actor, CancellationToken cancellationToken)
    {
        var (_, account) = await desk.FindAsync(actor.Person, actor, cancellationToken);
        if (input.New == input.Current) throw new RefusedException(new NewPasswordIsTheOld());
        AccountDesk.ThrowUnlessGood(await accounts.ChangePasswordAsync(account, input.Current, input.New));
        account.MustChangePassword = false;
        await desk.CommitAsync("account.password-changed", "修改本人密码", account, actor, cancellationToken);
        await signIn.SignInAsync(account, isPersistent: false);
    }
}
