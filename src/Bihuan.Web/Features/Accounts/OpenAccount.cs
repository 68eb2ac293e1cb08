using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Accounts;

public sealed record NewAccount(PersonId Person, string UserName);

/// <summary>Gives a person an account. The password is made here, shown once and must be replaced at the first sign-in.</summary>
internal sealed class OpenAccount(AccountDesk desk, UserManager<Account> accounts, BihuanDb db)
{
    /// <returns>The one-time password.</returns>
    public async Task<string> OpenAsync(NewAccount input, Actor actor, CancellationToken cancellationToken)
    {
        var person = await desk.FindPersonAsync(input.Person, actor, cancellationToken);
        if (await db.Users.AnyAsync(account => account.PersonId == person.Id, cancellationToken)) throw new RefusedException(new AccountExists());
        var password = OneTimePassword.Make();
        var account = new Account { UserName = input.UserName.Trim(), PersonId = person.Id, MustChangePassword = true };
        AccountDesk.ThrowUnlessGood(await accounts.CreateAsync(account, password));
        await desk.CommitAsync("account.opened", $"开通“{person.Name}”的账号“{account.UserName}”", account, actor, cancellationToken);
        return password;
    }
}
