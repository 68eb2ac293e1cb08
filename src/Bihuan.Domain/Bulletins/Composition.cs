using Bihuan.Domain.People;

namespace Bihuan.Domain.Bulletins;

/// <summary>
/// A bulletin while it is being composed: how far the counting is, for every node to read. There is one per period, so two
/// at once are one. It is no history and no draft: the commit that keeps the bulletin takes it away, and so does a cancellation.
/// </summary>
public sealed class Composition
{
    /// <summary>Longer than the longest step; whoever has been silent for so long was killed.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    private Composition() { }

    public RegionId RegionId { get; private set; }
    public BulletinKind Kind { get; private set; }
    public DateOnly PeriodFrom { get; private set; }

    /// <summary>This run and no other of the same period.</summary>
    public Guid Run { get; private set; }
    public PersonId StartedBy { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>When it last told how far it is.</summary>
    public DateTimeOffset ToldAt { get; private set; }
    public int Done { get; private set; }
    public int Total { get; private set; }
    public string Step { get; private set; } = "";
    public bool HasFailed { get; private set; }

    public BulletinPeriod Period => new(Kind, PeriodFrom);

    public static Composition Of(BulletinPeriod period, Actor actor, DateTimeOffset at) => new()
    {
        RegionId = actor.Region,
        Kind = period.Kind,
        PeriodFrom = period.From,
        Run = Guid.CreateVersion7(),
        StartedBy = actor.Person,
        StartedAt = at,
        ToldAt = at,
    };

    /// <summary>It stands still for good: nothing was kept, it can be begun anew.</summary>
    public bool IsDead(DateTimeOffset now) => HasFailed || ToldAt < now - Silence;
}
