using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>Who holds a post for a unit itself today, by name: its head, the leader in charge.</summary>
public static class PostHolders
{
    public static Task<List<RosterEntry>> HoldersAsync(this BihuanDb db, UnitId unit, Role role, DateOnly today, CancellationToken cancellationToken) => db.People
        .Where(person => person.Posts.Any(post => post.UnitId == unit && post.Role == role && post.From <= today && (post.To == null || post.To >= today)))
        .OrderBy(person => person.Name).Select(person => new RosterEntry(person.Id.Value, person.Name)).ToListAsync(cancellationToken);
}
