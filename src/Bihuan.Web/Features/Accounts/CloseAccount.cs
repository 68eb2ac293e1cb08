using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Identity;

namespace Bihuan.Web.Features.Accounts;

/// <summary>Closes an account or opens it again; closing ends every session at once.</summary>
internal sealed class CloseAccount(AccountDesk desk, UserManager<Account> accounts, SystemAdministrators administrators, OfficeClock clock)
{
    public async Task CloseAsync(PersonId id, Actor actor, CancellationToken cancellationToken)
    {
        var (person, account) = await desk.FindAsync(id, actor, cancellationToken);
        if (account.IsDisabled) return;
        if (await administrators.IsOneAsync(person, clock.Today, cancellationToken)) await administrators.EnsureAnotherAsync(person, clock.Today, cancellationToken);
        account.IsDisabled = true;
        await accounts.UpdateSecurityStampAsync(account);
        await desk.CommitAsync("account.closed", $"停用“{person.Name}”的账号", account, actor, cancellationToken);
    }

    public async Task ReopenAsync(PersonId id, Actor actor, CancellationToken cancellationToken)
    {
        var (person, account) = await desk.FindAsync(id, actor, cancellationToken);
        if (!account.IsDisabled) return;
        account.IsDisabled = false;
        account.ForgetMisses();
        await accounts.UpdateSecurityStampAsync(account);
        await desk.CommitAsync("account.reopened", $"恢复“{person.Name}”的账号", account, actor, cancellationToken);
    }
}
