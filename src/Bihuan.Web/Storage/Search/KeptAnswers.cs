using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Bihuan.Domain;
using Bihuan.Domain.People;

namespace Bihuan.Web.Storage.Search;

/// <summary>
/// What was counted and read, for as long as nothing has changed in the region: every change of a finding is a link of
/// the region's chain, so counts and pages told after the same change are the same. Exact, also over several nodes.
/// </summary>
public sealed class KeptAnswers
{
    private const int MostCounts = 20_000;
    private const int MostPages = 200;
    private static readonly ConditionalWeakTable<Actor, string> Scopes = [];
    private readonly ConcurrentDictionary<RegionId, Shelf> _shelves = new();

    internal Shelf After(RegionId region, long change)
    {
        var shelf = _shelves.GetOrAdd(region, _ => new Shelf(change));
        if (shelf.Change != change || shelf.Counts.Count > MostCounts) _shelves[region] = shelf = new Shelf(change);
        if (shelf.Pages.Count > MostPages) shelf.Pages.Clear();
        return shelf;
    }

    /// <summary>
    /// All that an answer depends on in the person who asks. Not his id alone: he may be asked about with a view of his
    /// posts that is some seconds old, and that answer is nobody else's, also not his own a moment later.
    /// </summary>
    internal static string ScopeOf(Actor actor) => Scopes.GetValue(actor, static actor =>
    {
        var posts = actor.Posts.Select(post => $"{post.Role}:{post.Unit.Value:N}:{string.Join(',', post.Reach.Select(unit => unit.Value).Order().Select(unit => unit.ToString("N")))}");
        var scope = string.Join('|', posts.Order(StringComparer.Ordinal).Prepend($"{actor.Person.Value:N}+{actor.OnBehalfOf?.Value:N}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(scope)));
    });

    internal sealed record Shelf(long Change)
    {
        public ConcurrentDictionary<string, object> Counts { get; } = new();
        public ConcurrentDictionary<string, object> Pages { get; } = new();
    }
}
