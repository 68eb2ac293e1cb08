using System.Collections.Concurrent;
using Bihuan.Web.Access;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Identity;

namespace Bihuan.Web.Features.SignIn;

/// <summary>
/// Makes a name that does not exist behave as one that does: it takes as long to refuse, and it rests after as many wrong
/// passwords. Kept in memory; names that do exist are counted in the database.
/// </summary>
internal sealed class SignInAttempts(OfficeClock clock, IPasswordHasher<Account> hasher)
{
    /// <summary>More names than people could mistype; beyond it the oldest are forgotten.</summary>
    private const int Remembered = 10_000;

    private static readonly Account Nobody = new();
    private readonly ConcurrentDictionary<string, (Account Counter, DateTimeOffset Seen)> _unknown = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];
    private readonly Lazy<string> _hash = new(() => hasher.HashPassword(Nobody, OneTimePassword.Make()));

    /// <summary>Tries for one name go one after the other: many at the same moment would count as one.</summary>
    public async Task<IDisposable> WaitForTurnAsync(string name, CancellationToken cancellationToken)
    {
        var turn = _turns[(uint)StringComparer.Ordinal.GetHashCode(name) % _turns.Length];
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    /// <summary>True when the password is the account's. Costs one hash in any case, also where there is no account or no password.</summary>
    public bool Matches(Account? account, string password)
    {
        var verdict = hasher.VerifyHashedPassword(Nobody, account?.PasswordHash ?? _hash.Value, password);
        return account?.PasswordHash is not null && verdict != PasswordVerificationResult.Failed;
    }

    /// <summary>Counts a wrong password for a name that nobody has.</summary>
    /// <returns>Whether the name rests already.</returns>
    public bool Miss(string name)
    {
        Forget();
        var counter = _unknown.AddOrUpdate(name, _ => (new Account(), clock.Now), (_, seen) => (seen.Counter, clock.Now)).Counter;
        lock (counter)
        {
            if (counter.IsLockedAt(clock.Now)) return true;
            counter.MissPassword(clock.Now);
            return false;
        }
    }

    private void Forget()
    {
        if (_unknown.Count < Remembered) return;
        foreach (var name in _unknown.OrderBy(entry => entry.Value.Seen).Take(Remembered / 2).Select(entry => entry.Key)) _unknown.TryRemove(name, out _);
    }

    private sealed class Turn(SemaphoreSlim held) : IDisposable
    {
        public void Dispose() => held.Release();
    }
}
