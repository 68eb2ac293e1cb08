using Bihuan.Domain;
using Microsoft.AspNetCore.Identity;

namespace Bihuan.Web.Access;

/// <summary>What a person signs in with; who he is and may do is told by his posts, not by the account.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public PersonId PersonId { get; set; }

    /// <summary>Closed by the system administrator: no sign-in, sessions end.</summary>
    public bool IsDisabled { get; set; }
}
