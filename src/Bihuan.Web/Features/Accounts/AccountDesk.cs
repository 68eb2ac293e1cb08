using Bihuan.Domain;
using Bihuan.Domain.History;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.Accounts;

public sealed record AccountRefused(string Why) : Refusal(Why);
public sealed record AccountExists() : Refusal("该同志已开通账号；忘记密码的，请重置密码");

/// <summary>What all acts on accounts share: finding person and account in the actor's region, and one commit that also ends old sessions.</summary>
internal sealed class AccountDesk(BihuanDb db, OfficeClock clock, ActorSource actors)
{
    public async Task<(Person Person, Account Account)> FindAsync(PersonId id, Actor actor, CancellationToken cancellationToken)
    {
        var person = await FindPersonAsync(id, actor, cancellationToken);
        var account = await db.Users.SingleOrDefaultAsync(a => a.PersonId == id, cancellationToken) ?? throw new NotFoundException();
        return (person, account);
    }

    public Task<Person> FindPersonAsync(PersonId id, Actor actor, CancellationToken cancellationToken) =>
        db.People.VisibleTo(actor).SingleOrNotFoundAsync(person => person.Id == id, cancellationToken);

    /// <summary>Commits the change with its happening; from then on requests see the account as it is now.</summary>
    public async Task CommitAsync(string kind, string summary, Account account, Actor actor, CancellationToken cancellationToken)
    {
        db.Note(new Happening(kind, actor.Region, actor.Person, actor.OnBehalfOf, clock.Now, new Subject("account", account.Id), summary, ""));
        await db.SaveChangesAsync(cancellationToken);
        actors.Forget();
    }

    public static void ThrowUnlessGood(IdentityResult verdict)
    {
        if (!verdict.Succeeded) throw new RefusedException([.. verdict.Errors.Select(error => new AccountRefused(error.Description))]);
    }
}
