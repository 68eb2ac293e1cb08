using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.SignIn;

public enum SignInOutcome { Entered, Refused, Resting }

/// <summary>
/// Signs in with name and password. From outside a name that does not exist, one that is closed and a wrong password look
/// the same, in words and in time; each is written down (S06).
/// </summary>
internal sealed class EnterWithPassword(SignInManager<Account> signIn, BihuanDb db, SignInLog log, SignInAttempts attempts, OfficeClock clock)
{
    public async Task<SignInOutcome> EnterAsync(string userName, string password, CancellationToken cancellationToken)
    {
        var name = signIn.UserManager.NormalizeName(userName.Trim());
        using var turn = await attempts.WaitForTurnAsync(name, cancellationToken);
        var account = await db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == name, cancellationToken);
        var matches = attempts.Matches(account, password);
        if (account is not { IsDisabled: false }) return await RefuseStrangerAsync(account, name, userName, cancellationToken);
        if (!matches || account.IsLockedAt(clock.Now)) return await RefuseAsync(account, cancellationToken);
        account.ForgetMisses();
        await log.SignedInAsync(account, cancellationToken);
        await signIn.SignInAsync(account, isPersistent: false);
        return SignInOutcome.Entered;
    }

    private async Task<SignInOutcome> RefuseAsync(Account account, CancellationToken cancellationToken)
    {
        var rests = account.IsLockedAt(clock.Now);
        if (!rests) account.MissPassword(clock.Now);
        await log.RefusedAsync(account, cancellationToken);
        return rests ? SignInOutcome.Resting : SignInOutcome.Refused;
    }

    private async Task<SignInOutcome> RefuseStrangerAsync(Account? closed, string name, string typed, CancellationToken cancellationToken)
    {
        var rests = attempts.Miss(name);
        if (closed is null) await log.UnknownAsync(typed, cancellationToken);
        else await log.RefusedAsync(closed, cancellationToken);
        return rests ? SignInOutcome.Resting : SignInOutcome.Refused;
    }
}
