using Bihuan.Web.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>Accounts change with the commit of the use case, together with the happening that tells of it; never on their own.</summary>
internal sealed class AccountStore : UserOnlyStore<Account, BihuanDb, Guid>
{
    public AccountStore(BihuanDb db, IdentityErrorDescriber? describer = null) : base(db, describer) => AutoSaveChanges = false;
}
