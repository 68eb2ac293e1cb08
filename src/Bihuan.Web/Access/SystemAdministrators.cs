using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>A region without a system administrator who can sign in would stay locked for ever: the last one cannot leave.</summary>
internal sealed class SystemAdministrators(BihuanDb db)
{
    public Task<bool> IsOneAsync(Person person, DateOnly day, CancellationToken cancellationToken)
    {
        var id = person.Id;
        return db.People.AnyAsync(p => p.Id == id && p.Posts.Any(post => post.Role == Role.SystemAdmin && post.From <= day && (post.To == null || post.To >= day)), cancellationToken);
    }

    /// <summary>Refuses when nobody but this person could administer on that day.</summary>
    public async Task EnsureAnotherAsync(Person leaving, DateOnly day, CancellationToken cancellationToken)
    {
        var (region, id) = (leaving.RegionId, leaving.Id);
        var another = await db.People.AnyAsync(
            person => person.RegionId == region && person.Id != id
                && person.Posts.Any(post => post.Role == Role.SystemAdmin && post.From <= day && (post.To == null || post.To >= day))
                && db.Users.Any(account => account.PersonId == person.Id && !account.IsDisabled),
            cancellationToken);
        if (!another) throw new RefusedException(new LastSystemAdministrator());
    }
}
