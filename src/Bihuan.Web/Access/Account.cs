using Bihuan.Domain;
using Microsoft.AspNetCore.Identity;

namespace Bihuan.Web.Access;

/// <summary>What a person signs in with; who he is and may do is told by his posts, not by the account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Where a person sets his own password; the only page open to whoever must.</summary>
    public const string PasswordPath = "/account/password";

    public Account() => Id = RisingId.Next();

    public PersonId PersonId { get; set; }

    /// <summary>Closed by the system administrator: no sign-in, sessions end.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The password was made by the program and shown to an administrator: until the person sets his own, nothing else opens.</summary>
    public bool MustChangePassword { get; set; }

    public bool IsLockedAt(DateTimeOffset now) => LockoutEnd > now;

    /// <summary>Counts a wrong password; at the fifth in a row the account rests (S06).</summary>
    public void MissPassword(DateTimeOffset now)
    {
        if (++AccessFailedCount < Lockout.Misses) return;
        (AccessFailedCount, LockoutEnd) = (0, now + Lockout.Rest);
    }

    public void ForgetMisses() => (AccessFailedCount, LockoutEnd) = (0, null);
}

/// <summary>How long a name rests after how many wrong passwords.</summary>
public static class Lockout
{
    public const int Misses = 5;
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);
}
