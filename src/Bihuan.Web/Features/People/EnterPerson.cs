using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.People;

public sealed record NewPerson(string Name, string Code, string? Title);

internal sealed class EnterPerson(BihuanDb db, OfficeClock clock)
{
    public async Task<PersonId> EnterAsync(NewPerson input, Actor actor, CancellationToken cancellationToken)
    {
        var code = input.Code.Trim();
        if (await db.People.VisibleTo(actor).AnyAsync(person => person.Code == code, cancellationToken)) throw new RefusedException(new PersonCodeTaken(code));
        var person = new Person(actor.Region, input.Name.Trim(), code, string.IsNullOrWhiteSpace(input.Title) ? null : input.Title.Trim());
        person.Enter(actor, clock.Now);
        db.Add(person);
        await db.SaveChangesAsync(cancellationToken);
        return person.Id;
    }
}
