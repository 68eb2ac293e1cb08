using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Access;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Features.People;

/// <summary>What is asked of the list; every part may be left out. Pages go by the person's code, which is unique.</summary>
public sealed record PeopleQuestion(string? Word, UnitId? Unit, Role? Role, string? After = null, string? Before = null);

internal sealed record HeldPost(Role Role, UnitId Unit, string UnitName);

internal sealed record PersonRow(PersonId Id, string Code, string Name, string? Title, IReadOnlyList<HeldPost> Posts, string? UserName, bool IsDisabled);

internal sealed record PeoplePage(IReadOnlyList<PersonRow> Rows, int Total, string? Previous, string? Next);

/// <summary>Reads a page of people with the posts they hold today. Three queries, whatever the number of rows.</summary>
internal sealed class PeopleList(BihuanDb db, OfficeClock clock)
{
    public const int PageSize = 50;

    public async Task<PeoplePage> ReadAsync(PeopleQuestion question, Actor actor, CancellationToken cancellationToken)
    {
        var people = Asked(question, actor);
        var total = await people.CountAsync(cancellationToken);
        var backwards = question.Before is not null;
        var page = (question.After, question.Before) switch
        {
            ({ } after, _) => people.Where(person => string.Compare(person.Code, after) > 0),
            (_, { } before) => people.Where(person => string.Compare(person.Code, before) < 0),
            _ => people,
        };
        var ordered = backwards ? page.OrderByDescending(person => person.Code) : page.OrderBy(person => person.Code);
        var rows = await ProjectAsync(ordered.Take(PageSize + 1), cancellationToken);
        var more = rows.Count > PageSize;
        var shown = rows.Take(PageSize).OrderBy(row => row.Code, StringComparer.Ordinal).ToArray();
        if (shown.Length == 0) return new PeoplePage([], total, null, null);
        var (hasBefore, hasAfter) = backwards ? (more, true) : (question.After is not null, more);
        return new PeoplePage(shown, total, hasBefore ? shown[0].Code : null, hasAfter ? shown[^1].Code : null);
    }

    private IQueryable<Person> Asked(PeopleQuestion question, Actor actor)
    {
        var people = db.People.AsNoTracking().VisibleTo(actor);
        var today = clock.Today;
        if (question.Word is { } word) people = people.Where(person => person.Name.Contains(word) || person.Code.Contains(word) || person.Title!.Contains(word));
        if (question is { Unit: null, Role: null }) return people;
        var (unit, role) = (question.Unit, question.Role);
        return people.Where(person => person.Posts.Any(post =>
            (unit == null || post.UnitId == unit) && (role == null || post.Role == role) && post.From <= today && (post.To == null || post.To >= today)));
    }

    private async Task<IReadOnlyList<PersonRow>> ProjectAsync(IQueryable<Person> people, CancellationToken cancellationToken)
    {
        var rows = await (
            from person in people
            select new
            {
                person.Id,
                person.Code,
                person.Name,
                person.Title,
                Account = db.Users.Where(account => account.PersonId == person.Id).Select(account => new { account.UserName, account.IsDisabled }).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        var posts = await PostsOfAsync([.. rows.Select(row => row.Id)], cancellationToken);
        return [.. rows.Select(row => new PersonRow(row.Id, row.Code, row.Name, row.Title, [.. posts[row.Id]], row.Account?.UserName, row.Account is { IsDisabled: true }))];
    }

    private async Task<ILookup<PersonId, HeldPost>> PostsOfAsync(PersonId[] people, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var posts = await (
            from post in db.People.Where(person => people.Contains(person.Id)).SelectMany(person => person.Posts)
            join unit in db.Units on post.UnitId equals unit.Id
            where post.From <= today && (post.To == null || post.To >= today)
            orderby unit.Code
            select new { post.PersonId, Post = new HeldPost(post.Role, unit.Id, unit.Name) }).ToListAsync(cancellationToken);
        return posts.ToLookup(held => held.PersonId, held => held.Post);
    }
}
