using Bihuan.Domain.History;
using Bihuan.Domain.People;

namespace Bihuan.Domain;

/// <summary>A thing that changes as a whole. Whatever happens to it is written down in the same commit as the change.</summary>
public abstract class Aggregate
{
    private readonly List<Happening> _happenings = [];

    /// <summary>Counts the changes; a writer who saw an older version is told so and nothing is overwritten.</summary>
    public int Version { get; private set; }

    /// <summary>When it changed last; lists are put in order by it.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public IReadOnlyList<Happening> Happenings => _happenings;

    /// <summary>The storage calls this once per commit, before it writes.</summary>
    public IReadOnlyList<Happening> TakeHappenings()
    {
        var taken = _happenings.ToArray();
        _happenings.Clear();
        return taken;
    }

    /// <summary>Refuses a writer whose form shows an older version: he decides again with both texts before him, nothing is overwritten.</summary>
    public void EnsureVersion(int seen)
    {
        if (seen != Version) throw new RefusedException(new ChangedMeanwhile(seen, Version));
    }

    protected abstract Subject Subject { get; }

    protected void Happen(string kind, Actor actor, DateTimeOffset at, string summary, object? payload = null)
    {
        Version++;
        ChangedAt = at;
        _happenings.Add(new Happening(kind, actor.Region, actor.Person, actor.OnBehalfOf, at, Subject, summary, Happening.ToPayload(payload)));
    }
}
