using System.Collections.Concurrent;
using Bihuan.Domain;
using Bihuan.Domain.People;
using Bihuan.Web.Storage;
using Bihuan.Web.Work;
using Microsoft.EntityFrameworkCore;

namespace Bihuan.Web.Access;

/// <summary>
/// Makes the actor of a person from his valid posts and the unit tree, and keeps it for a short while: a page costs no
/// query for it. Whoever changes units, posts or inspections says <see cref="Forget"/>.
/// </summary>
public sealed class ActorSource(OfficeClock clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<PersonId, (KnownPerson Person, DateTimeOffset Until)> _kept = new();
    private readonly ConcurrentDictionary<RegionId, (UnitTree Tree, DateTimeOffset Until)> _trees = new();

    public void Forget()
    {
        _trees.Clear();
        _kept.Clear();
    }

    /// <summary>Null where the person is unknown or his account is closed.</summary>
    public async Task<Actor?> OfAsync(PersonId person, BihuanDb db, CancellationToken cancellationToken) =>
        (await KnownAsync(person, db, cancellationToken)).Actor;

    internal async Task<KnownPerson> KnownAsync(PersonId person, BihuanDb db, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(person, out var kept) && kept.Until > clock.Now) return kept.Person;
        var known = await LoadAsync(person, db, cancellationToken);
        _kept[person] = (known, Until());
        return known;
    }

    /// <summary>Never beyond midnight: a post that ended yesterday reaches nothing today.</summary>
    private DateTimeOffset Until()
    {
        var (soon, midnight) = (clock.Now + Kept, OfficeClock.StartOf(clock.Today.AddDays(1)));
        return soon < midnight ? soon : midnight;
    }

    private async Task<KnownPerson> LoadAsync(PersonId id, BihuanDb db, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().Where(a => a.PersonId == id)
            .Select(a => new { a.IsDisabled, a.SecurityStamp, a.MustChangePassword }).SingleOrDefaultAsync(cancellationToken);
        var person = await db.People.AsNoTracking().Include(p => p.Posts).SingleOrDefaultAsync(p => p.Id == id, cancellationToken);
        var actor = person is null || account is { IsDisabled: true } ? null : await ActorOfAsync(person, db, cancellationToken);
        var mayActFor = actor is null ? [] : await DelegatedAsync(actor, db, cancellationToken);
        return new KnownPerson(actor, account?.SecurityStamp, account is { MustChangePassword: true }, mayActFor);
    }

    /// <summary>For whom he may act today, each with the posts handed over: of the absent person himself, never those he holds for a third.</summary>
    private async Task<IReadOnlyList<DelegatedActor>> DelegatedAsync(Actor own, BihuanDb db, CancellationToken cancellationToken)
    {
        var (substitute, today) = (own.Person, clock.Today);
        var valid = await db.Delegations.AsNoTracking().Where(d => d.SubstituteId == substitute && d.WithdrawnAt == null && d.From <= today && d.To >= today).OrderBy(d => d.To).ToListAsync(cancellationToken);
        if (valid.Count == 0) return [];
        var absentIds = valid.Select(delegation => delegation.AbsentId).ToArray();
        var absents = await db.People.AsNoTracking().Include(p => p.Posts).Where(p => absentIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var actors = new List<DelegatedActor>();
        foreach (var delegation in valid)
        {
            var absent = absents[delegation.AbsentId];
            var posts = await PostsAsync(absent, delegation.HandsOver, db, cancellationToken);
            actors.Add(new(delegation.Id, delegation.To, own with { Posts = posts, OnBehalfOf = absent.Id, OnBehalfOfName = absent.Name }));
        }

        return actors;
    }

    private async Task<Actor> ActorOfAsync(Person person, BihuanDb db, CancellationToken cancellationToken) =>
        new() { Person = person.Id, Name = person.Name, Region = person.RegionId, Posts = await PostsAsync(person, _ => true, db, cancellationToken) };

    private async Task<IReadOnlyList<ActorPost>> PostsAsync(Person person, Func<Post, bool> which, BihuanDb db, CancellationToken cancellationToken)
    {
        var held = person.Posts.Where(post => post.IsHeldOn(clock.Today) && which(post)).ToArray();
        var tree = held.All(post => Roles.WholeRegion.Contains(post.Role)) ? UnitTree.Empty : await TreeAsync(person.RegionId, db, cancellationToken);
        var posts = new List<ActorPost>();
        foreach (var post in held) posts.Add(new ActorPost(post.Role, post.UnitId, await ReachAsync(post, tree, db, cancellationToken)));
        return posts;
    }

    private async Task<UnitTree> TreeAsync(RegionId region, BihuanDb db, CancellationToken cancellationToken)
    {
        if (_trees.TryGetValue(region, out var kept) && kept.Until > clock.Now) return kept.Tree;
        var tree = await UnitTree.LoadAsync(db, region, cancellationToken);
        _trees[region] = (tree, Until());
        return tree;
    }

    private static async Task<IReadOnlySet<UnitId>> ReachAsync(Post post, UnitTree tree, BihuanDb db, CancellationToken cancellationToken)
    {
        if (Roles.WholeRegion.Contains(post.Role)) return UnitTree.Empty.Below(post.UnitId);
        if (post.Role == Role.TeamMember)
        {
            var inspected = await db.Inspections.Where(i => i.TeamId == post.UnitId).Select(i => i.UnitId).ToListAsync(cancellationToken);
            return inspected.ToHashSet();
        }

        return post.Role == Role.SectionHandler ? tree.UpToItsUnit(post.UnitId) : tree.Below(post.UnitId);
    }
}

/// <summary>A person as requests see him.</summary>
/// <param name="Stamp">Of his account; a session that began with another one is over.</param>
/// <param name="MayActFor">The delegations valid today.</param>
internal sealed record KnownPerson(Actor? Actor, string? Stamp, bool MustChangePassword, IReadOnlyList<DelegatedActor> MayActFor);

/// <summary>A person in the place of another.</summary>
/// <param name="Until">The last day (inclusive).</param>
public sealed record DelegatedActor(DelegationId Delegation, DateOnly Until, Actor Actor);
