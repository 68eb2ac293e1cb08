using Bihuan.Domain;
using Bihuan.Domain.Deadlines;
using Bihuan.Domain.People;
using Bihuan.Domain.Units;

namespace Bihuan.Web.Storage;

/// <summary>What a unit owes, with the names of those who can own it on the day that counts: today, or the day on which it was met.</summary>
public sealed class OwnedObligation
{
    public required Obligation Obligation { get; init; }

    /// <summary>承办人, where one is named and still of the unit.</summary>
    public required string? Named { get; init; }

    /// <summary>主要负责人, where the post is held.</summary>
    public required string? Head { get; init; }

    public string Owner => OwnerIn(Named, Head);

    public static string OwnerIn(string? named, string? head) => named is not null ? $"承办人{named}" : head is not null ? $"主要负责人{head}" : "主要负责人空缺";
}

/// <summary>Who owns what a unit owes: the person it named while he holds a post in the unit itself or one of its sections, otherwise its head.</summary>
public static class OwnedObligations
{
    private static readonly Role[] OfTheUnit = [.. Roles.OfTheUnit];

    /// <summary>People whom the unit can name: everybody with a post in it or its sections on that day, by name.</summary>
    public static IQueryable<Person> WhoMayOwn(this BihuanDb db, UnitId unit, DateOnly day) => db.People
        .Where(person => person.Posts.Any(post => OfTheUnit.Contains(post.Role) && post.From <= day && (post.To == null || post.To >= day)
            && (post.UnitId == unit || db.Units.Any(section => section.Id == post.UnitId && section.ParentId == unit && section.Kind == UnitKind.Section))))
        .OrderBy(person => person.Name).ThenBy(person => person.Id);

    /// <summary>One query with whatever the caller asks on top of it.</summary>
    public static IQueryable<OwnedObligation> WithOwners(this BihuanDb db, IQueryable<Obligation> obligations, DateOnly today) => obligations.Select(owed => new OwnedObligation
    {
        Obligation = owed,
        Named = db.People.Where(person => person.Id == owed.OwnerId && person.Posts.Any(post =>
                OfTheUnit.Contains(post.Role) && post.From <= (owed.MetOn ?? today) && (post.To == null || post.To >= (owed.MetOn ?? today))
                && (post.UnitId == owed.UnitId || db.Units.Any(section => section.Id == post.UnitId && section.ParentId == owed.UnitId && section.Kind == UnitKind.Section))))
            .Select(person => person.Name).FirstOrDefault(),
        Head = (
            from person in db.People
            from post in person.Posts
            where post.UnitId == owed.UnitId && post.Role == Role.UnitHead && post.From <= (owed.MetOn ?? today) && (post.To == null || post.To >= (owed.MetOn ?? today))
            orderby post.From descending, person.Name
            select person.Name).FirstOrDefault(),
    });
}
