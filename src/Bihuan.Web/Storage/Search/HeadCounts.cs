using System.Collections.Concurrent;
using Bihuan.Domain;
using Bihuan.Domain.People;

namespace Bihuan.Web.Storage.Search;

/// <summary>
/// The number beside 待办 in the head of every page. What others do reaches it some seconds later, what the person does
/// himself at once: a busy region would otherwise count everybody's inbox anew with every page of everybody.
/// </summary>
public sealed class HeadCounts
{
    private const int Most = 50_000;
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<(PersonId Person, PersonId? OnBehalfOf), (string Scope, int Count, DateTimeOffset Until)> _known = new();

    public int? Known(Actor actor, DateTimeOffset now) =>
        _known.TryGetValue((actor.Person, actor.OnBehalfOf), out var known) && known.Until > now && known.Scope == KeptAnswers.ScopeOf(actor) ? known.Count : null;

    public int Keep(Actor actor, int count, DateTimeOffset now)
    {
        if (_known.Count > Most) _known.Clear();
        _known[(actor.Person, actor.OnBehalfOf)] = (KeptAnswers.ScopeOf(actor), count, now + Kept);
        return count;
    }

    /// <summary>He acts: what waited for him may wait no longer.</summary>
    public void Forget(Actor actor) => _known.TryRemove((actor.Person, actor.OnBehalfOf), out _);
}
